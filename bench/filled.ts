import { dateOf } from '../src/calendar/index.ts'
import { random } from '../src/runtime/random.ts'
import { newKey } from '../src/store/index.ts'
import { service } from './service.ts'

const NOW = '2026-11-24T12:00:00Z'
const YEAR = 2027
const REGION = 'kalmar'
/** Meetings that are moved, each by its own decision. */
const MOVES = 20

export interface Filled {
  /** Octets a row of each table that has any, with its indexes. */
  readonly octets: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<string, number>
  /** Octets of the region's feeds, which are kept in memory. */
  readonly feeds: number
}

/** A region's year decided as planners do, sent out, moved about in and adopted, in a database whose pages are counted. */
export async function filled(): Promise<Filled> {
  const { database, store, make } = await service({ today: () => dateOf(NOW.slice(0, 10)), now: () => NOW })
  const app = make()
  const { id, secret, hash } = newKey(random)
  await store.addKey({ id, region: REGION, label: 'Samverkanskoordinator', hash, createdAt: NOW })
  const path = `/api/v1/regions/${REGION}/plans/${YEAR}`
  const decide = async (decision: object): Promise<void> => {
    const tag = (await app.request(path)).headers.get('ETag')!
    const answer = await app.request(`${path}/decisions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', 'If-Match': tag },
      body: JSON.stringify({ reason: 'Efter synpunkter från kommunerna', override: true, ...decision }),
    })
    if (answer.status !== 201) throw new Error(await answer.text())
  }
  const { occurrences } = (await (await app.request(path)).json()) as {
    occurrences: { id: string; kind: string; date: string }[]
  }
  const meetings = occurrences.filter(({ kind, date }) => kind === 'meeting' && date.startsWith(`${YEAR}`))
  await decide({ kind: 'circulate', replyBy: '2026-12-18' })
  // To its neighbour in the same week: what it breaks is overruled
  for (const { id: occurrence, date } of meetings.slice(0, MOVES))
    await decide({ kind: 'move', occurrence, date: `${date.slice(0, 8)}${beside(date)}` })
  await decide({ kind: 'adopt' })
  await (await app.request(`/api/v1/deadlines?region=${REGION}&limit=1`)).text()
  const feed = await (await app.request(`/feeds/${REGION}.ics`)).arrayBuffer()
  const [octets, rows] = [new Map<string, number>(), new Map<string, number>()]
  for (const { name, total } of await database.query(
    `SELECT s.tbl_name AS name, sum(p.pgsize) AS total FROM dbstat AS p JOIN sqlite_schema AS s ON s.name = p.name
      WHERE s.tbl_name NOT LIKE 'sqlite_%' GROUP BY s.tbl_name`,
  )) {
    const [count] = await database.query(`SELECT count(*) AS n FROM ${String(name)}`)
    if (Number(count!['n']) === 0) continue
    rows.set(String(name), Number(count!['n']))
    octets.set(String(name), Number(total) / Number(count!['n']))
  }
  return { octets, rows, feeds: feed.byteLength }
}

/** The day of the month after a date's, or before it where there is none for sure. */
const beside = (date: string): string => {
  const day = Number(date.slice(8))
  return String(day < 28 ? day + 1 : day - 1).padStart(2, '0')
}
