import { Conflict, type Database } from './port.ts'

/** A step from one shape of the database to the next. */
export interface Migration {
  /** `0001_init.sql`: they run in the order of their names. */
  readonly name: string
  /** Statements with a blank line between them. */
  readonly sql: string
}

/** A database that is not ours, or not yet: of a newer version of this program, or of another program. */
export class UnknownDatabase extends Error {
  override readonly name = 'UnknownDatabase'
}

/** As wrangler makes it (`migrations_table` in wrangler.toml), so that either may go on where the other was. */
const RECORD = `CREATE TABLE IF NOT EXISTS migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Brings a database up to date, each migration whole or not at all. Throws UnknownDatabase. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  const applied = await migrationsOf(database, migrations)
  if (!applied) await database.batch([{ sql: RECORD, params: [] }])
  for (const migration of migrations) {
    if (!applied?.has(migration.name)) await apply(database, migration)
  }
}

/** The names of the migrations that a database has had; none for an empty one. Throws UnknownDatabase; writes nothing. */
export async function migrationsOf(
  database: Database,
  migrations: readonly Migration[],
): Promise<ReadonlySet<string> | undefined> {
  const tables = await namesOf(database, `SELECT name FROM sqlite_master WHERE type = 'table'`)
  if (!tables.has('migrations')) {
    // What SQLite and D1 keep for themselves is no one's
    const others = [...tables].filter((name) => !/^(sqlite_|_cf_)/.test(name))
    if (others.length === 0) return undefined
    throw new UnknownDatabase(`expected a database of this program, not one with the table ${others[0]}`)
  }
  const applied = await namesOf(database, 'SELECT name FROM migrations ORDER BY name')
  const unknown = [...applied].find((name) => !migrations.some((m) => m.name === name))
  if (unknown !== undefined)
    throw new UnknownDatabase(`expected a database of this version or an older one, not one with ${unknown}`)
  return applied
}

const namesOf = async (database: Database, sql: string): Promise<ReadonlySet<string>> =>
  new Set((await database.query(sql)).map((row) => String(row['name'])))

async function apply(database: Database, { name, sql }: Migration): Promise<void> {
  const statements = sql
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  try {
    await database.batch([
      // First, so that of two that start at once one is refused before it makes anything
      { sql: 'INSERT INTO migrations (name) VALUES (?)', params: [name] },
      ...statements.map((statement) => ({ sql: statement, params: [] })),
    ])
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
}
