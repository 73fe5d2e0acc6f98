import type { Context } from 'hono'
import { type Key, keyIdOf, matches } from '../store/index.ts'
import { Problem } from './problem.ts'
import type { Desk } from './router.ts'

/**
 * The planner's key that a request bears, for a region. Throws 401 without one that opens, 403 for another region's,
 * 429 after too many failures.
 */
export async function plannerKey(c: Context, desk: Desk, region: string): Promise<Key> {
  const key = await requiredKey(c, desk, 'This needs a key: Authorization: Bearer KEY.')
  if (key.region !== region) throw new Problem(403, `The key is ${key.region}'s, not ${region}'s.`)
  return key
}

/** The key that a request bears, of whatever region. Throws as {@link keyIn}, and a 401 with these words without one. */
export async function requiredKey(c: Context, desk: Desk, missing: string): Promise<Key> {
  const key = await keyIn(c, desk)
  if (!key) throw unauthorized(missing)
  return key
}

/**
 * The key that a request bears; undefined without one. Throws 401 for one that does not open, 429 after too many
 * failures. Every request reads the key anew, so that a revoked one is closed at once.
 */
export async function keyIn(c: Context, desk: Desk): Promise<Key | undefined> {
  const secret = bearerOf(c)
  if (secret === undefined) return undefined
  const id = keyIdOf(secret)
  const key = id === undefined ? undefined : await desk.store.keyById(id)
  if (matches(secret, key?.hash) && key && key.revokedAt === undefined) return key
  await desk.failures.count(desk.addressOf(c))
  throw unauthorized('The key does not open: it is not known here, or is revoked.')
}

const unauthorized = (detail: string): Problem =>
  new Problem(401, detail, [], { 'WWW-Authenticate': 'Bearer realm="arshjul"' })

/** The token of `Authorization: Bearer TOKEN` (RFC 6750 §2.1); the scheme's name in any case (RFC 9110 §11.1). */
export const bearerOf = (c: Context): string | undefined =>
  /^bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
