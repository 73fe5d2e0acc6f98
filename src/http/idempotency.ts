import type { Context } from 'hono'
import type { Json } from '../planning/index.ts'
import { type Key, planHash, type Replay } from '../store/index.ts'
import { secondsBefore } from './instant.ts'
import { invalid } from './problem.ts'
import type { Desk } from './router.ts'

/** How long an answer is remembered. */
const REMEMBERED_SECONDS = 24 * 60 * 60

/** A write that may be sent again: what it is known by. */
export type Repeatable = Pick<Replay, 'keyId' | 'path' | 'idempotencyKey' | 'bodyHash'>

/** What a request's Idempotency-Key makes of it; undefined without one. Throws a 422 for one that can not be. */
export function repeatable(c: Context, key: Key, body: Json): Repeatable | undefined {
  const idempotencyKey = c.req.header('Idempotency-Key')
  if (idempotencyKey === undefined) return undefined
  if (!/^[!-~]([ -~]{0,253}[!-~])?$/.test(idempotencyKey))
    throw invalid([
      { pointer: '#/Idempotency-Key', in: 'header', detail: 'expected 1–255 visible ASCII characters' },
    ])
  return { keyId: key.id, path: c.req.path, idempotencyKey, bodyHash: planHash(body) }
}

/** The answer that the same write had before; undefined for a new one. Throws a 422 for the same key with another body. */
export async function replayed(known: Repeatable | undefined, desk: Desk): Promise<Response | undefined> {
  if (!known) return undefined
  const notBefore = secondsBefore(desk.clock.now(), REMEMBERED_SECONDS)
  const replay = await desk.store.replay(known.keyId, known.path, known.idempotencyKey, notBefore)
  if (!replay) return undefined
  if (replay.bodyHash !== known.bodyHash)
    throw invalid([
      {
        pointer: '#/Idempotency-Key',
        in: 'header',
        detail: 'expected a key that was not sent with another body in the last 24 hours',
      },
    ])
  return written(replay.response)
}

/** The answer to a decision that is written. */
export const written = (body: string): Response =>
  new Response(body, { status: 201, headers: { 'Content-Type': 'application/json' } })
