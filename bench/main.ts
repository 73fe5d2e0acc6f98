import { country } from './country.ts'
import { deadlines } from './deadlines.ts'
import { building } from './feeds.ts'
import { type Figure, summary } from './figure.ts'
import { growth } from './growth.ts'
import { beside } from './highs.ts'
import { hour } from './hour.ts'
import { pages } from './pages.ts'
import { planera } from './planera.ts'
import { polls } from './polls.ts'
import { radicale } from './radicale.ts'
import { regions } from './regions.ts'
import { start } from './start.ts'

const figures: Figure[] = [...regions(), ...(await beside()), ...building(), ...pages()]
growth()
figures.push(...(await planera()), ...(await start()), ...(await polls()), ...(await radicale()))
figures.push(...(await deadlines()))
const asked = await hour()
figures.push(...asked.figures, ...(await country(asked)))
summary(figures)
