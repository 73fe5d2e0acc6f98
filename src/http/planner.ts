import { addDays, type CivilDate, yearOf } from '../calendar/index.ts'
import {
  byDate,
  FIRST_PLAN_YEAR,
  LAST_PLAN_YEAR,
  type Occurrence,
  type Plan,
  planYear,
} from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import type { Services } from './services.ts'

/** Plans kept for the next reader; the oldest asked for goes first. A plan is some 200 kB. */
const KEPT = 300

/**
 * How far a plan year's dates reach out of it, in days: what prepares a term begins a year and a roll before it, a
 * dependant of its last meeting lies half a year after it.
 */
const REACH = { before: 430, after: 200 } as const

/** Plans as the store and the rules have them, reckoned once. */
export interface Planner {
  plan(model: RegionModel, year: number): Plan
  /** Everything dated from `first` to `last`, both in it, whatever plan year it is of; by date, then id. */
  between(model: RegionModel, first: CivilDate, last: CivilDate): Occurrence[]
}

export function createPlanner({ facts }: Pick<Services, 'facts'>): Planner {
  const kept = new Map<string, Plan>()
  const plan = (model: RegionModel, year: number): Plan => {
    const key = `${model.region.id} ${year}`
    const known = kept.get(key)
    kept.delete(key)
    const made = known ?? planYear({ model, facts: facts.forRegion(model.region.id), year })
    kept.set(key, made)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return made
  }
  const between = (model: RegionModel, first: CivilDate, last: CivilDate): Occurrence[] => {
    const from = Math.max(yearOf(addDays(first, -REACH.after)), FIRST_PLAN_YEAR)
    const to = Math.min(yearOf(addDays(last, REACH.before)), LAST_PLAN_YEAR)
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
    return years
      .flatMap((year) => plan(model, year).occurrences)
      .filter((o) => o.date >= first && o.date <= last)
      .sort(byDate)
  }
  return { plan, between }
}
