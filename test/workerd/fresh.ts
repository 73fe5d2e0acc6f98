import { env } from 'cloudflare:workers'
import { d1Database } from '../../src/runtime/d1.ts'
import type { Database } from '../../src/store/index.ts'

let used = 0

/** An empty database of one test's own, in D1. */
export const freshDatabase = (): Database => d1Database(env[`DB${used++}`]!)
