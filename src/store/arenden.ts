import type { ArendeEntry } from '../arenden/index.ts'
import { DamagedEntry } from './log.ts'
import { Conflict, type Database, type Row } from './port.ts'
import { type Replay, replayStatements } from './replays.ts'

export interface Arenden {
  /** The steps of a region's ärenden after a revision (0 unless told), up to and with another, in order. Throws DamagedEntry. */
  arendeLog(region: string, after?: number, upTo?: number): Promise<ArendeEntry[]>
  /** The last revision of each region's ärenden; one without any is at 0, and not here. */
  arendeRevisions(): Promise<ReadonlyMap<string, number>>
  /**
   * Writes a step and its replay, both or none. `stale` when that revision, or another answer to the same
   * Idempotency-Key, was written first. Throws where it leaves a revision out.
   */
  appendArende(entry: ArendeEntry, replay?: Replay): Promise<'written' | 'stale'>
}

export const createArenden = (database: Database): Arenden => ({
  async arendeLog(region, after = 0, upTo = Number.MAX_SAFE_INTEGER) {
    const rows = await database.query(
      'SELECT * FROM arende_entries WHERE region = ? AND revision > ? AND revision <= ? ORDER BY revision',
      [region, after, upTo],
    )
    return rows.map(entryOf)
  },
  async arendeRevisions() {
    const rows = await database.query(
      'SELECT region, max(revision) AS last FROM arende_entries GROUP BY region',
    )
    return new Map(rows.map((row) => [String(row['region']), Number(row['last'])]))
  },
  async appendArende(entry, replay) {
    const { region, revision, arende } = entry
    try {
      await database.batch([
        {
          sql: 'INSERT INTO arende_entries (region, revision, arende, entry) VALUES (?, ?, ?, ?)',
          params: [region, revision, arende, JSON.stringify(entry)],
        },
        ...(replay ? replayStatements(replay) : []),
      ])
      return 'written'
    } catch (error) {
      if (error instanceof Conflict) return 'stale'
      throw error
    }
  },
})

function entryOf(row: Row): ArendeEntry {
  const [region, revision] = [String(row['region']), Number(row['revision'])]
  const entry = parsed(row)
  if (entry.region !== region || entry.revision !== revision || entry.arende !== row['arende'])
    throw new DamagedEntry(region, revision, 'is in the place of another')
  return entry
}

function parsed(row: Row): ArendeEntry {
  try {
    return JSON.parse(String(row['entry'])) as ArendeEntry
  } catch (cause) {
    throw new DamagedEntry(String(row['region']), Number(row['revision']), "has entry that can't be read", {
      cause,
    })
  }
}
