import { readMigrations } from '../../src/runtime/database.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { createStore, migrate, type Store } from '../../src/store/index.ts'

/** An empty store that lives as long as the test. */
export async function memoryStore(): Promise<Store> {
  const database = openSqlite(':memory:')
  await migrate(database, readMigrations())
  return createStore(database)
}

/** An empty store that is made when it is first asked: for what can't wait. */
export function lazyStore(): Store {
  let made: Promise<Store> | undefined
  return new Proxy({} as Store, {
    get:
      (_, name: keyof Store) =>
      async (...args: never[]) => {
        made ??= memoryStore()
        return ((await made)[name] as (...all: never[]) => unknown)(...args)
      },
  })
}
