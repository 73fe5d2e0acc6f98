import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, formatDate } from '../../src/calendar/index.ts'
import { createApp } from '../../src/http/app.ts'
import { arendeListOf, datesOfArenden } from '../../src/http/arende-list.ts'
import { cursorOf, keyOfCursor } from '../../src/http/paging.ts'
import { createPlanner, type Planner } from '../../src/http/planner.ts'
import { occurrenceView } from '../../src/http/views.ts'
import { byDate, type Occurrence, type Plan } from '../../src/planning/index.ts'
import { compile, type RegionModel } from '../../src/rules/index.ts'
import { readMigrations } from '../../src/runtime/database.ts'
import { createStore, migrate, type Store, StoreFull } from '../../src/store/index.ts'
import { facts } from '../facts/shipped.ts'
import { decisionOf, type Move, moves } from '../planning/decisions/sequences.ts'
import { modelOfRegion } from '../planning/shipped.ts'
import { freshDatabase } from '../store/fresh.ts'
import { memoryStore } from '../store/memory.ts'
import { FakeClock, PUBLIC_URL } from './app.ts'
import { listing, RAISED } from './arendelista.ts'
import { keyFor } from './planner.ts'

const MODELS = [modelOfRegion('norrbotten'), modelOfRegion('vasternorrland')]
const TODAY = '2026-11-24'
const clock = new FakeClock(TODAY)

/** A process of its own: nothing in memory but the rules. */
const processOf = (store: Store, models: readonly RegionModel[] = MODELS, engine: string | null = 'one') =>
  createApp({
    regions: new Map(models.map((m) => [m.region.id, m])),
    facts,
    clock,
    publicUrl: PUBLIC_URL,
    store,
    random: (bytes) => new Uint8Array(bytes),
    ...(engine !== null && { engine }),
  })
type App = ReturnType<typeof processOf>

interface Query {
  readonly from?: string
  readonly to?: string
  readonly region?: string
  readonly body?: string
  readonly kind?: 'meeting' | 'deadline' | 'milestone'
  readonly responsible?: string
  readonly cancelled?: string
  readonly limit?: number
  readonly page?: number
  readonly cursor?: string
}

const planners = new WeakMap<Store, WeakMap<readonly RegionModel[], Planner>>()

/** A planner that nothing asked has to do with, one for each store's rules. */
function plannerFor(store: Store, models: readonly RegionModel[]): Planner {
  const own = planners.get(store) ?? new WeakMap<readonly RegionModel[], Planner>()
  const planner = own.get(models) ?? createPlanner({ facts, store })
  planners.set(store, own.set(models, planner))
  return planner
}

/** The answer, reckoned plainly: every occurrence of every year about the days, sorted, and a part of it. */
async function plainly(
  store: Store,
  models: readonly RegionModel[],
  { from = TODAY, to, region, body, kind, responsible, cancelled, limit = 20, page = 1, cursor }: Query,
  keyed?: string,
): Promise<string> {
  const planner = plannerFor(store, models)
  const first = dateOf(from)
  const last = dateOf(to ?? '2028-05-24')
  const [own, id] = body?.includes('/') ? body.split('/') : [region, body]
  const asked = models.filter((m) => (own ?? m.region.id) === m.region.id)
  const all: Occurrence[] = []
  for (const model of asked) {
    all.push(...(await planner.between(model, first, last)))
    if (model.region.id === keyed)
      all.push(...datesOfArenden(await arendeListOf({ store, planner, clock }, model)))
  }
  const wanted = all
    .filter((o) => o.date >= first && o.date <= last)
    .filter((o) => id === undefined || o.bodies.includes(id))
    .filter((o) => kind === undefined || o.kind === kind)
    .filter((o) => responsible === undefined || o.responsible?.toLowerCase().includes(responsible))
    .filter((o) => cancelled === 'true' || o.status !== 'cancelled')
    .toSorted(byDate)
  const keyOf = (o: Occurrence) => `${formatDate(o.date)} ${o.id}`
  const start =
    cursor === undefined ? (page - 1) * limit : wanted.filter((o) => keyOf(o) <= keyOfCursor(cursor)).length
  const items = wanted.slice(start, start + limit)
  const next = start + limit < wanted.length && items.length > 0 ? cursorOf(keyOf(items.at(-1)!)) : null
  return JSON.stringify({ items: items.map(occurrenceView), total: wanted.length, next })
}

const pathOf = (query: Query): string =>
  `/api/v1/deadlines?${new URLSearchParams(query as Record<string, string>).toString()}`

async function told(app: App, query: Query, key?: string): Promise<string> {
  const response = await app.request(pathOf(query), {
    ...(key !== undefined && { headers: { Authorization: `Bearer ${key}` } }),
  })
  expect([pathOf(query), response.status]).toEqual([pathOf(query), 200])
  return response.text()
}

const queries: fc.Arbitrary<Query> = fc
  .record(
    {
      region: fc.constantFrom('norrbotten', 'vasternorrland'),
      body: fc.constantFrom('lansstyrgruppen', 'lansledningen', 'norrbotten/lansstyrgruppen-au'),
      kind: fc.constantFrom('meeting' as const, 'deadline' as const, 'milestone' as const),
      responsible: fc.constantFrom('ordförande', 'samordnare', 'ö', 'ingen'),
      cancelled: fc.constantFrom('true', 'false'),
      limit: fc.constantFrom(1, 3, 20, 500),
      page: fc.integer({ min: 1, max: 6 }),
    },
    { requiredKeys: [] },
  )
  .chain((query) =>
    fc.tuple(fc.constant(query), fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 800 })),
  )
  .map(([query, begin, length]) => {
    const from = addDays(dateOf('2025-06-01'), begin)
    const { region: _, ...rest } = query
    // What no region has is refused, which is tried elsewhere
    const bodied = query.body === undefined ? query : rest
    return { ...bodied, from: formatDate(from), to: formatDate(addDays(from, length)) }
  })

type Command =
  | { readonly do: 'ask'; readonly query: Query; readonly process: number }
  | { readonly do: 'walk'; readonly query: Query; readonly process: number }
  | { readonly do: 'decide'; readonly move: Move; readonly process: number; readonly region: number }
  | { readonly do: 'begin anew'; readonly process: number }
  | { readonly do: 'other rules'; readonly process: number }
  | { readonly do: 'other engine'; readonly process: number }

const process = fc.nat(1)
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('ask' as const), query: queries, process }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('walk' as const), query: queries, process }) },
    {
      weight: 4,
      arbitrary: moves
        .map(([move]) => move!)
        .chain((move) =>
          fc.record({
            do: fc.constant('decide' as const),
            move: fc.constant(move),
            process,
            region: fc.nat(1),
          }),
        ),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('begin anew' as const), process }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('other rules' as const), process }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('other engine' as const), process }) },
  ),
  { minLength: 6, maxLength: 16 },
)

/** The rules with each body's name changed, so that other titles and texts come of them. */
const otherRules = ({ region }: RegionModel, n: number): RegionModel =>
  compile({ ...region, bodies: region.bodies.map((b) => ({ ...b, name: `${b.name} ${n}` })) })

async function play(all: readonly Command[]): Promise<void> {
  const store = await memoryStore()
  const keys = [await keyFor({ store }, 'norrbotten'), await keyFor({ store }, 'vasternorrland')]
  const models = [MODELS, MODELS]
  const apps = [processOf(store), processOf(store)]
  for (const [n, command] of all.entries()) {
    const { process: i } = command
    if (command.do === 'ask') {
      expect(await told(apps[i]!, command.query)).toBe(await plainly(store, models[i]!, command.query))
    } else if (command.do === 'walk') {
      const { page: _, ...query } = { ...command.query, limit: 50 }
      let cursor: string | undefined
      do {
        const asked = { ...query, ...(cursor !== undefined && { cursor }) }
        const text = await told(apps[i]!, asked)
        expect(text).toBe(await plainly(store, models[i]!, asked))
        cursor = (JSON.parse(text) as { next: string | null }).next ?? undefined
      } while (cursor !== undefined)
    } else if (command.do === 'decide') {
      const plan = await plannerFor(store, models[i]!).plan(models[i]![command.region]!, 2027)
      await decided(apps[i]!, plan, models[i]![command.region]!, command.move, keys[command.region]!)
    } else {
      if (command.do === 'other rules') models[i] = models[i]!.map((model) => otherRules(model, n))
      apps[i] = processOf(store, models[i], command.do === 'other engine' ? `engine ${n}` : 'one')
    }
  }
}

async function decided(app: App, plan: Plan, model: RegionModel, move: Move, key: string): Promise<void> {
  const { id, rules } = model.region
  const assumptions = rules.filter((r) => r.basis.kind === 'assumption').map((r) => r.id)
  const decision = decisionOf(move, plan, assumptions)
  if (decision === undefined) return
  const path = `/api/v1/regions/${id}/plans/2027`
  const tag = (await app.request(path)).headers.get('ETag')!
  const answer = await app.request(`${path}/decisions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': tag },
    body: JSON.stringify(decision),
  })
  expect([201, 422]).toContain(answer.status)
}

describe('deadlines', () => {
  it('are what every plan year holds, octet by octet, whatever is decided, and whichever process is asked', async () => {
    await fc.assert(fc.asyncProperty(commands, play), { numRuns: 6, seed: 20261124 })
  }, 300_000)

  it('are read as another process has kept them, with no plan reckoned', async () => {
    const store = await memoryStore()
    const first = await told(processOf(store), {})
    const asked: string[] = []
    const watched = new Proxy(store, {
      get: (target, name: keyof Store) => {
        asked.push(name)
        return target[name]
      },
    })
    expect(await told(processOf(watched), {})).toBe(first)
    expect([...new Set(asked)].toSorted()).toEqual([
      'datedContents',
      'datedRegisters',
      'lastWritten',
      'revisions',
    ])
  })

  it('have an ärende’s last days with its region’s key', async () => {
    const { store, raised, key } = await listing('vasternorrland', TODAY)
    await raised({ ...RAISED, body: 'lansledningen', as: 'deltagare i länsledningen' })
    const app = processOf(store)
    for (const query of [
      {},
      { limit: 500 },
      { region: 'vasternorrland', kind: 'deadline' as const, page: 2 },
    ]) {
      const text = await told(app, query, key)
      expect(text).toBe(await plainly(store, MODELS, query, 'vasternorrland'))
      expect(JSON.parse(text).total).toBeGreaterThan(JSON.parse(await told(app, query)).total)
    }
  })

  it('are told though no copy can be kept, and though one is lost', async () => {
    const store = await memoryStore()
    const wanted = await plainly(store, MODELS, {})
    const full: Store = { ...store, keepDated: () => Promise.reject(new StoreFull('full')) }
    const app = processOf(full)
    expect([await told(app, {}), await told(app, {})]).toEqual([wanted, wanted])

    const database = freshDatabase()
    await migrate(database, readMigrations())
    const losing = processOf(createStore(database))
    await told(losing, {})
    await database.batch([
      { sql: 'DELETE FROM dated_years', params: [] },
      { sql: 'DELETE FROM dated', params: [] },
    ])
    expect(await told(losing, {})).toBe(wanted)
    await told(losing, {})
    expect((await database.query('SELECT count(*) AS n FROM dated_years'))[0]!['n']).toBeGreaterThan(0)
  })

  it('kept by another program are not told', async () => {
    const database = freshDatabase()
    await migrate(database, readMigrations())
    const store = createStore(database)
    const wanted = await told(processOf(store), {})
    // What another program would have written, which no reading can tell from its own but by its name
    await database.batch([
      { sql: `UPDATE dated SET content = replace(content, '"title":"', '"title":"Då: ')`, params: [] },
    ])
    expect(await told(processOf(store), {})).toContain('"title":"Då: ')
    expect(await told(processOf(store, MODELS, 'two'), {})).toBe(wanted)
  })

  it('of years far off, or of a program that has no name, are kept nowhere', async () => {
    const database = freshDatabase()
    await migrate(database, readMigrations())
    const store = createStore(database)
    const far = { from: '2060-01-01', to: '2061-01-01' }
    expect(await told(processOf(store), far)).toBe(await plainly(store, MODELS, far))
    expect(await told(processOf(store, MODELS, null), {})).toBe(await plainly(store, MODELS, {}))
    expect(await database.query('SELECT region FROM dated_years')).toEqual([])
  })

  it.each(['', '2027', '2027-01-01', '2027-01-01 ', '2027-03-05 vasternorrland', '9999', 'åäö'])(
    'go on after a cursor that holds “%s”',
    async (key) => {
      const store = await memoryStore()
      const query = { from: '2027-01-01', to: '2027-12-31', cursor: cursorOf(key) }
      expect(await told(processOf(store), query)).toBe(await plainly(store, MODELS, query))
    },
  )
})
