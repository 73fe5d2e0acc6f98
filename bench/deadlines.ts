import { deepStrictEqual } from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, civil, daysBetween, formatDate } from '../src/calendar/index.ts'
import type { Facts } from '../src/facts/index.ts'
import { createApp } from '../src/http/app.ts'
import { basisOf, rulesHash } from '../src/http/dated/copies.ts'
import { EMPTY_STATE } from '../src/planning/index.ts'
import { compile, type RegionModel } from '../src/rules/index.ts'
import { random } from '../src/runtime/random.ts'
import { openSqlite } from '../src/runtime/sqlite.ts'
import { createStore, migrate } from '../src/store/index.ts'
import type { Figure } from './figure.ts'
import { inMs } from './measure.ts'
import { PUBLIC_URL } from './service.ts'
import { facts, models } from './shipped.ts'
import { print } from './table.ts'

const CLOCK = { today: () => civil(2026, 11, 24), now: () => '2026-11-24T12:00:00Z' }
const ENGINE = 'bench'
const YEARS = [2024, 2025, 2026, 2027, 2028, 2029]
/** First days whose 18 months lie within the years that are stored, what reaches into them and all. */
const FROM = { first: civil(2024, 8, 1), last: civil(2027, 4, 1) }
const REGIONS = 1000
const TIMES = { warm: 40, measured: 300 }
const LIMIT = 20

/** A shipped region under another id: its facts are those of the one it was made of. */
const copyOf = (model: RegionModel, n: number): RegionModel =>
  compile({ ...model.region, id: `${model.region.id}-${n}` })
const originOf = (id: string): string => id.replace(/-\d+$/, '')
const copiedFacts: Facts = { forRegion: (id) => facts.forRegion(originOf(id)) }

/** A region's years under another id. */
const COPY_YEARS = `INSERT INTO dated_years (region, year, basis, register)
  SELECT ?, year, ?, register FROM dated_years WHERE region = ?`
const COPY_DATES = `INSERT INTO dated (region, year, place, content)
  SELECT ?, year, place, replace(content, ?, ?) FROM dated WHERE region = ?`

interface Site {
  readonly regions: ReadonlyMap<string, RegionModel>
  readonly stored: number
  readonly octets: number
  readonly make: () => ReturnType<typeof createApp>
  readonly close: () => void
}

/** A service whose regions' years are in the store's file already. */
async function site(folder: string, made: readonly RegionModel[]): Promise<Site> {
  const file = join(folder, `${made.length}.sqlite`)
  const database = openSqlite(file)
  await migrate(
    database,
    readdirSync('migrations')
      .sort()
      .map((name) => ({ name, sql: readFileSync(`migrations/${name}`, 'utf8') })),
  )
  const store = createStore(database)
  const regions = new Map(
    made.toSorted((a, b) => (a.region.id < b.region.id ? -1 : 1)).map((m) => [m.region.id, m]),
  )
  const services = { regions, facts: copiedFacts, clock: CLOCK, publicUrl: PUBLIC_URL, store, random }
  const make = () => createApp({ ...services, engine: ENGINE })
  // The first of each region's copies are planned, and kept as the service keeps them
  const [origins, copies] = [made.slice(0, models.length), made.slice(models.length)]
  const app = make()
  for (const { region } of origins) {
    await ask(app, `region=${region.id}&from=${YEARS[0]}-12-01`)
    await ask(app, `region=${region.id}&from=${YEARS.at(-1)! - 2}-04-01`)
  }
  for (const model of copies) {
    const origin = origins.find(({ region }) => originOf(region.id) === originOf(model.region.id))!.region.id
    const { id } = model.region
    const basis = basisOf(rulesHash(ENGINE, model), EMPTY_STATE.revision)
    await database.batch([
      { sql: COPY_YEARS, params: [id, basis, origin] },
      { sql: COPY_DATES, params: [id, `"${origin}`, `"${id}`, origin] },
    ])
  }
  // What was copied is what planning gives: a service that keeps nothing plans it
  const plain = createApp(services)
  for (const { region } of copies.slice(-models.length)) {
    const query = `region=${region.id}&from=2026-01-01&limit=500`
    deepStrictEqual((await ask(make(), query)).answer, (await ask(plain, query)).answer)
  }
  const [counted] = await database.query('SELECT count(*) AS n FROM dated')
  const stored = Number(counted!['n'])
  return {
    regions,
    stored,
    octets: statSync(file).size,
    make,
    close: () => database.close(),
  }
}

interface Answer {
  readonly total: number
  readonly next: string | null
}

/** Requests one after another: a case's next address, from the answer before. */
type Case = (site: Site, pick: (below: number) => number, before: Answer | undefined) => string

const from = (pick: (below: number) => number): string =>
  formatDate(addDays(FROM.first, pick(daysBetween(FROM.first, FROM.last))))
const anyRegion = ({ regions }: Site, pick: (below: number) => number): RegionModel =>
  [...regions.values()][pick(regions.size)]!

const CASES: Readonly<Record<string, Case>> = {
  'one region': (s, pick) => `region=${anyRegion(s, pick).region.id}&from=${from(pick)}`,
  'one region, a body': (s, pick) => {
    const { id, bodies } = anyRegion(s, pick).region
    return `body=${id}/${bodies[pick(bodies.length)]!.id}&from=${from(pick)}`
  },
  'all regions': (_, pick) => `from=${from(pick)}`,
  'all, today': () => '',
  'all, five years': () => 'from=2024-08-01&to=2028-10-01',
  'all, by cursor': (_, __, before) => `from=2026-01-01${before?.next ? `&cursor=${before.next}` : ''}`,
  'all, any page': (_, pick, before) =>
    `from=2026-01-01&page=${1 + pick(Math.ceil((before?.total ?? 1) / LIMIT))}`,
  'all, 500 at once': (_, pick) => `from=${from(pick)}&limit=500`,
  'all, a kind': (_, pick) => `kind=deadline&from=${from(pick)}`,
  'all, a body': (s, pick) => {
    const { bodies } = anyRegion(s, pick).region
    return `body=${bodies[pick(bodies.length)]!.id}&from=${from(pick)}`
  },
  'all, a role': (_, pick) => `responsible=ordförande&from=${from(pick)}`,
  'all, a role of nobody': (_, pick) => `responsible=ingen&from=${from(pick)}`,
  'all, called off too': (_, pick) => `cancelled=true&from=${from(pick)}`,
}

async function ask(app: ReturnType<typeof createApp>, query: string) {
  const start = performance.now()
  const response = await app.request(`/api/v1/deadlines?${encodeURI(query)}`)
  const text = await response.text()
  const ms = performance.now() - start
  if (response.status !== 200) throw new Error(`${query}: ${response.status} ${text}`)
  return { ms, answer: JSON.parse(text) as Answer }
}

/** The times of a case's requests, from the shortest to the longest. */
async function times(site: Site, app: ReturnType<typeof createApp>, next: Case): Promise<number[]> {
  let seed = 7
  const pick = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const found: number[] = []
  let before: Answer | undefined
  for (let n = 0; n < TIMES.warm + TIMES.measured; n++) {
    const { ms, answer } = await ask(app, next(site, pick, before))
    before = answer
    if (n >= TIMES.warm) found.push(ms)
  }
  return found.sort((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

/** Lists of what is dated, of a million stored occurrences beside those of a thousand. */
export async function deadlines(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'arshjul-bench-'))
  const building = performance.now()
  const orebro = models.find((m) => m.region.id === 'orebro')!
  const small = await site(folder, [copyOf(orebro, 0)])
  const large = await site(
    folder,
    Array.from({ length: REGIONS }, (_, n) => copyOf(models[n % models.length]!, n)),
  )
  const built = performance.now() - building
  try {
    const apps = [small.make(), large.make()] as const
    const first = [await ask(apps[0], ''), await ask(apps[1], '')] as const
    const rows: string[][] = []
    const all: [number[], number[]] = [[], []]
    for (const [name, next] of Object.entries(CASES)) {
      const of = [await times(small, apps[0], next), await times(large, apps[1], next)] as const
      all[0].push(...of[0])
      all[1].push(...of[1])
      rows.push(rowOf(name, of[0], of[1]))
    }
    for (const numbers of all) numbers.sort((a, b) => a - b)
    rows.push(rowOf('all of these', ...all))
    print(
      `Deadlines over ${small.stored} and ${large.stored} stored occurrences (${small.regions.size} and ${large.regions.size} regions, plan years ${YEARS[0]}–${YEARS.at(-1)}), ms`,
      ['asked for', 'p50', 'p99', 'p50 large', 'p99 large', 'p99 times'],
      rows,
    )
    console.log(
      `A process's first list of the whole country: ${inMs(first[0].ms)} and ${inMs(first[1].ms)} ms. ` +
        `The larger file: ${Math.round(large.octets / 2 ** 20)} MB, made in ${Math.round(built / 1000)} s. ` +
        `Memory (rss): ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB (aim: 5 times at the most)\n`,
    )
    const [few, many] = [at(all[0], 0.99), at(all[1], 0.99)]
    return [
      {
        what: `deadlines over ${large.stored} stored dates, p99`,
        ours: `${inMs(many)} ms`,
        peer: `over ${small.stored}: ${inMs(few)} ms`,
        aim: '5 times',
        held: many <= 5 * few,
      },
    ]
  } finally {
    small.close()
    large.close()
    rmSync(folder, { recursive: true })
  }
}

const rowOf = (name: string, small: readonly number[], large: readonly number[]): string[] => [
  name,
  ...[small, large].flatMap((sorted) => [inMs(at(sorted, 0.5)), inMs(at(sorted, 0.99))]),
  (at(large, 0.99) / at(small, 0.99)).toFixed(1),
]
