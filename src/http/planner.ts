import { addDays, type CivilDate, yearOf } from '../calendar/index.ts'
import {
  type Base,
  byDate,
  collisionsOf,
  EMPTY_STATE,
  FIRST_PLAN_YEAR,
  fold,
  isTakenOver,
  LAST_PLAN_YEAR,
  marksBehind,
  type Occurrence,
  type Plan,
  planIn,
  type RegionState,
} from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import type { Services } from './services.ts'

/** Occurrences of the plans kept for the next reader, some 1.2 kB each; the plan asked for the longest ago goes first. */
const MOST_KEPT = 50_000

/**
 * How far a plan year's dates reach out of it, in days: what prepares a term begins a year and a roll before it, a
 * dependant of its last meeting lies half a year after it.
 */
const REACH = { before: 430, after: 200 } as const

/** Plans as the store and the rules have them, reckoned once a revision. */
export interface Planner {
  /** A region's rules and facts, before any decision. */
  base(model: RegionModel): Base
  /** A region's decisions added up, those of other processes too. */
  state(model: RegionModel): Promise<RegionState>
  /** The state that a region had after a revision. */
  stateAt(model: RegionModel, revision: number): Promise<RegionState>
  plan(model: RegionModel, year: number): Promise<Plan>
  /** Takes a plan that a decision has come to, so that it is not reckoned again. */
  hold(model: RegionModel, state: RegionState, plan: Plan): void
  /** Takes a state that was just written, for the next reader. */
  remember(model: RegionModel, state: RegionState): void
  /** A plan in a state at hand. */
  planIn(model: RegionModel, year: number, state: RegionState): Plan
  /** What is dated in a plan year in a state at hand, by date, then id; with no look at the years beside it. */
  datedIn(model: RegionModel, year: number, state: RegionState): readonly Occurrence[]
  /** Everything dated from `first` to `last`, both in it, whatever plan year it is of; by date, then id. */
  between(model: RegionModel, first: CivilDate, last: CivilDate): Promise<Occurrence[]>
  /** As {@link between}, what is for everyone: in a region that planners have taken over, no machine's proposals. */
  shownBetween(model: RegionModel, first: CivilDate, last: CivilDate): Promise<Occurrence[]>
}

export function createPlanner({ facts, store }: Pick<Services, 'facts' | 'store'>): Planner {
  const reckoned = keeper()
  const plans = keeper()
  const states = new Map<string, RegionState>()
  const base = (model: RegionModel): Base => ({ model, facts: facts.forRegion(model.region.id) })

  const state: Planner['state'] = async ({ region: { id } }) => {
    const known = states.get(id) ?? EMPTY_STATE
    const rows = await store.log(id, known.revision)
    if (rows.length === 0) return known
    const next = fold(rows, known)
    // Another request may have read further meanwhile
    if (next.revision > (states.get(id)?.revision ?? 0)) states.set(id, next)
    return states.get(id)!
  }
  const stateAt: Planner['stateAt'] = async (model, revision) => {
    const now = await state(model)
    if (now.revision === revision) return now
    const rows = await store.log(model.region.id)
    return fold(rows.filter(({ entry }) => entry.revision <= revision))
  }
  const alone: Planner['planIn'] = (model, year, now) =>
    reckoned(`${model.region.id} ${year}`, now, marksBehind(now, year), () => planIn(now, base(model), year))
  const planOf: Planner['planIn'] = (model, year, now) => {
    const plan = alone(model, year, now)
    const beside = [year - 1, year + 1]
      .filter((y) => y >= FIRST_PLAN_YEAR && y <= LAST_PLAN_YEAR)
      .map((y) => alone(model, y, now))
    const behind = [plan, ...beside].map((p) => p.occurrences)
    return plans(`${model.region.id} ${year}`, now, behind, () => {
      const collisions = collisionsOf(plan, beside, model)
      return { ...plan, open: [...plan.open, ...collisions] }
    })
  }
  const datedIn: Planner['datedIn'] = (model, year, now) => alone(model, year, now).occurrences
  const within = (model: RegionModel, now: RegionState, first: CivilDate, last: CivilDate): Occurrence[] =>
    planYearsAbout(first, last)
      .flatMap((year) => datedIn(model, year, now))
      .filter((o) => o.date >= first && o.date <= last)
      .sort(byDate)
  return {
    base,
    state,
    stateAt,
    planIn: planOf,
    datedIn,
    hold: ({ region: { id } }, next, plan) => {
      reckoned(`${id} ${plan.year}`, next, marksBehind(next, plan.year), () => plan)
    },
    remember: ({ region: { id } }, next) => {
      if (states.get(id)?.revision === next.revision - 1 || (next.revision === 1 && !states.has(id)))
        states.set(id, next)
    },
    plan: async (model, year) => planOf(model, year, await state(model)),
    between: async (model, first, last) => within(model, await state(model), first, last),
    shownBetween: async (model, first, last) => {
      const now = await state(model)
      return shown(within(model, now, first, last), now)
    },
  }
}

interface Kept {
  readonly behind: readonly unknown[]
  readonly plan: Plan
}

/** Keeps what was made for a key while the marks behind it are the same, the latest asked for. */
function keeper() {
  const kept = new Map<string, Kept>()
  let size = 0
  const drop = (key: string): void => {
    size -= kept.get(key)?.plan.occurrences.length ?? 0
    kept.delete(key)
  }
  return (key: string, { revision }: RegionState, behind: readonly unknown[], make: () => Plan): Plan => {
    const known = kept.get(key)
    const same = known?.behind.length === behind.length && known.behind.every((m, i) => m === behind[i])
    const plan = same ? known.plan : make()
    const current = plan.revision === revision ? plan : { ...plan, revision }
    drop(key)
    kept.set(key, { behind, plan: current })
    size += current.occurrences.length
    for (const oldest of kept.keys()) {
      if (size <= MOST_KEPT) break
      drop(oldest)
    }
    return current
  }
}

/** The plan years that may have something dated from `first` to `last`. */
export function planYearsAbout(first: CivilDate, last: CivilDate): number[] {
  const from = Math.max(yearOf(addDays(first, -REACH.after)), FIRST_PLAN_YEAR)
  const to = Math.min(yearOf(addDays(last, REACH.before)), LAST_PLAN_YEAR)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}

/** What everyone is shown of a region's dates: its planners' own alone, once there are any. */
export const shown = (occurrences: readonly Occurrence[], state: RegionState): Occurrence[] =>
  isTakenOver(state) ? occurrences.filter((o) => o.status !== 'proposed') : [...occurrences]
