import { planYear } from '../src/planning/index.ts'
import { strictly } from './edge.ts'
import type { Figure } from './figure.ts'
import { type Filled, filled } from './filled.ts'
import type { Hour } from './hour.ts'
import { facts, models } from './shipped.ts'
import { pollsAnHour, SUBSCRIBERS, totalOf, wholeShare } from './subscribers.ts'
import { print } from './table.ts'

/** Sizes of a service. Municipalities are bodies of their own, beside those that regions have. */
const SIZES = [
  { name: 'Sweden', regions: 21, municipalities: 290 },
  { name: '1,000 regions', regions: 1000, municipalities: 0 },
] as const

const YEARS = 20
/** Decisions of a body's year: sent out, some dates moved and told more of, adopted; an assumption. */
const DECISIONS = 6
/** A day's polls are asked in its twelve busiest hours, twice as many as by the mean; an assumption. */
const PEAK = 2

/** What Cloudflare tells of D1 and Workers: octets of a database, milliseconds a request, queries a second. */
const D1 = { octets: 10e9, queries: 1000 } as const
const WORKERS = { cpuMs: 10, memoryMB: 128 } as const

const GB = 1e9

/** Twenty years of the country and of a thousand regions, reckoned from what was measured. */
export async function country(hour: Hour): Promise<Figure[]> {
  const [kept, edge] = [await filled(), await strictly()]
  print(
    'A decided year of one region in the database',
    ['table', 'rows', 'octets a row'],
    [...kept.octets].map(([table, octets]) => [table, String(kept.rows.get(table)), octets.toFixed(0)]),
  )
  const polls = (totalOf(pollsAnHour()) / 3600) * PEAK
  const sizes = SIZES.map((size) => ({ ...size, ...storedBy(size, kept) }))
  print(
    `${YEARS} years, ${SUBSCRIBERS.toLocaleString('en')} subscribers, reckoned from this run`,
    ['what', ...sizes.map(({ name }) => name)],
    [
      ['bodies', ...sizes.map(({ bodies }) => bodies.toFixed(0))],
      ['dates a year', ...sizes.map(({ dates }) => dates.toFixed(0))],
      ['decisions a year', ...sizes.map(({ decisions }) => decisions.toFixed(0))],
      ['database grows, MB a year', ...sizes.map(({ growth }) => (growth / 1e6).toFixed(1))],
      [`database after ${YEARS} years, GB`, ...sizes.map(({ growth }) => ((growth * YEARS) / GB).toFixed(2))],
      ['years until 10 GB (D1)', ...sizes.map(({ growth }) => (D1.octets / growth).toFixed(0))],
      ['polls a second, mean', ...sizes.map(() => (polls / PEAK).toFixed(0))],
      ['polls a second, peak', ...sizes.map(() => polls.toFixed(0))],
      ['of them with the whole feed', ...sizes.map(() => wholeShare().toFixed(2))],
      [
        'processor, part of one core at peak (Node)',
        ...sizes.map(() => ((polls * hour.cpuMsAPoll) / 1000).toFixed(3)),
      ],
      [
        'network at peak, Mbit a second',
        ...sizes.map(() => ((polls * hour.octetsAPoll * 8) / 1e6).toFixed(0)),
      ],
      [
        'memory (Node), MB: measured, and feeds of the other regions',
        ...sizes.map(({ regions }) => memoryOf(regions, hour, kept).toFixed(0)),
      ],
      ['queries a second at peak (D1)', ...sizes.map(() => (polls * edge.queriesAPoll).toFixed(0))],
      [
        'rows read a month by polls, million (D1)',
        ...sizes.map(() => monthly(polls / PEAK, edge.queriesAPoll)),
      ],
    ],
  )
  console.log(
    `On Workers, without the ready answers: ${edge.pollMs.toFixed(2)} ms of processor time a poll; ${edge.firstMs.toFixed(0)} ms for the first feed of a region in a new isolate (the free plan gives ${WORKERS.cpuMs} ms a request)\n`,
  )
  const [sweden] = sizes
  const room = D1.octets / sweden!.growth
  const core = (polls * hour.cpuMsAPoll) / 1000
  return [
    {
      what: `the country, ${polls.toFixed(0)} polls a second at peak`,
      ours: `${core.toFixed(2)} of a core`,
      peer: `${((polls * hour.octetsAPoll * 8) / 1e6).toFixed(0)} Mbit/s`,
      aim: 'one core',
      held: core <= 1,
    },
    {
      what: `the country's database after ${YEARS} years`,
      ours: `${((sweden!.growth * YEARS) / GB).toFixed(2)} GB`,
      peer: `full after ${room.toFixed(0)} years`,
      aim: "D1's 10 GB",
      held: room >= YEARS,
    },
    {
      what: 'the country on D1, queries a second at peak',
      ours: (polls * edge.queriesAPoll).toFixed(0),
      peer: '',
      aim: `${D1.queries}`,
      held: polls * edge.queriesAPoll <= D1.queries,
    },
  ]
}

/** What is written in a year, by what a decided region's year takes. */
function storedBy({ regions, municipalities }: (typeof SIZES)[number], { octets, rows }: Filled) {
  const shipped = models.reduce((sum, { region }) => sum + region.bodies.length, 0)
  const dated = models.reduce((sum, model) => {
    const plan = planYear({ model, facts: facts.forRegion(model.region.id), year: 2027 })
    return sum + plan.occurrences.length
  }, 0)
  const bodies = (regions * shipped) / models.length + municipalities
  const dates = (bodies * dated) / shipped
  const decisions = bodies * DECISIONS
  // A copy of a plan year's dates has a row for each, and one for all of them
  const copies = (octets.get('dated') ?? 0) + (octets.get('dated_years') ?? 0) * yearShare(rows)
  const growth = decisions * octets.get('entries')! + dates * (octets.get('published')! + copies)
  return { bodies, dates, decisions, growth }
}

const yearShare = (rows: ReadonlyMap<string, number>): number =>
  (rows.get('dated_years') ?? 0) / (rows.get('dated') ?? 1)

/** A region's feed and the parts of it are kept, about twice the whole feed's octets, up to the shelf's bound. */
const memoryOf = (regions: number, { rssMB }: Hour, { feeds }: Filled): number =>
  rssMB + Math.min(((regions - models.length) * feeds * 2) / 1e6, 100)

const monthly = (polls: number, rows: number): string => ((polls * rows * 3600 * 24 * 30) / 1e6).toFixed(0)
