import { building } from './feeds.ts'
import { growth } from './growth.ts'
import { beside } from './highs.ts'
import { polls } from './polls.ts'
import { regions } from './regions.ts'

regions()
growth()
building()
await polls()
await beside()
