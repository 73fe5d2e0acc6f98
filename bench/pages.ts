import { calendarYear, dateOf } from '../src/calendar/index.ts'
import {
  bodyPage,
  comparePage,
  occurrencePage,
  regionPage,
  VIEW_NAMES,
  yearPage,
} from '../src/pages/index.ts'
import { planYear } from '../src/planning/index.ts'
import { atMost, type Figure } from './figure.ts'
import { inMs, warm } from './measure.ts'
import { facts, models } from './shipped.ts'
import { print } from './table.ts'

const YEAR = 2027
const TODAY = dateOf('2026-11-24')
const PUBLIC_URL = 'https://arshjul.example'
const AIM = { ms: 5, kB: 100 } as const

/** How long each page takes to be written, and how large it is, for every region. */
export function pages(): Figure[] {
  const rows = models.flatMap((model) => {
    const { region, yearly } = model
    const own = facts.forRegion(region.id)
    const plan = planYear({ model, facts: own, year: YEAR })
    const common = { region, plan, today: TODAY, years: [YEAR - 1, YEAR, YEAR + 1] }
    const next = plan.occurrences
    const around = { next, today: TODAY, years: common.years, publicUrl: PUBLIC_URL }
    const year = {
      ...common,
      facts: own.factsWithin(calendarYear(YEAR)),
      rotations: yearly.rotations,
      cycles: yearly.cycles,
    }
    return [
      ...VIEW_NAMES.map((name): [string, () => string] => [
        `year, ${name}`,
        () => yearPage({ ...year, view: { name } }),
      ]),
      ['date', () => occurrencePage({ ...common, occurrence: next[0]!, publicUrl: PUBLIC_URL })] as const,
      ['region', () => regionPage({ region, ...around, next: next.slice(0, 8) })] as const,
      ['body', () => bodyPage({ model, body: region.bodies[0]!, ...around })] as const,
      ['compare', () => comparePage({ models, chosen: models, level: 'strategic' })] as const,
    ].map(([name, write]) => {
      const { value, ms } = warm(write)
      return { region: region.id, name, ms, kB: new TextEncoder().encode(value).length / 1000 }
    })
  })
  print(
    `Pages of ${YEAR}, once warm`,
    ['region', 'page', 'ms', 'kB'],
    rows.map(({ region, name, ms, kB }) => [region, name, inMs(ms), kB.toFixed(1)]),
  )
  const slowest = Math.max(...rows.map(({ ms }) => ms))
  const largest = Math.max(...rows.map(({ kB }) => kB))
  return [
    atMost('the slowest page to write', slowest, AIM.ms),
    {
      what: 'the largest page',
      ours: `${largest.toFixed(1)} kB`,
      peer: '',
      aim: `${AIM.kB} kB`,
      held: largest <= AIM.kB,
    },
  ]
}
