import { createStore, type Key, newKey, type Store } from '../store/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase, type Purpose } from './database.ts'
import { readRegions } from './files.ts'
import { random } from './random.ts'

/** `key create`, `key list`, `key revoke`: what is to be printed. */
export async function key([command, ...args]: readonly string[], config: Config): Promise<string> {
  const work = COMMANDS.get(command ?? '')
  if (!work) {
    const other = command === undefined ? '' : `, not ${command}`
    throw new UsageError(`key: expected create, list or revoke${other}`)
  }
  return work(args, config)
}

/** What a log can tell and a line can hold. */
const LABEL = /^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u

/** `key create --region R --label L`: the key and nothing else, so that a program can take it. */
async function create(args: readonly string[], config: Config): Promise<string> {
  const { values, positionals } = readArguments(args, {
    region: { type: 'string' },
    label: { type: 'string' },
  })
  const { region, label } = values
  if (region === undefined || label === undefined || positionals.length > 0)
    throw new UsageError('key create: expected --region and --label')
  if (!LABEL.test(label))
    throw new Error('--label: expected 1 to 100 characters, none of them a control character')
  const regions = [...readRegions(config.calendars).keys()]
  if (!regions.includes(region))
    throw new Error(`--region: expected one of the regions ${regions.join(', ')}, not ${region}`)
  const { id, secret, hash } = newKey(random)
  await withStore(config, 'keep', (store) =>
    store.addKey({ id, region, label, hash, createdAt: systemClock().now() }),
  )
  return `${secret}\n`
}

/** `key list`: a line for each key, its id first. */
async function list(args: readonly string[], config: Config): Promise<string> {
  if (readArguments(args, {}).positionals.length > 0) throw new UsageError('key list: expected nothing more')
  const keys = await withStore(config, 'use', (store) => store.keys())
  const width = Math.max(...keys.map((k) => k.region.length))
  return keys.map((k) => `${line(k, width)}\n`).join('')
}

const line = ({ id, region, createdAt, revokedAt, label }: Key, width: number): string =>
  [
    id,
    region.padEnd(width),
    createdAt,
    revokedAt === undefined ? 'valid'.padEnd(28) : `revoked ${revokedAt}`,
    label,
  ].join('  ')

/** `key revoke ID`: from now on it opens nothing, in a service that runs too. */
async function revoke(args: readonly string[], config: Config): Promise<string> {
  const [id, ...more] = readArguments(args, {}).positionals
  if (id === undefined || more.length > 0) throw new UsageError('key revoke: expected ID')
  const known = await withStore(config, 'use', (store) => store.revokeKey(id, systemClock().now()))
  if (!known) throw new Error(`key revoke: expected the id of a key, as key list tells it, not ${id}`)
  return ''
}

const COMMANDS: ReadonlyMap<string, (args: readonly string[], config: Config) => Promise<string>> = new Map([
  ['create', create],
  ['list', list],
  ['revoke', revoke],
])

async function withStore<T>(
  { database: file }: Config,
  purpose: Purpose,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(file, purpose)
  try {
    return await work(createStore(database))
  } finally {
    database.close()
  }
}
