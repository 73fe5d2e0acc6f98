import { readMigrations } from '../../src/runtime/database.ts'
import { createStore, migrate, type Store } from '../../src/store/index.ts'
import { freshDatabase } from './fresh.ts'

/** An empty store that lives as long as the test. */
export async function memoryStore(): Promise<Store> {
  const database = freshDatabase()
  await migrate(database, readMigrations())
  return createStore(database)
}

/** An empty store that is made when it is first asked: for what can't wait. */
export function lazyStore(): Store {
  let made: Promise<Store> | undefined
  return new Proxy({} as Store, {
    get: (_, name: keyof Store) => {
      // What is in memory has one connection
      if (name === 'othersWrites') return () => 0
      return async (...args: never[]) => {
        made ??= memoryStore()
        return ((await made)[name] as (...all: never[]) => unknown)(...args)
      }
    },
  })
}
