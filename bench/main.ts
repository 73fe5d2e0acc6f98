import { building } from './feeds.ts'
import { growth } from './growth.ts'
import { beside } from './highs.ts'
import { pages } from './pages.ts'
import { planera } from './planera.ts'
import { polls } from './polls.ts'
import { regions } from './regions.ts'

regions()
pages()
growth()
building()
await planera()
await polls()
await beside()
