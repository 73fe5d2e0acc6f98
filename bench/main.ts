import { growth } from './growth.ts'
import { beside } from './highs.ts'
import { regions } from './regions.ts'

regions()
growth()
await beside()
