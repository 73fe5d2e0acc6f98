import type { Json } from '../planning/decisions/entry.ts'
import type { Database, Row } from './port.ts'

/** A personal feed, as far as it is kept: its token is known to its holder alone. */
export interface Subscription {
  readonly id: string
  /** Hex SHA-256 of the token. */
  readonly tokenHash: string
  readonly choices: Json
  /** Instants, RFC 3339, UTC. */
  readonly createdAt: string
  readonly revokedAt?: string
}

export interface Subscriptions {
  /** Throws Conflict when the id or the token is there already. */
  addSubscription(subscription: Subscription): Promise<void>
  /** Those revoked too: they have a last word to say. */
  subscriptionByHash(tokenHash: string): Promise<Subscription | undefined>
  subscriptionById(id: string): Promise<Subscription | undefined>
  /** Whether there is such a one; one revoked before keeps its instant. */
  revokeSubscription(id: string, at: string): Promise<boolean>
}

export const createSubscriptions = (database: Database): Subscriptions => {
  const one = async (where: string, value: string): Promise<Subscription | undefined> => {
    const [row] = await database.query(`SELECT * FROM subscriptions WHERE ${where} = ?`, [value])
    return row && subscriptionOf(row)
  }
  return {
    addSubscription: ({ id, tokenHash, choices, createdAt, revokedAt }) =>
      database.batch([
        {
          sql: 'INSERT INTO subscriptions (id, token_hash, choices, created_at, revoked_at) VALUES (?, ?, ?, ?, ?)',
          params: [id, tokenHash, JSON.stringify(choices), createdAt, revokedAt ?? null],
        },
      ]),
    subscriptionByHash: (tokenHash) => one('token_hash', tokenHash),
    subscriptionById: (id) => one('id', id),
    async revokeSubscription(id, at) {
      const rows = await database.query(
        'UPDATE subscriptions SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? RETURNING id',
        [at, id],
      )
      return rows.length > 0
    },
  }
}

const subscriptionOf = (row: Row): Subscription => ({
  id: String(row['id']),
  tokenHash: String(row['token_hash']),
  choices: JSON.parse(String(row['choices'])) as Json,
  createdAt: String(row['created_at']),
  ...(row['revoked_at'] != null && { revokedAt: String(row['revoked_at']) }),
})
