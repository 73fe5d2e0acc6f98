import { readdirSync, readFileSync } from 'node:fs'
import { type Clock, createApp } from '../src/http/app.ts'
import { random } from '../src/runtime/random.ts'
import { openSqlite } from '../src/runtime/sqlite.ts'
import { createStore, migrate } from '../src/store/index.ts'
import { facts, models } from './shipped.ts'

export const PUBLIC_URL = 'https://arshjul.example.se'

/** The service with the shipped regions and an empty store in memory, whose queries are counted. */
export async function service(clock: Clock) {
  const sqlite = openSqlite(':memory:')
  let queries = 0
  const database = {
    ...sqlite,
    query: (...asked: Parameters<typeof sqlite.query>) => {
      queries++
      return sqlite.query(...asked)
    },
    queries: () => queries,
  }
  const migrations = readdirSync('migrations')
    .sort()
    .map((name) => ({ name, sql: readFileSync(`migrations/${name}`, 'utf8') }))
  await migrate(database, migrations)
  const store = createStore(database)
  const regions = new Map(models.map((model) => [model.region.id, model]))
  const make = () =>
    createApp({ regions, facts, clock, publicUrl: PUBLIC_URL, store, random, engine: 'bench' })
  return { database, store, make }
}
