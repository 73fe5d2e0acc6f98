import Sqlite from 'better-sqlite3'
import { Conflict, type Database, type Row, StoreFull, StoreUnavailable } from '../store/index.ts'

/** How long a write waits for another process's. */
const BUSY_MS = 5000

/** An embedded SQLite file as the store's database. */
export interface SqliteDatabase extends Database {
  /** The first thing that SQLite finds wrong with the file, in its words. */
  damage(): string | undefined
  /** Copies all of it as it is at one instant, while others write. */
  backup(file: string): Promise<void>
  close(): void
}

/** Opens a file, or `:memory:`; makes it unless told that it must be there. Throws SQLite's own errors. */
export function openSqlite(file: string, options: { readonly mustExist?: boolean } = {}): SqliteDatabase {
  const db = new Sqlite(file, { timeout: BUSY_MS, fileMustExist: options.mustExist ?? false })
  try {
    db.pragma('journal_mode = WAL')
    // An acknowledged write outlives the machine's power
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
  } catch (error) {
    db.close()
    throw error
  }
  return databaseOf(db)
}

function databaseOf(db: Sqlite.Database): SqliteDatabase {
  const prepared = new Map<string, Sqlite.Statement>()
  const prepare = (sql: string): Sqlite.Statement => {
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  // Immediate: a transaction that reads before it writes could otherwise lose its turn half way
  const transaction = db.transaction((work: () => void) => work())
  return {
    query: (sql, params = []) => told(() => prepare(sql).all(...params) as Row[]),
    batch: (statements) =>
      told(() =>
        transaction.immediate(() => {
          for (const { sql, params } of statements) prepare(sql).run(...params)
        }),
      ),
    othersWrites: versionOf(db),
    damage: () => {
      const found = String(db.pragma('quick_check(1)', { simple: true }))
      return found === 'ok' ? undefined : found
    },
    async backup(file) {
      // All pages in one step: with less, each write of another process begins the copy anew
      await db.backup(file, { progress: () => Number.MAX_SAFE_INTEGER })
    },
    close: () => {
      db.close()
    },
  }
}

/** SQLite's count of others' writes. */
function versionOf(db: Sqlite.Database): () => number {
  const statement = db.prepare('PRAGMA data_version').pluck()
  return () => {
    try {
      return statement.get() as number
    } catch {
      return Number.NaN
    }
  }
}

/** SQLite works at once; what it throws is a rejection as anyone's. */
async function told<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    throw meaningOf(error)
  }
}

function meaningOf(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const { code, message } = error
  if (/^SQLITE_CONSTRAINT_(?:PRIMARYKEY|UNIQUE)$/.test(code)) return new Conflict(message, { cause: error })
  if (code === 'SQLITE_FULL') return new StoreFull(message, { cause: error })
  if (/^SQLITE_(?:BUSY|LOCKED|IOERR|READONLY|CANTOPEN)/.test(code))
    return new StoreUnavailable(`${message} (${code})`, { cause: error })
  return error
}
