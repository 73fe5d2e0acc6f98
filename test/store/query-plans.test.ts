import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMigrations } from '../../src/runtime/database.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { createStore, type Database, migrate } from '../../src/store/index.ts'
import { storeContract } from './contract.ts'

/** What may be read from its first row to its last, and why. */
const READ_WHOLE: Readonly<Record<string, string>> = {
  migrations: 'a row for each file in migrations/, read once when the service starts',
  sqlite_master: 'a row for each table and index, read once when the service starts',
  sqlite_schema: 'the same; of it one row is read',
  keys: 'read whole by `key list`, which lists them all',
}

/** What a group's maximum is taken of: SQLite walks the primary key, and reads no row. */
const WALKED: Readonly<Record<string, string>> = {
  entries: "each region's last revision, asked for after a write",
  arende_entries: 'as entries',
}

const sent = new Set<string>()

/** Notes what the store itself sends: the contract asks the database too. */
function noted(asked: Database): Database {
  const note = (sql: string): void => {
    if (/\/src\/store\//.test(new Error().stack ?? '') && /^(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/.test(sql))
      sent.add(sql)
  }
  return {
    query: (sql, params) => {
      note(sql)
      return asked.query(sql, params)
    },
    batch: (statements) => {
      for (const { sql } of statements) note(sql)
      return asked.batch(statements)
    },
  }
}

storeContract('with its statements noted', async () => ({
  fresh: async () => noted(openSqlite(':memory:')),
}))

const database = openSqlite(':memory:')

beforeAll(async () => {
  await migrate(database, readMigrations())
  await createStore(noted(database)).answers()
})

const planOf = async (sql: string): Promise<string[]> => {
  const params = Array.from(sql.matchAll(/\?/g), () => null)
  return (await database.query(`EXPLAIN QUERY PLAN ${sql}`, params)).map((row) => String(row['detail']))
}

/** What reads a table, or an index of it, from end to end, or sorts what no index has in order. */
async function faultsOf(sql: string): Promise<string[]> {
  const plan = await planOf(sql)
  return plan.filter((step) => {
    const [, table, how = ''] = /^SCAN (\w+)( USING .*)?$/.exec(step) ?? []
    if (table === undefined) return step.startsWith('USE TEMP B-TREE') && !/ FROM keys /.test(sql)
    return !(table in READ_WHOLE || (table in WALKED && /max\(/.test(sql) && how.includes('INDEX')))
  })
}

/** The SQL that stands in the store's sources, each as far as it is the same every time. */
function written(): string[] {
  const folder = new URL('../../src/store/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file !== 'migrate.ts')
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /(['"`])((?:SELECT|INSERT|UPDATE|DELETE|WITH) .*?)(?:\1|\$\{)/gs,
      ),
    ])
    .map((match) => match[2]!)
}

describe("the store's statements", () => {
  test('are all tried', () => {
    const untried = written().filter((text) => ![...sent].some((sql) => sql.startsWith(text)))
    expect(written().length).toBeGreaterThan(15)
    expect(untried).toEqual([])
  })

  test('find their rows by an index', async () => {
    const found = await Promise.all([...sent].map(async (sql) => [sql, await faultsOf(sql)] as const))
    expect(found.filter(([, faults]) => faults.length > 0)).toEqual([])
  })

  test.each([
    'SELECT * FROM feeds WHERE tag = ?',
    'SELECT * FROM entries WHERE revision > ?',
    'SELECT * FROM published WHERE region = ? ORDER BY at',
    'DELETE FROM replays WHERE response = ?',
    'SELECT entry FROM entries ORDER BY region',
  ])('%s would be caught', async (sql) => {
    expect(await faultsOf(sql)).not.toEqual([])
  })
})
