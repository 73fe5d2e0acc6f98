import { expect, it } from 'vitest'
import { readMigrations } from '../../src/runtime/database.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { createStore, migrate, verifyChain } from '../../src/store/index.ts'
import { problemOf } from './app.ts'
import { planning } from './planner.ts'

it('a full disk is 503, loses nothing, and takes decisions again when there is room', async () => {
  const database = openSqlite(':memory:')
  await migrate(database, readMigrations())
  const store = createStore(database)
  const { decide, plan, get } = await planning('halland', { store })
  const [pages] = await database.query('PRAGMA page_count')
  const room = (more: number) =>
    database.query(`PRAGMA max_page_count = ${Number(pages!['page_count']) + more}`)
  // What a reader has had goes on being there
  expect((await get('/feeds/halland.ics')).status).toBe(200)
  await room(1)
  let written = 0
  let answer = await decide(2027, { kind: 'circulate', replyBy: '2026-12-18' })
  while (answer.status === 201 && written < 50) {
    written++
    answer = await decide(2027, { kind: 'replan', reason: 'x'.repeat(500) })
  }
  expect(answer.headers.get('Retry-After')).toBe('300')
  await problemOf(answer, 503)
  expect((await plan(2027)).revision).toBe(written)
  expect((await get('/feeds/halland.ics')).status).toBe(200)
  await room(10_000)
  expect((await decide(2027, { kind: 'circulate', replyBy: '2026-12-18' })).status).toBe(201)
  const rows = await store.log('halland')
  expect(rows).toHaveLength(written + 1)
  expect(verifyChain(rows)).toEqual({ ok: true })
})
