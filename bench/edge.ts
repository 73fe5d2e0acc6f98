import { dateOf } from '../src/calendar/index.ts'
import { median } from './measure.ts'
import { service } from './service.ts'

const FEED = '/feeds/norrbotten.ics'
const POLLS = 2000
const NEW = 5

export interface Edge {
  /** Milliseconds that the app takes to answer a poll. */
  readonly pollMs: number
  /** Milliseconds for the first feed that a new app is asked for, its database filled. */
  readonly firstMs: number
  /** Queries that one poll asks the database. */
  readonly queriesAPoll: number
}

/** What a poll costs where there are no ready answers: each second is another, as on Workers every request may be. */
export async function strictly(): Promise<Edge> {
  let second = Date.parse('2026-11-24T12:00:00Z')
  const now = () => new Date((second += 1000)).toISOString().replace('.000', '')
  const { database, make } = await service({ today: () => dateOf('2026-11-24'), now })
  const first: number[] = []
  let app = make()
  await (await app.request(FEED)).arrayBuffer()
  for (let i = 0; i < NEW; i++) {
    app = make()
    first.push(await timeOf(() => app.request(FEED)))
  }
  const asked = database.queries()
  const times: number[] = []
  for (let i = 0; i < POLLS; i++) times.push(await timeOf(() => app.request(FEED)))
  return {
    pollMs: median(times),
    firstMs: median(first),
    queriesAPoll: (database.queries() - asked) / POLLS,
  }
}

async function timeOf(ask: () => Response | Promise<Response>): Promise<number> {
  const begun = performance.now()
  await (await ask()).arrayBuffer()
  return performance.now() - begun
}
