import type { Context } from 'hono'
import type { RegionModel } from '../rules/index.ts'
import { requiredKey } from './auth.ts'
import { invalid } from './problem.ts'
import type { Desk } from './router.ts'

/** Whose ärenden a personal feed holds, and by which key: kept with its choices, for as long as the key opens. */
export interface Grant {
  /** The key's id. */
  readonly key: string
  readonly region: string
}

/**
 * What the key of a request lets a new feed hold; undefined where no ärenden are asked for. Throws 401 without a key that
 * opens, 422 for that of a region none of whose bodies is chosen, 429 after too many failures.
 */
export async function grantFor(
  c: Context,
  { arenden, bodies }: { readonly arenden: boolean; readonly bodies: readonly string[] },
  desk: Desk,
): Promise<Grant | undefined> {
  if (!arenden) return undefined
  const { id, region } = await requiredKey(c, desk, 'Ärenden need a key: Authorization: Bearer KEY.')
  if (bodies.some((body) => body.startsWith(`${region}/`))) return { key: id, region }
  const detail = `expected a body of ${region}, whose key it is, among the bodies`
  throw invalid([{ pointer: '#/arenden', in: 'body', detail }])
}

/** The region whose ärenden a feed may hold now: every reading asks, so that a key's end is theirs at once. */
export async function grantedNow(grant: Grant | undefined, desk: Desk): Promise<RegionModel | undefined> {
  const key = grant && (await desk.store.keyById(grant.key))
  if (!key || key.revokedAt !== undefined || key.region !== grant.region) return undefined
  return desk.regions.get(key.region)
}
