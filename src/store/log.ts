import type { LogRow } from '../planning/decisions/entry.ts'
import { Conflict, type Database, type Row, type Statement } from './port.ts'
import { type Published, publishedStatements } from './published.ts'
import { type Replay, replayStatements } from './replays.ts'

/** A row of a log that is not as the store writes it. */
export class DamagedEntry extends Error {
  override readonly name = 'DamagedEntry'
  readonly region: string
  readonly revision: number
  /** As a break of its chain is told. */
  readonly what: string

  constructor(region: string, revision: number, what: string, options?: ErrorOptions) {
    super(`${region}: revision ${revision} ${what}`, options)
    this.region = region
    this.revision = revision
    this.what = what
  }
}

export interface Log {
  /** The rows of a region's log after a revision (0 unless told), up to and with another, in order. Throws DamagedEntry. */
  log(region: string, after?: number, upTo?: number): Promise<LogRow[]>
  /** The last revision of each region; one without entries is at 0, and not here. */
  revisions(): Promise<ReadonlyMap<string, number>>
  /** A number that is another one after every entry, of whatever region. */
  lastWritten(): Promise<number>
  /**
   * Writes an entry, its replay and its published rows, all or none. `stale` when that revision, or another answer to
   * the same Idempotency-Key, was written first. Throws where it leaves a revision out.
   */
  append(
    row: LogRow,
    also?: { readonly replay?: Replay; readonly published?: readonly Published[] },
  ): Promise<'written' | 'stale'>
}

export const createLog = (database: Database): Log => ({
  async log(region, after = 0, upTo = Number.MAX_SAFE_INTEGER) {
    const rows = await database.query(
      'SELECT region, revision, year, entry, marks FROM entries WHERE region = ? AND revision > ? AND revision <= ? ORDER BY revision',
      [region, after, upTo],
    )
    return rows.map(logRowOf)
  },
  async revisions() {
    const rows = await database.query('SELECT region, max(revision) AS last FROM entries GROUP BY region')
    return new Map(rows.map((row) => [String(row['region']), Number(row['last'])]))
  },
  async lastWritten() {
    // Entries are never deleted, so that their rowids only rise
    const [row] = await database.query('SELECT max(rowid) AS last FROM entries')
    return Number(row?.['last'] ?? 0)
  },
  async append(row, { replay, published = [] } = {}) {
    try {
      await database.batch([
        entryStatement(row),
        ...(replay ? replayStatements(replay) : []),
        ...publishedStatements(published),
      ])
      return 'written'
    } catch (error) {
      if (error instanceof Conflict) return 'stale'
      throw error
    }
  },
})

const entryStatement = ({ entry, marks }: LogRow): Statement => ({
  sql: 'INSERT INTO entries (region, revision, year, entry, marks) VALUES (?, ?, ?, ?, ?)',
  params: [entry.region, entry.revision, entry.year, JSON.stringify(entry), JSON.stringify(marks)],
})

function logRowOf(row: Row): LogRow {
  const [region, revision] = [String(row['region']), Number(row['revision'])]
  const entry = parsed<LogRow['entry']>(row, 'entry')
  if (entry.region !== region || entry.revision !== revision || entry.year !== row['year'])
    throw new DamagedEntry(region, revision, 'is in the place of another')
  return { entry, marks: parsed<LogRow['marks']>(row, 'marks') }
}

function parsed<T>(row: Row, column: 'entry' | 'marks'): T {
  try {
    return JSON.parse(String(row[column])) as T
  } catch (error) {
    throw new DamagedEntry(
      String(row['region']),
      Number(row['revision']),
      `has ${column} that can't be read`,
      {
        cause: error,
      },
    )
  }
}
