import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { UsageError } from '../../src/runtime/arguments.ts'
import { backup } from '../../src/runtime/backup.ts'
import { readConfig } from '../../src/runtime/config.ts'
import { openDatabase } from '../../src/runtime/database.ts'
import { createStore } from '../../src/store/index.ts'
import { rows } from '../store/entries.ts'
import { kept, newFile, refusalOf } from './kept.ts'
import { build, folder, run } from './process.ts'
import { startWriter, toldBy, wholeLog } from './writer.ts'

const command = (args: readonly string[], DATABASE: string) => backup(args, readConfig({ DATABASE }))

async function expectCopy(file: string, count: number): Promise<void> {
  const database = await openDatabase(file, 'look')
  expect(await createStore(database).log('provlan')).toEqual(await rows(count))
  database.close()
}

describe('from a shell', () => {
  beforeAll(build)

  it('a copy made while entries are written holds all that were acknowledged, whole', async () => {
    const DATABASE = newFile()
    const writer = startWriter(DATABASE)
    await writer.said()
    const copies: [file: string, told: number][] = []
    for (let i = 0; i < 5; i++) {
      const copy = join(folder({}), 'kopia.sqlite')
      const told = toldBy({ stdout: writer.saidSoFar })
      const made = await run(['backup', copy], { DATABASE })
      expect(made).toEqual({ code: 0, signal: null, stdout: '', stderr: '' })
      copies.push([copy, told])
    }
    writer.child.kill('SIGKILL')
    expect(toldBy(await writer.ended)).toBeGreaterThan(copies.at(-1)![1])
    for (const [copy, told] of copies) {
      expect(readdirSync(dirname(copy))).toEqual(['kopia.sqlite'])
      expect(await wholeLog(copy)).toBeGreaterThanOrEqual(told)
    }
  })
})

test('a copy is one file, and a database', async () => {
  const copy = join(folder({}), 'kopia.sqlite')
  expect(await command([copy], await kept({ provlan: 30 }))).toBe('')
  expect(readdirSync(dirname(copy))).toEqual(['kopia.sqlite'])
  await expectCopy(copy, 30)
})

test('a file is written over only when that is forced', async () => {
  const file = await kept({ provlan: 3 })
  const copy = join(folder({ 'kopia.sqlite': 'gammal' }), 'kopia.sqlite')
  expect((await refusalOf(command([copy], file))).message).toBe(
    `backup: expected a new file, ${copy} is there (--force writes over it)`,
  )
  expect(readFileSync(copy, 'utf8')).toBe('gammal')
  await command([copy, '--force'], file)
  await command(['--force', copy], file)
  await expectCopy(copy, 3)
  expect(readdirSync(dirname(copy))).toEqual(['kopia.sqlite'])
})

test('a copy that fails leaves what was there', async () => {
  const place = folder({ 'kopia.sqlite': 'gammal', 'arshjul.sqlite': 'inte en databas'.repeat(100) })
  const error = await refusalOf(
    command([join(place, 'kopia.sqlite'), '--force'], join(place, 'arshjul.sqlite')),
  )
  expect(error.message).toMatch(/^DATABASE=\S+: expected an SQLite database$/)
  expect(readFileSync(join(place, 'kopia.sqlite'), 'utf8')).toBe('gammal')
  expect(readdirSync(place).toSorted()).toEqual(['arshjul.sqlite', 'kopia.sqlite'])
})

test.each<[label: string, place: (database: string) => string, line: RegExp]>([
  ['a folder', () => folder({}), /^backup: expected a file, \S+ is a folder$/],
  ['the database itself', (database) => database, /^backup: expected another file than the database, /],
  [
    'the database by another name',
    (database) => {
      const other = join(folder({}), 'kopia.sqlite')
      symlinkSync(database, other)
      return other
    },
    /^backup: expected another file than the database, /,
  ],
  [
    'a folder that is not there',
    () => join(folder({}), 'ingen', 'kopia.sqlite'),
    /^backup: expected \S+ to be written \(/,
  ],
  [
    'a database in use',
    () => {
      const place = folder({ 'kopia.sqlite': '' })
      writeFileSync(join(place, 'kopia.sqlite-wal'), 'x')
      return join(place, 'kopia.sqlite')
    },
    /^backup: expected no \S+-wal: \S+ is, or was, in use as a database$/,
  ],
])('a copy to %s is refused', async (_, place, line) => {
  const file = await kept({ provlan: 1 })
  expect((await refusalOf(command(['--force', place(file)], file))).message).toMatch(line)
  await expectCopy(file, 1)
})

test('a copy of a database that is not there is refused', async () => {
  const copy = join(folder({}), 'kopia.sqlite')
  expect((await refusalOf(command([copy], newFile()))).message).toMatch(
    /^DATABASE=\S+: expected a database file /,
  )
  expect(readdirSync(dirname(copy))).toEqual([])
})

test.each([[[]], [['a', 'b']]])('backup %j is a wrong use', async (args) => {
  expect(await refusalOf(command(args, newFile()))).toEqual(new UsageError('backup: expected FILE'))
})
