import { Miniflare } from 'miniflare'
import { afterAll, describe, expect, test } from 'vitest'
import { d1Database } from '../../src/runtime/d1.ts'
import { readMigrations } from '../../src/runtime/database.ts'
import { createStore, migrate, type Store, verifyChain } from '../../src/store/index.ts'
import { memoryStore } from '../store/memory.ts'
import { planning } from './planner.ts'

const WRITERS = 50

const workerd = new Miniflare({
  modules: true,
  script: 'export default { fetch: () => new Response() }',
  compatibilityDate: '2026-04-01',
  d1Databases: { DB: 'races' },
})
afterAll(() => workerd.dispose())

async function d1Store(): Promise<Store> {
  const database = d1Database(await workerd.getD1Database('DB'))
  await migrate(database, readMigrations())
  return createStore(database)
}

describe.each([
  ['SQLite', memoryStore],
  ['D1', d1Store],
])('of fifty writers with one ETag, on %s,', (_, open) => {
  test('one is written, and 49 are told that they are late', async () => {
    const store = await open()
    const { key, ask, get } = await planning('halland', { store })
    const path = '/api/v1/regions/halland/plans/2027'
    const tag = (await get(path)).headers.get('ETag')!
    const write = (i: number) =>
      ask(
        'POST',
        `${path}/decisions`,
        { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': tag },
        JSON.stringify({ kind: 'replan', reason: `skrivare ${i}` }),
      )
    const answers = await Promise.all(Array.from({ length: WRITERS }, (__, i) => write(i)))
    const statuses = answers.map((a) => a.status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([201, ...Array.from({ length: WRITERS - 1 }, () => 412)])
    const rows = await store.log('halland')
    expect(rows.map((r) => r.entry.revision)).toEqual([1])
    expect(verifyChain(rows)).toEqual({ ok: true })
  })
})
