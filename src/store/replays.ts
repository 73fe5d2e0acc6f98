import type { Database, Statement } from './port.ts'

/** The answer to a write that came with an Idempotency-Key, to be given again. */
export interface Replay {
  readonly keyId: string
  readonly path: string
  readonly idempotencyKey: string
  /** Of what was sent: the same key with another body is refused. */
  readonly bodyHash: string
  /** As the one who asks for it wrote it. */
  readonly response: string
  /** The instant, RFC 3339, UTC. */
  readonly at: string
}

export interface Replays {
  /** The answer of a write at `notBefore` (an instant) or later. */
  replay(keyId: string, path: string, idempotencyKey: string, notBefore: string): Promise<Replay | undefined>
}

export const createReplays = (database: Database): Replays => ({
  async replay(keyId, path, idempotencyKey, notBefore) {
    const [row] = await database.query(
      'SELECT body_hash, response, at FROM replays WHERE key_id = ? AND path = ? AND idempotency_key = ? AND at >= ?',
      [keyId, path, idempotencyKey, notBefore],
    )
    if (!row) return undefined
    const { body_hash: bodyHash, response, at } = row as Record<string, string>
    return { keyId, path, idempotencyKey, bodyHash: bodyHash!, response: response!, at: at! }
  },
})

/** What writes a replay, and forgets those of more than 24 hours before it: its key may be among them. */
export const replayStatements = (replay: Replay): readonly Statement[] => [
  {
    sql: "DELETE FROM replays WHERE at < strftime('%Y-%m-%dT%H:%M:%SZ', ?, '-24 hours')",
    params: [replay.at],
  },
  {
    sql: 'INSERT INTO replays (key_id, path, idempotency_key, body_hash, response, at) VALUES (?, ?, ?, ?, ?, ?)',
    params: [replay.keyId, replay.path, replay.idempotencyKey, replay.bodyHash, replay.response, replay.at],
  },
]
