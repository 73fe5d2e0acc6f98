import { Conflict, type Database, type Row, StoreFull, StoreUnavailable, type Value } from '../store/index.ts'

/** What is used of D1's own interface. */
export interface D1 {
  prepare(sql: string): D1Statement
  batch(statements: D1Statement[]): Promise<unknown>
}

interface D1Statement {
  bind(...params: Value[]): D1Statement
  all(): Promise<{ readonly results: unknown[] }>
}

/** Cloudflare's D1 as the store's database. Its batch is a transaction. */
export const d1Database = (d1: D1): Database => ({
  query: (sql, params = []) =>
    told(
      async () =>
        (
          await d1
            .prepare(sql)
            .bind(...params)
            .all()
        ).results as Row[],
    ),
  batch: (statements) =>
    told(async () => {
      if (statements.length > 0)
        await d1.batch(statements.map(({ sql, params }) => d1.prepare(sql).bind(...params)))
    }),
})

/** D1 tells an error by its message alone. */
const KINDS = [
  [/UNIQUE constraint failed/, Conflict],
  [/SQLITE_FULL|maximum DB size|database or disk is full/, StoreFull],
  [
    /SQLITE_(?:BUSY|IOERR|READONLY)|overloaded|connection lost|reset|timeout|timed out|Internal error/i,
    StoreUnavailable,
  ],
] as const

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { message } = error as Error
    const kind = KINDS.find(([words]) => words.test(message))?.[1]
    throw kind ? new kind(message, { cause: error }) : error
  }
}
