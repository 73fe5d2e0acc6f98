import type { CivilDate } from '../calendar/index.ts'
import {
  type Base,
  type Decision,
  decide,
  decidedPlan,
  type Entry,
  type Json,
  type LogRow,
  type Outcome,
  type Plan,
  type RegionState,
} from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { hashEntry, type Key, planHash, type Replay, ZEROS } from '../store/index.ts'
import { later } from './instant.ts'
import type { Desk } from './router.ts'

/** What a decision of a year is taken on, as it is now. */
export interface Standing {
  readonly model: RegionModel
  readonly state: RegionState
  readonly plan: Plan
  readonly year: number
  readonly base: Base
  /** The revision that the decision becomes. */
  readonly revision: number
  readonly today: CivilDate
  readonly log: readonly LogRow[]
}

export async function standingOf(desk: Desk, model: RegionModel, year: number): Promise<Standing> {
  const state = await desk.planner.state(model)
  return {
    model,
    state,
    plan: desk.planner.planIn(model, year, state),
    year,
    base: desk.planner.base(model),
    revision: state.revision + 1,
    today: desk.clock.today(),
    log: await desk.store.log(model.region.id),
  }
}

/** What a decision comes to. Throws a Refused for a value that can not be. */
export const outcomeOf = (standing: Standing, decision: Decision): Outcome =>
  decide({ ...standing, decision })

/** Writes what a decision comes to, as it was sent; undefined when something else was decided meanwhile. */
export async function write(
  desk: Desk,
  standing: Standing,
  outcome: Outcome,
  sent: Json,
  by: Pick<Key, 'label'>,
  replayOf?: (entry: Entry) => Replay,
): Promise<Entry | undefined> {
  desk.planner.hold(standing.model, outcome.state, outcome.plan)
  const entry = entryOf(standing, outcome, sent, by, desk.clock.now())
  const replay = replayOf?.(entry)
  const decided = { row: { entry, marks: outcome.marks }, state: outcome.state }
  const done = await desk.publication.append(standing.model, decided, replay)
  if (done === 'stale') return undefined
  desk.planner.remember(standing.model, outcome.state)
  return entry
}

function entryOf(
  { state, revision, year, log, plan }: Standing,
  outcome: Outcome,
  decision: Json,
  { label }: Pick<Key, 'label'>,
  now: string,
): Entry {
  const settled = decidedPlan(outcome.state, year)
  const last = log.at(-1)?.entry
  const entry = {
    revision,
    region: plan.region,
    year,
    // Instants never go back, whatever the clock does
    at: last ? later(last.at, now) : now,
    by: label,
    decision,
    changes: outcome.changes,
    ...(settled.length > 0 && { planHash: planHash(settled) }),
    prev: state.revision === 0 ? ZEROS : last!.hash,
  }
  return { ...entry, hash: hashEntry(entry) }
}
