import { existsSync } from 'node:fs'
import { EMPTY_STATE, fold, type RegionState } from '../planning/index.ts'
import { createStore, type Published } from '../store/index.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'

/** What planners have decided of a region. */
export interface Decided {
  readonly state: RegionState
  /** What its feeds have told of it. */
  readonly published: readonly Published[]
}

/** A region's decisions, as the database has them; none where there is no database yet. */
export async function decidedOf(region: string, { database: file }: Config): Promise<Decided> {
  if (!existsSync(file)) return { state: EMPTY_STATE, published: [] }
  const database = await openDatabase(file, 'look')
  try {
    const store = createStore(database)
    return { state: fold(await store.log(region)), published: await store.published(region) }
  } finally {
    database.close()
  }
}
