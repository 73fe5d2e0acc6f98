import { join } from 'node:path'
import { openSqlite, type SqliteDatabase } from '../../src/runtime/sqlite.ts'
import { folder } from '../runtime/process.ts'
import { type Subject, storeContract } from './contract.ts'

const opened = (file: () => string) => async (): Promise<Subject> => {
  const databases: SqliteDatabase[] = []
  return {
    fresh: async () => {
      const database = openSqlite(file())
      databases.push(database)
      return database
    },
    end: async () => {
      for (const database of databases) database.close()
    },
  }
}

storeContract(
  'in memory',
  opened(() => ':memory:'),
)
storeContract(
  'in a file',
  opened(() => join(folder({}), 'store.sqlite')),
)
