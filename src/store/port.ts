/** What a column holds, or a parameter is. */
export type Value = string | number | null

export type Row = Readonly<Record<string, Value>>

export interface Statement {
  readonly sql: string
  readonly params: readonly Value[]
}

/**
 * A database of SQLite's SQL. Two methods, since D1 has no transactions that a program can hold open: what must hold
 * together goes in one batch. Both reject with the errors below, and with others where the SQL is wrong.
 */
export interface Database {
  /** The rows of one statement; a write gives those of its RETURNING. */
  query(sql: string, params?: readonly Value[]): Promise<readonly Row[]>
  /** Runs all of the statements, in order, or none. */
  batch(statements: readonly Statement[]): Promise<void>
  /**
   * A number that is another once anyone but this connection has written, NaN where it can't be read now. Absent from a
   * database that can't be asked in less time than a query.
   */
  othersWrites?(): number
}

/** A row with the same key is there already. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** The database can't be read or written now; later it may. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable'
}

/** There is no room for what was to be written; reading goes on. */
export class StoreFull extends StoreUnavailable {
  override readonly name = 'StoreFull'
}
