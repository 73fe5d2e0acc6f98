import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/runtime/database.ts'
import { start } from '../../src/runtime/node.ts'
import type { SqliteDatabase } from '../../src/runtime/sqlite.ts'
import { createStore } from '../../src/store/index.ts'
import { FakeClock, type Made, made } from '../http/app.ts'
import { keyFor } from '../http/planner.ts'
import { newFile } from './kept.ts'

const REGION = 'norrbotten'
const PLAN = `/api/v1/regions/${REGION}/plans/2027`
const FEED = `/feeds/${REGION}.ics`
const MEETING = `${REGION}-2027-lansstyrgruppen-moten-2`
const NONE = { ifNoneMatch: undefined, ifModifiedSince: undefined }

describe('two services on one file, in one second', () => {
  const opened: SqliteDatabase[] = []
  let [here, there] = [] as unknown as [Made, Made]
  let key = ''

  beforeEach(async () => {
    const file = newFile()
    const service = async (): Promise<Made> => {
      const database = await openDatabase(file, 'keep')
      opened.push(database)
      return made({ store: createStore(database), clock: new FakeClock('2026-11-24', '12:00:00') })
    }
    here = await service()
    there = await service()
    key = await keyFor(here, REGION)
  })
  afterEach(() => {
    for (const database of opened.splice(0)) database.close()
  })

  const move = async (service: Made, date: string): Promise<void> => {
    const tag = (await service.get(PLAN)).headers.get('ETag')!
    const answer = await service.ask(
      'POST',
      `${PLAN}/decisions`,
      { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': tag },
      JSON.stringify({ kind: 'move', occurrence: MEETING, date, reason: 'Salen är upptagen' }),
    )
    expect(answer.status).toBe(201)
  }
  const ready = ({ app }: Made): string | undefined => {
    const octets = app.readyAnswers.now().answer(FEED, NONE)?.octets
    return octets && new TextDecoder().decode(octets)
  }
  const feed = async ({ get }: Made): Promise<string> => (await get(FEED)).text()
  const dayOf = (text: string): string | undefined =>
    new RegExp(`UID:${MEETING}@arshjul[\\s\\S]*?DTSTART[^:]*:(\\d{8})`).exec(
      text.replaceAll('\r\n ', ''),
    )?.[1]

  it('a feed is never an older one than the other has told', async () => {
    await feed(there)
    expect(ready(there)).toBeDefined()
    await move(here, '2027-05-20')
    // Without a request of the app's between
    expect(ready(there)).toBeUndefined()
    expect(dayOf(await feed(there))).toBe('20270520')
    await move(there, '2027-05-27')
    expect(dayOf(await feed(here))).toBe('20270527')
    await move(here, '2027-05-20')
    expect(dayOf(await feed(there))).toBe('20270520')
  })

  it('polls over HTTP never get an older feed than the other has told, whoever polls beside them', async () => {
    await feed(there)
    const { server, port } = await start({ host: '127.0.0.1', port: 0 }, () => there.app)
    const poll = async (): Promise<string | undefined> =>
      dayOf(await (await fetch(`http://127.0.0.1:${port}${FEED}`)).text())
    const polls = (): Promise<(string | undefined)[]> => Promise.all(Array.from({ length: 20 }, poll))
    for (const date of ['2027-05-20', '2027-05-27', '2027-05-20', '2027-05-27']) {
      await polls()
      await move(here, date)
      expect(new Set(await polls())).toEqual(new Set([date.replaceAll('-', '')]))
    }
    server.closeAllConnections()
    server.close()
  })

  it('a plan, a page, a list and a file tell what the other has just decided', async () => {
    const paths = [
      PLAN,
      `/${REGION}/2027/${MEETING}`,
      `/api/v1/deadlines?region=${REGION}&from=2027-05-01`,
      `${PLAN}.csv`,
    ]
    for (const date of ['2027-05-20', '2027-05-27']) {
      const before = await Promise.all(paths.map(async (path) => (await there.get(path)).headers.get('ETag')))
      await move(here, date)
      const [plan, ...others] = await Promise.all(paths.map((path) => there.get(path)))
      const { occurrences } = (await plan!.json()) as { occurrences: { id: string; date: string }[] }
      expect(occurrences.find(({ id }) => id === MEETING)!.date).toBe(date)
      for (const [i, answer] of others.entries()) {
        expect([paths[i + 1], answer.status]).toEqual([paths[i + 1], 200])
        expect(answer.headers.get('ETag')).not.toBe(before[i + 1])
      }
      expect(await others[0]!.text()).toContain(date.endsWith('20') ? '20 maj' : '27 maj')
      expect(await others[1]!.text()).toContain(date)
      expect(await others[2]!.text()).toContain(date)
    }
  })

  it('a key that is revoked by the other opens nothing', async () => {
    const [held] = await here.store.keys()
    await there.store.revokeKey(held!.id, '2026-11-24T12:00:00Z')
    const answer = await here.ask(
      'POST',
      `${PLAN}/decisions`,
      { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': '"x"' },
      '{"kind":"replan","reason":"x"}',
    )
    expect(answer.status).toBe(401)
  })
})

describe('readiness', () => {
  it('is that of the database; liveness is not', async () => {
    const database = await openDatabase(newFile(), 'keep')
    const { get } = made({ store: createStore(database) })
    expect((await get('/readyz')).status).toBe(200)
    database.close()
    const answer = await get('/readyz')
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([503, 'application/problem+json'])
    expect((await get('/healthz')).status).toBe(200)
  })
})
