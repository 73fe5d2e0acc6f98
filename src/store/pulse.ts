import type { Database } from './port.ts'

/** Whether the database is there, and whether others use it. */
export interface Pulse extends Pick<Database, 'othersWrites'> {
  /** Resolves when the database can be read. */
  answers(): Promise<void>
}

export const createPulse = (database: Database): Pulse => ({
  ...(database.othersWrites && { othersWrites: () => database.othersWrites!() }),
  async answers() {
    // SQLite's own table: a statement of no table would not look into the file
    await database.query('SELECT name FROM sqlite_schema LIMIT 1')
  },
})
