import type { Database, Row, Statement } from './port.ts'

/** An occurrence as feeds last told it: what SEQUENCE, DTSTAMP and LAST-MODIFIED rest on. */
export interface Published {
  readonly region: string
  readonly occurrence: string
  /** Of its public content. */
  readonly hash: string
  readonly sequence: number
  /** The instant of its last change, RFC 3339, UTC. */
  readonly at: string
}

export interface Publishing {
  published(region: string): Promise<Published[]>
  /**
   * Writes rows, new or over old ones, all or none. Of two that race for an occurrence the higher sequence stays, the
   * first of equals; so who has published reads what stands.
   */
  publish(rows: readonly Published[]): Promise<void>
}

export const createPublishing = (database: Database): Publishing => ({
  async published(region) {
    const rows = await database.query('SELECT * FROM published WHERE region = ? ORDER BY occurrence', [
      region,
    ])
    return rows.map(publishedOf)
  },
  publish: (rows) => database.batch(publishedStatements(rows)),
})

const publishedOf = (row: Row): Published => ({
  region: String(row['region']),
  occurrence: String(row['occurrence']),
  hash: String(row['hash']),
  sequence: Number(row['sequence']),
  at: String(row['at']),
})

const PUBLISH = `INSERT INTO published (region, occurrence, hash, sequence, at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (region, occurrence) DO UPDATE
  SET hash = excluded.hash, sequence = excluded.sequence, at = max(excluded.at, published.at)
  WHERE excluded.sequence > published.sequence`

export const publishedStatements = (rows: readonly Published[]): readonly Statement[] =>
  rows.map(({ region, occurrence, hash, sequence, at }) => ({
    sql: PUBLISH,
    params: [region, occurrence, hash, sequence, at],
  }))
