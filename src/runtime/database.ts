import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Migration, migrate, migrationsOf } from '../store/index.ts'
import { openSqlite, type SqliteDatabase } from './sqlite.ts'

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** The migrations that come with the program, in order. */
export const readMigrations = (): Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(`${FOLDER}${name}`, 'utf8') }))

/** What is to be done with a database. */
export type Purpose =
  /** Make it where there is none, and bring it up to date. */
  | 'keep'
  /** Bring it up to date; it must be there. */
  | 'use'
  /** Leave its tables as they are; it must be there. */
  | 'look'

/** Opens the file of the setting DATABASE. Throws an Error of one line for one that is damaged, newer or no database. */
export async function openDatabase(file: string, purpose: Purpose): Promise<SqliteDatabase> {
  let database: SqliteDatabase | undefined
  try {
    refuseStump(file)
    database = openSqlite(file, { mustExist: purpose !== 'keep' })
    const damage = database.damage()
    if (damage !== undefined) throw new Error(`expected an undamaged database (${damage})`)
    // Nothing here sets it: another program, or a later version, has
    const [version] = await database.query('PRAGMA user_version')
    if (Number(version?.['user_version']) > 0)
      throw new Error(
        `expected a database of this version or an older one, not one of version ${version?.['user_version']}`,
      )
    const migrations = readMigrations()
    if (purpose !== 'look') await migrate(database, migrations)
    else if (!(await migrationsOf(database, migrations)))
      throw new Error('expected a database of this program, not one without tables')
    return database
  } catch (error) {
    database?.close()
    throw new Error(oneLine(`DATABASE=${file}: ${wordsOf(error as Error & { code?: string })}`), {
      cause: error,
    })
  }
}

/** The least octets that a database has: its smallest page. */
const LEAST = 512

/** SQLite takes a file of nothing for a new database: then one cut off would be regions without their decisions. */
function refuseStump(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat?.isFile() && stat.size < LEAST)
    throw new Error(`expected an SQLite database, not ${stat.size} octets: take it away to begin anew`)
}

const wordsOf = ({ message, code }: Error & { code?: string }): string => {
  if (message.startsWith('expected ')) return message
  if (code === 'SQLITE_NOTADB') return 'expected an SQLite database'
  if (code?.startsWith('SQLITE_CORRUPT')) return `expected an undamaged database (${message})`
  return `expected a database file that can be read and written (${code ?? message})`
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trimEnd()
