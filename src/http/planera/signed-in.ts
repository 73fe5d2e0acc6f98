import type { Context } from 'hono'
import type { Planner } from '../../pages/planera/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { notFound } from '../problem.ts'
import type { Desk } from '../router.ts'
import { type Author, plannerOf } from './session.ts'

/** Who is signed in, and for which region. */
export interface SignedIn {
  readonly key: Author
  readonly model: RegionModel
  readonly planner: Planner
}

/** The planner who is signed in, for the region of the address; undefined for another region's. */
export async function signedIn(c: Context, desk: Desk): Promise<SignedIn | undefined> {
  const key = await plannerOf(c, desk)
  if (!key || key.region !== c.req.param('region')) return undefined
  const model = desk.regions.get(key.region)
  if (!model) throw notFound('Regionen finns inte längre här.')
  const { id, name } = model.region
  return { key, model, planner: { label: key.label, region: { id, name } } }
}
