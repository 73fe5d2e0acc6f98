import { openSqlite } from '../../src/runtime/sqlite.ts'
import type { Database } from '../../src/store/index.ts'

/** An empty database of one test's own. */
export const freshDatabase = (): Database => openSqlite(':memory:')
