import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { ArendeEntry } from '../../src/arenden/index.ts'
import { UsageError } from '../../src/runtime/arguments.ts'
import { readConfig } from '../../src/runtime/config.ts'
import { openDatabase } from '../../src/runtime/database.ts'
import { type LogTest, verify } from '../../src/runtime/verify.ts'
import { createStore } from '../../src/store/index.ts'
import { stepAfter } from '../store/entries.ts'
import { kept, newFile, refusalOf } from './kept.ts'
import { build, run } from './process.ts'

/** What `verify` tells of a database, and what it is refused with. */
async function verified(
  DATABASE: string,
  tests?: readonly LogTest[],
): Promise<[told: string, error?: string]> {
  let told = ''
  const tell = (line: string): void => {
    told += line
  }
  try {
    await verify([], readConfig({ DATABASE }), tell, tests)
    return [told]
  } catch (error) {
    return [told, (error as Error).message]
  }
}

/** As one would who has the file and SQLite. */
function tamper(file: string, sql: string): string {
  const db = new Sqlite(file)
  for (const name of ['entries_are_not_changed', 'entries_are_not_deleted', 'entries_have_no_gap'])
    db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  db.close()
  return file
}

describe('from a shell', () => {
  beforeAll(build)

  it('tells every region’s log', async () => {
    const DATABASE = await kept({ halland: 12, norrbotten: 1 })
    const stdout = 'halland: 12 revisions, ok\nnorrbotten: 1 revisions, ok\n'
    expect(await run(['verify'], { DATABASE })).toEqual({ code: 0, signal: null, stdout, stderr: '' })
  })

  it('names the first break of each region that breaks, and tells the others, with exit code 1', async () => {
    const DATABASE = await kept({ halland: 3, kalmar: 1, orebro: 4 })
    tamper(DATABASE, "DELETE FROM entries WHERE region <> 'kalmar' AND revision = 2")
    expect(await run(['verify'], { DATABASE })).toEqual({
      code: 1,
      signal: null,
      stdout: 'kalmar: 1 revisions, ok\n',
      stderr: 'halland: revision 2 is missing\norebro: revision 2 is missing\n',
    })
  })
})

test('of a database without decisions there is nothing to tell', async () => {
  expect(await verified(await kept({}))).toEqual([''])
})

const NORRBOTTEN = 'norrbotten: 14 revisions, ok\n'

test.each<[label: string, sql: string, told: string, error: string]>([
  [
    'a changed author',
    "UPDATE entries SET entry = json_set(entry, '$.by', 'Någon annan') WHERE region = 'halland' AND revision = 5",
    NORRBOTTEN,
    'halland: revision 5 is not what was written',
  ],
  [
    'an entry taken away',
    "DELETE FROM entries WHERE region = 'halland' AND revision = 3",
    NORRBOTTEN,
    'halland: revision 3 is missing',
  ],
  [
    'an entry that is no JSON',
    "UPDATE entries SET entry = '{' WHERE region = 'halland' AND revision = 4",
    NORRBOTTEN,
    "halland: revision 4 has entry that can't be read",
  ],
  [
    'an entry moved to the end',
    "UPDATE entries SET revision = 102 WHERE region = 'halland' AND revision = 2",
    NORRBOTTEN,
    'halland: revision 2 is missing',
  ],
  [
    'an entry of another region',
    "UPDATE entries SET region = 'halland' WHERE region = 'norrbotten' AND revision = 13",
    '',
    'halland: revision 13 is in the place of another\nnorrbotten: revision 13 is missing',
  ],
])('after %s it names region and revision', async (_, sql, told, error) => {
  expect(await verified(tamper(await kept({ halland: 12, norrbotten: 14 }), sql))).toEqual([told, error])
})

describe('the ärenden', () => {
  const withSteps = async (count: number): Promise<string> => {
    const file = await kept({ halland: 1 })
    const database = await openDatabase(file, 'keep')
    let last: ArendeEntry | undefined
    for (let i = 0; i < count; i++) {
      last = await stepAfter(last, { region: 'halland' })
      await createStore(database).appendArende(last)
    }
    database.close()
    return file
  }

  const change = (file: string, ...statements: readonly string[]): string => {
    const db = new Sqlite(file)
    for (const name of ['are_not_changed', 'are_not_deleted', 'have_no_gap'])
      db.exec(`DROP TRIGGER arende_entries_${name}`)
    for (const sql of statements) db.exec(sql)
    db.close()
    return file
  }

  test('are a chain of their own', async () => {
    expect(await verified(await withSteps(3))).toEqual([
      'halland: 1 revisions, ok\nhalland, ärenden: 3 revisions, ok\n',
    ])
  })

  test.each([
    [
      'a changed author',
      "UPDATE arende_entries SET entry = json_set(entry, '$.by', 'X') WHERE revision = 2",
      'is not what was written',
    ],
    ['a step taken away', 'DELETE FROM arende_entries WHERE revision = 2', 'is missing'],
    [
      'one that is no JSON',
      "UPDATE arende_entries SET entry = '{' WHERE revision = 2",
      "has entry that can't be read",
    ],
  ])('tell the place of %s', async (_, sql, what) => {
    expect(await verified(change(await withSteps(3), sql))).toEqual([
      'halland: 1 revisions, ok\n',
      `halland, ärenden: revision 2 ${what}`,
    ])
  })

  test('of an older database are none', async () => {
    const file = change(
      await withSteps(0),
      'DROP TABLE arende_entries',
      "DELETE FROM migrations WHERE name LIKE '%arenden.sql'",
    )
    expect(await verified(file)).toEqual(['halland: 1 revisions, ok\n'])
  })
})

test('the earliest of what several tests find is told', async () => {
  const at =
    (revision: number): LogTest =>
    () => ({ revision, what: `breaks test ${revision}` })
  const fine: LogTest = () => undefined
  expect(await verified(await kept({ halland: 5 }), [fine, at(4), at(2), at(3)])).toEqual([
    '',
    'halland: revision 2 breaks test 2',
  ])
})

test('more than the command is a wrong use', async () => {
  expect(await refusalOf(verify(['halland'], readConfig({ DATABASE: newFile() }), () => {}))).toEqual(
    new UsageError('verify: expected nothing more'),
  )
})

test('of a database that is not there is refused', async () => {
  const [told, error] = await verified(newFile())
  expect([told, error]).toEqual(['', expect.stringMatching(/^DATABASE=\S+: expected a database file /)])
})
