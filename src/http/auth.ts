import type { Context } from 'hono'
import { type Key, keyIdOf, matches } from '../store/index.ts'
import { Problem } from './problem.ts'
import type { Desk } from './router.ts'

/**
 * The planner's key that a request bears, for a region. Throws 401 without one that opens, 403 for another region's,
 * 429 after too many failures. Every request reads the key anew, so that a revoked one is closed at once.
 */
export async function plannerKey(c: Context, desk: Desk, region: string): Promise<Key> {
  const secret = bearerOf(c)
  const id = secret === undefined ? undefined : keyIdOf(secret)
  const key = id === undefined ? undefined : await desk.store.keyById(id)
  const opens = secret !== undefined && (await matches(secret, key?.hash)) && key?.revokedAt === undefined
  if (!opens || !key) {
    if (secret !== undefined) desk.limiter.failed(desk.addressOf(c), desk.clock.now())
    const detail =
      secret === undefined
        ? 'Writing needs a key: Authorization: Bearer KEY.'
        : 'The key does not open: it is not known here, or is revoked.'
    throw new Problem(401, detail, [], { 'WWW-Authenticate': 'Bearer realm="arshjul"' })
  }
  if (key.region !== region) throw new Problem(403, `The key is ${key.region}'s, not ${region}'s.`)
  return key
}

/** The token of `Authorization: Bearer TOKEN` (RFC 6750 §2.1); the scheme's name in any case (RFC 9110 §11.1). */
export const bearerOf = (c: Context): string | undefined =>
  /^bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
