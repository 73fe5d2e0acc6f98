import type { ArendeEntry } from '../arenden/index.ts'
import type { LogRow } from '../planning/decisions/entry.ts'
import {
  type Break,
  createStore,
  DamagedEntry,
  type Database,
  type Store,
  verifyChain,
  verifyFold,
} from '../store/index.ts'
import { UsageError } from './arguments.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'

/** A test of a region's whole log: its first break, or nothing. */
export type LogTest = (rows: readonly LogRow[]) => Break | undefined

/** What `verify` tries, in this order. */
const TESTS: readonly LogTest[] = [
  (rows) => {
    const result = verifyChain(rows)
    return 'ok' in result ? undefined : result
  },
  verifyFold,
]

/**
 * `verify`: tells a line for each region with a log that holds, and one for its ärenden's. Throws an Error of a line for each that doesn't, with
 * the revision of its first break.
 */
export async function verify(
  args: readonly string[],
  { database: file }: Config,
  tell: (line: string) => void,
  tests: readonly LogTest[] = TESTS,
): Promise<void> {
  if (args.length > 0) throw new UsageError('verify: expected nothing more')
  const database = await openDatabase(file, 'look')
  try {
    const store = createStore(database)
    const breaks: string[] = []
    for (const [region, last] of await store.revisions()) {
      const found = await firstBreak(store, region, tests)
      if (found) breaks.push(`${region}: revision ${found.revision} ${found.what}`)
      else tell(`${region}: ${last} revisions, ok\n`)
    }
    for (const [region, last] of await arendeRevisions(database, store)) {
      const found = await firstArendeBreak(store, region)
      if (found) breaks.push(`${region}, ärenden: revision ${found.revision} ${found.what}`)
      else tell(`${region}, ärenden: ${last} revisions, ok\n`)
    }
    if (breaks.length > 0) throw new Error(breaks.join('\n'))
  } finally {
    database.close()
  }
}

/** The earliest of what the tests find, and of rows that can't be read. */
async function firstBreak(
  store: Store,
  region: string,
  tests: readonly LogTest[],
): Promise<Break | undefined> {
  const { rows, damage } = await readable(store, region)
  const found = tests.map((test) => test(rows)).filter((b) => b !== undefined)
  return found.toSorted((a, b) => a.revision - b.revision)[0] ?? damage
}

async function readable(store: Store, region: string): Promise<{ rows: LogRow[]; damage?: DamagedEntry }> {
  try {
    return { rows: await store.log(region) }
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error
    return { rows: await store.log(region, 0, error.revision - 1), damage: error }
  }
}

/** None in a database that is older than ärenden are: it is only looked at. */
async function arendeRevisions(database: Database, store: Store): Promise<ReadonlyMap<string, number>> {
  const [table] = await database.query("SELECT name FROM sqlite_master WHERE name = 'arende_entries'")
  return table ? store.arendeRevisions() : new Map()
}

async function firstArendeBreak(store: Store, region: string): Promise<Break | undefined> {
  const { entries, damage } = await readableArenden(store, region)
  const result = verifyChain(entries.map((entry) => ({ entry })))
  return 'ok' in result ? damage : result
}

async function readableArenden(
  store: Store,
  region: string,
): Promise<{ entries: ArendeEntry[]; damage?: DamagedEntry }> {
  try {
    return { entries: await store.arendeLog(region) }
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error
    return { entries: await store.arendeLog(region, 0, error.revision - 1), damage: error }
  }
}
