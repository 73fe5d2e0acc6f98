import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { UsageError } from '../../src/runtime/arguments.ts'
import { readConfig } from '../../src/runtime/config.ts'
import { openDatabase } from '../../src/runtime/database.ts'
import { key } from '../../src/runtime/key-commands.ts'
import { createStore, matches } from '../../src/store/index.ts'
import { FOUR, regionText } from '../rules/region-text.ts'
import { kept, newFile, refusalOf } from './kept.ts'
import { build, folder, run } from './process.ts'

const CALENDARS = folder({ 'provlan.yaml': regionText([FOUR]) })
const CREATE = ['create', '--region', 'provlan', '--label']
const command = (args: readonly string[], DATABASE = newFile()) =>
  key(args, readConfig({ DATABASE, CALENDARS }))

describe('from a shell', () => {
  beforeAll(build)

  it('a key is made, told, and revoked', async () => {
    const DATABASE = newFile()
    const made = await run(['key', 'create', '--region', 'norrbotten', '--label', 'Samordnaren'], {
      DATABASE,
    })
    expect([made.code, made.stderr]).toEqual([0, ''])
    expect(made.stdout).toMatch(/^arshjul_[0-9a-f]{10}_[A-Za-z0-9_-]{43}\n$/)
    const id = made.stdout.split('_')[1]!
    const told = await run(['key', 'list'], { DATABASE })
    expect([told.code, told.stderr]).toEqual([0, ''])
    expect(told.stdout).toMatch(
      new RegExp(
        `^${id} {2}norrbotten {2}\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ {2}valid {25}Samordnaren\\n$`,
      ),
    )
    const revoked = await run(['key', 'revoke', id], { DATABASE })
    expect(revoked).toEqual({ code: 0, signal: null, stdout: '', stderr: '' })
    expect(await run(['key', 'revoke', '0123456789'], { DATABASE })).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: 'key revoke: expected the id of a key, as key list tells it, not 0123456789\n',
    })
  })

  test('a wrong command is told with the usage', async () => {
    const { code, stdout, stderr } = await run(['key', 'delete'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^key: expected create, list or revoke, not delete\nUsage: /)
  })
})

test('keys are told with whether they are revoked', async () => {
  const file = newFile()
  const ids: string[] = []
  for (const label of ['Samordnaren', 'Övrig, å ä ö', '🗓'.repeat(100)])
    ids.push((await command([...CREATE, label], file)).split('_')[1]!)
  expect(await command(['revoke', ids[1]!], file)).toBe('')
  const lines = (await command(['list'], file)).split('\n')
  expect(lines).toHaveLength(4)
  for (const line of [
    new RegExp(`^${ids[0]} {2}provlan {2}\\S{19}Z {2}valid {25}Samordnaren$`),
    new RegExp(`^${ids[1]} {2}provlan {2}\\S{19}Z {2}revoked \\S{19}Z {2}Övrig, å ä ö$`),
    new RegExp(`^${ids[2]} {2}provlan {2}\\S{19}Z {2}valid {25}(🗓){100}$`),
  ])
    expect(lines).toContainEqual(expect.stringMatching(line))
})

test('no keys are told as nothing', async () => {
  expect(await command(['list'], await kept({}))).toBe('')
})

test('a key is kept as its hash alone', async () => {
  const file = newFile()
  const secret = (await command([...CREATE, 'Samordnaren'], file)).trimEnd()
  const [id, random] = [secret.slice(8, 18), secret.slice(19)]
  for (const name of readdirSync(dirname(file)))
    expect(readFileSync(join(dirname(file), name)).includes(random)).toBe(false)
  const database = await openDatabase(file, 'look')
  const found = await createStore(database).keyById(id)
  database.close()
  expect(found).toMatchObject({ id, region: 'provlan', label: 'Samordnaren' })
  expect(matches(secret, found!.hash)).toBe(true)
})

test.each<[label: string, text: string]>([
  ['of nothing', ''],
  ['of spaces', '   '],
  ['with a line break', 'Sam\nordnaren'],
  ['with a tab', 'Sam\tordnaren'],
  ['with a control character of Latin-1', 'Sam\u0085ordnaren'],
  ['with a line separator', 'Sam\u2028ordnaren'],
  ['with half a character', 'Sam\ud83dordnaren'],
  ['of 101 characters', 'ö'.repeat(101)],
])('a label %s is refused', async (_, text) => {
  expect(await refusalOf(command([...CREATE, text]))).toEqual(
    new Error('--label: expected 1 to 100 characters, none of them a control character'),
  )
})

test('a key is of a region that there is', async () => {
  expect(await refusalOf(command(['create', '--region', 'norrbotten', '--label', 'x']))).toEqual(
    new Error('--region: expected one of the regions provlan, not norrbotten'),
  )
})

test.each<[args: string[], line: string | RegExp]>([
  [[], /^key: expected create, list or revoke$/],
  [['delete'], /^key: expected create, list or revoke, not delete$/],
  [['create', '--region', 'provlan'], /^key create: expected --region and --label$/],
  [['create', '--label', 'x'], /^key create: expected --region and --label$/],
  [['create', '--region', 'provlan', '--label', 'x', 'y'], /^key create: expected --region and --label$/],
  [['create', '--region'], /--region/],
  [['create', '--colour', 'x'], /--colour/],
  [['list', 'x'], /^key list: expected nothing more$/],
  [['revoke'], /^key revoke: expected ID$/],
  [['revoke', 'a', 'b'], /^key revoke: expected ID$/],
])('key %j is a wrong use', async (args, line) => {
  const error = await refusalOf(command(args))
  expect(error).toBeInstanceOf(UsageError)
  expect(error.message).toMatch(line)
})

test.each([[['list']], [['revoke', 'x']]])(
  'key %j of a database that is not there is refused',
  async (args) => {
    const file = newFile()
    expect((await refusalOf(command(args, file))).message).toMatch(/^DATABASE=\S+: expected a database file /)
    expect(readdirSync(dirname(file))).toEqual([])
  },
)
