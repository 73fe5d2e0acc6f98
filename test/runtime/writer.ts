import { join } from 'node:path'
import { expect } from 'vitest'
import { openDatabase } from '../../src/runtime/database.ts'
import { createStore, verifyChain } from '../../src/store/index.ts'
import { ROOT, Running } from './process.ts'

/** A process that writes entries to a database until it is killed. */
export const startWriter = (file: string): Running =>
  new Running(process.execPath, [join(ROOT, 'test', 'runtime', 'writer.mjs'), file], {})

/** The last revision that a writer has told; 0 before the first. A line cut off is none. */
export const toldBy = ({ stdout }: { readonly stdout: string }): number =>
  Number(/(\d+)\n[^\n]*$/.exec(stdout)?.[1] ?? 0)

/** Asserts that what a writer wrote is whole, and gives its last revision. */
export async function wholeLog(file: string): Promise<number> {
  const database = await openDatabase(file, 'look')
  try {
    const store = createStore(database)
    const rows = await store.log('provlan')
    expect(verifyChain(rows)).toEqual({ ok: true })
    const last = rows.length
    for (const { entry, marks } of rows) expect(marks).toEqual({ 'set 2027': { a: entry.revision } })
    const replays = await database.query('SELECT count(*) AS n, count(DISTINCT response) AS m FROM replays')
    expect(replays).toEqual([{ n: last, m: last }])
    expect((await store.published('provlan')).map((p) => [p.occurrence, p.sequence, p.hash])).toEqual(
      last === 0 ? [] : ['a', 'b'].map((occurrence) => [occurrence, last, String(last)]),
    )
    return last
  } finally {
    database.close()
  }
}
