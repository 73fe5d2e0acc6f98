import type { Database, Row } from './port.ts'

/** A planner's key, as far as it is kept: the key itself is known to its holder alone. */
export interface Key {
  readonly id: string
  /** Whose decisions it may write. */
  readonly region: string
  /** A role, never a person: the author of what is written with it. */
  readonly label: string
  /** Hex SHA-256 of the whole key. */
  readonly hash: string
  /** Instants, RFC 3339, UTC. */
  readonly createdAt: string
  /** From then on it opens nothing. */
  readonly revokedAt?: string
}

export interface Keys {
  keyById(id: string): Promise<Key | undefined>
  /** Those revoked too, the oldest first. */
  keys(): Promise<Key[]>
  addKey(key: Key): Promise<void>
  /** Whether there is such a key; one revoked before keeps its instant. */
  revokeKey(id: string, at: string): Promise<boolean>
}

export const createKeys = (database: Database): Keys => ({
  async keyById(id) {
    const [row] = await database.query('SELECT * FROM keys WHERE id = ?', [id])
    return row && keyOf(row)
  },
  async keys() {
    return (await database.query('SELECT * FROM keys ORDER BY created_at, id')).map(keyOf)
  },
  addKey: ({ id, region, label, hash, createdAt, revokedAt }) =>
    database.batch([
      {
        sql: 'INSERT INTO keys (id, region, label, hash, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?)',
        params: [id, region, label, hash, createdAt, revokedAt ?? null],
      },
    ]),
  async revokeKey(id, at) {
    const rows = await database.query(
      'UPDATE keys SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? RETURNING id',
      [at, id],
    )
    return rows.length > 0
  },
})

const keyOf = (row: Row): Key => ({
  id: String(row['id']),
  region: String(row['region']),
  label: String(row['label']),
  hash: String(row['hash']),
  createdAt: String(row['created_at']),
  ...(row['revoked_at'] != null && { revokedAt: String(row['revoked_at']) }),
})
