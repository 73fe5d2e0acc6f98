import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/runtime/database.ts'
import type { SqliteDatabase } from '../../src/runtime/sqlite.ts'
import { createStore, StoreFull, StoreUnavailable, verifyChain } from '../../src/store/index.ts'
import { rowAfter } from '../store/entries.ts'
import { folder } from './process.ts'

/** A disk of 1 MiB in memory; null where mounting is not allowed. */
const disk = ((): string | null => {
  const place = folder({})
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    return place
  } catch {
    return null
  }
})()
const canMount = disk !== null || process.env['CI'] === 'true'

afterAll(() => {
  if (disk !== null) execFileSync('umount', [disk])
})

/** Writes until there is no more room: the error, and how many entries were acknowledged. */
async function fill(database: SqliteDatabase): Promise<{ error: unknown; written: number }> {
  const store = createStore(database)
  let last = (await store.log('provlan')).at(-1)
  for (;;) {
    const row = await rowAfter(last, { decision: { kind: 'replan', reason: 'å'.repeat(500) } })
    const { revision } = row.entry
    const published = [{ region: 'provlan', occurrence: 'a', hash: '', sequence: revision, at: row.entry.at }]
    try {
      expect(await store.append(row, { published })).toBe('written')
    } catch (error) {
      return { error, written: revision - 1 }
    }
    last = row
  }
}

async function expectWhole(database: SqliteDatabase, revisions: number): Promise<void> {
  const store = createStore(database)
  const rows = await store.log('provlan')
  expect(rows).toHaveLength(revisions)
  expect(verifyChain(rows)).toEqual({ ok: true })
  expect((await store.published('provlan')).map((p) => p.sequence)).toEqual([revisions])
  expect(database.damage()).toBeUndefined()
}

describe.skipIf(!canMount)(
  `a full disk${canMount ? '' : ', skipped: mounting a tmpfs is not allowed here'}`,
  () => {
    it('loses nothing, reads on, and writes again when there is room', async () => {
      const file = join(disk!, 'arshjul.sqlite')
      const ballast = join(disk!, 'ballast')
      writeFileSync(ballast, Buffer.alloc(300_000))
      const database = await openDatabase(file, 'keep')
      const { error, written } = await fill(database)
      expect(error).toBeInstanceOf(StoreUnavailable)
      expect(written).toBeGreaterThan(10)
      await expectWhole(database, written)
      // As full as before
      expect((await fill(database)).written).toBe(written)
      rmSync(ballast)
      const more = await fill(database)
      expect(more.written).toBeGreaterThan(written)
      await expectWhole(database, more.written)
      database.close()
      const again = await openDatabase(file, 'look')
      await expectWhole(again, more.written)
      again.close()
    })
  },
)

describe('a database that may not grow', () => {
  it('is full: loses nothing, reads on, and writes again when there is room', async () => {
    const database = await openDatabase(join(folder({}), 'arshjul.sqlite'), 'keep')
    await database.query('PRAGMA max_page_count = 60')
    const { error, written } = await fill(database)
    expect(error).toBeInstanceOf(StoreFull)
    expect(written).toBeGreaterThan(10)
    await expectWhole(database, written)
    await database.query('PRAGMA max_page_count = 120')
    const more = await fill(database)
    expect(more.error).toBeInstanceOf(StoreFull)
    expect(more.written).toBeGreaterThan(written)
    await expectWhole(database, more.written)
    database.close()
  })
})
