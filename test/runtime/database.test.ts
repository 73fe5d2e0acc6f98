import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, test } from 'vitest'
import { openDatabase, readMigrations } from '../../src/runtime/database.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { createStore, StoreUnavailable } from '../../src/store/index.ts'
import { rows } from '../store/entries.ts'
import { folder } from './process.ts'

const newFile = (): string => join(folder({}), 'arshjul.sqlite')

/** A database with some entries, closed. */
async function written(count = 40): Promise<string> {
  const file = newFile()
  const database = await openDatabase(file, 'keep')
  for (const row of await rows(count)) await createStore(database).append(row)
  database.close()
  return file
}

/** One line that names the setting and the file. */
async function refusal(file: string, purpose: 'keep' | 'use' | 'look' = 'keep'): Promise<string> {
  const error = (await openDatabase(file, purpose).catch((e: unknown) => e)) as Error
  expect(error).toBeInstanceOf(Error)
  const start = `DATABASE=${file}: `
  expect(error.message.slice(0, start.length)).toBe(start)
  expect(error.message).not.toMatch(/[\r\n]/)
  return error.message.slice(start.length)
}

describe('opening', () => {
  it('makes a database, and opens it again', async () => {
    const file = await written()
    for (const purpose of ['keep', 'use', 'look'] as const) {
      const database = await openDatabase(file, purpose)
      expect(await createStore(database).log('provlan')).toHaveLength(40)
      database.close()
    }
  })

  it('leaves one file when all have closed it', async () => {
    const file = await written()
    expect(readdirSync(join(file, '..'))).toEqual(['arshjul.sqlite'])
  })

  it('keeps what is acknowledged on the disk', async () => {
    const database = await openDatabase(newFile(), 'keep')
    const setting = async (name: string) => Object.values((await database.query(`PRAGMA ${name}`))[0]!)[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('synchronous')).toBe(2) // FULL
    expect(await setting('foreign_keys')).toBe(1)
    expect(await setting('busy_timeout')).toBe(5000)
    database.close()
  })

  test('by two processes at once makes one database', async () => {
    const file = newFile()
    const both = await Promise.all([openDatabase(file, 'keep'), openDatabase(file, 'keep')])
    expect(await both[0].query('SELECT name FROM migrations')).toHaveLength(readMigrations().length)
    for (const database of both) database.close()
  })

  test('reads what another connection writes, and writes after it', async () => {
    const file = newFile()
    const [one, two] = [await openDatabase(file, 'keep'), await openDatabase(file, 'use')]
    const all = await rows(3)
    expect(await createStore(one).append(all[0]!)).toBe('written')
    expect(await createStore(two).append(all[0]!)).toBe('stale')
    expect(await createStore(two).append(all[1]!)).toBe('written')
    expect(await createStore(one).log('provlan')).toEqual(all.slice(0, 2))
    one.close()
    two.close()
  })
})

describe('a file that is refused', () => {
  test.each([1, 50, 99, 100, 511, 512, 1000, 4095, 4096, 4097, 8192, 20_000])(
    'cut off at %d octets',
    async (size) => {
      const file = await written()
      expect(readFileSync(file).length).toBeGreaterThan(size)
      truncateSync(file, size)
      expect(await refusal(file)).toMatch(/^expected an (?:SQLite|undamaged) database/)
      expect(readFileSync(file)).toHaveLength(size)
    },
  )

  test('cut off by its last page', async () => {
    const file = await written()
    truncateSync(file, readFileSync(file).length - 4096)
    expect(await refusal(file)).toMatch(/^expected an undamaged database/)
  })

  test('cut off to nothing', async () => {
    const file = await written()
    truncateSync(file, 0)
    expect(await refusal(file)).toBe('expected an SQLite database, not 0 octets: take it away to begin anew')
  })

  test.each([
    ['its second page', 4096],
    ['its middle', 'middle'],
    ['its last page', 'last'],
  ] as const)('with nonsense in %s', async (_, where) => {
    const file = await written(200)
    const octets = readFileSync(file)
    const page = { middle: Math.floor(octets.length / 8192) * 4096, last: octets.length - 4096 }
    octets.fill(0x5a, where === 4096 ? where : page[where], (where === 4096 ? where : page[where]) + 4096)
    writeFileSync(file, octets)
    expect(await refusal(file)).toMatch(/^expected an undamaged database/)
  })

  test.each([
    ['a text', 'Inte en databas.\n'.repeat(40)],
    ['a long text', 'Inte en databas.\n'.repeat(1000)],
    ['a file of YAML', readFileSync('calendars/norrbotten.yaml', 'utf8')],
    ['an archive', '\u001f\u008b\u0008'.repeat(500)],
  ])('that is %s', async (_, text) => {
    const file = join(folder({ 'arshjul.sqlite': text }), 'arshjul.sqlite')
    expect(await refusal(file)).toBe('expected an SQLite database')
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('of a newer version, which is left as it was', async () => {
    const file = await written()
    const newer = openSqlite(file)
    await newer.batch([{ sql: "INSERT INTO migrations (name) VALUES ('0999_newer.sql')", params: [] }])
    newer.close()
    for (const purpose of ['keep', 'use', 'look'] as const)
      expect(await refusal(file, purpose)).toBe(
        'expected a database of this version or an older one, not one with 0999_newer.sql',
      )
  })

  test('of another program, which is left as it was', async () => {
    const file = newFile()
    const other = new Sqlite(file)
    other.exec('CREATE TABLE invoices (id INTEGER)')
    other.close()
    const before = readFileSync(file)
    expect(await refusal(file)).toBe('expected a database of this program, not one with the table invoices')
    const after = new Sqlite(file)
    expect(after.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()).toEqual([
      'invoices',
    ])
    after.close()
    expect(before.length).toBe(readFileSync(file).length)
  })

  test('that is a folder', async () => {
    expect(await refusal(folder({}))).toMatch(/^expected a database file that can be read and written/)
  })

  test('in a folder that is not there', async () => {
    expect(await refusal(join(folder({}), 'ingen', 'arshjul.sqlite'))).toMatch(
      /^expected a database file that can be read and written/,
    )
  })

  test.each(['use', 'look'] as const)('that is not there, to %s', async (purpose) => {
    const file = newFile()
    expect(await refusal(file, purpose)).toMatch(/^expected a database file that can be read and written/)
    expect(readdirSync(join(file, '..'))).toEqual([])
  })

  test('without tables, to look at', async () => {
    const file = newFile()
    openSqlite(file).close()
    expect(await refusal(file, 'look')).toBe('expected a database of this program, not one without tables')
  })

  test('whose name has a line break', async () => {
    const error = await openDatabase('/ingen\nmapp/x.sqlite', 'keep').catch((e: unknown) => e as Error)
    expect((error as Error).message).toMatch(/^DATABASE=\/ingen mapp\/x\.sqlite: expected [^\n]+$/)
  })
})

test('while another keeps the database to itself, a write is refused as unavailable', async () => {
  const file = await written(1)
  const database = openSqlite(file)
  await database.query('PRAGMA busy_timeout = 50')
  const other = new Sqlite(file)
  other.exec('BEGIN IMMEDIATE')
  const [, second] = await rows(2)
  await expect(createStore(database).append(second!)).rejects.toThrow(StoreUnavailable)
  other.exec('ROLLBACK')
  expect(await createStore(database).append(second!)).toBe('written')
  other.close()
  database.close()
})

test('a copy made while the file is open holds all that was written before', async () => {
  const file = await written(3)
  const database = openSqlite(file)
  const copy = newFile()
  await database.backup(copy)
  database.close()
  // One file, as it is: nothing beside it is needed
  const moved = newFile()
  copyFileSync(copy, moved)
  expect(readdirSync(join(copy, '..'))).toEqual(['arshjul.sqlite'])
  const opened = await openDatabase(moved, 'look')
  expect(await createStore(opened).log('provlan')).toEqual(await rows(3))
  opened.close()
})
