import { compile, overrule, type RegionModel, type Rule } from '../../rules/index.ts'
import type { Json } from './entry.ts'
import { standingPoints } from './standing-points.ts'
import { marksOf, type RegionState, yearsOf } from './state.ts'

/** An assumption as a planner set it. */
export interface Assumed {
  readonly value: Json
  readonly revision: number
  readonly reason: string
}

/** The planner's values that hold in a year, by rule: the latest year's of those up to it. */
export function assumedIn(state: RegionState, year: number): ReadonlyMap<string, Assumed> {
  const years = yearsOf(state, 'assume').filter((y) => y <= year)
  return new Map(years.flatMap((y) => [...marksOf(state, 'assume', y)] as unknown as [string, Assumed][]))
}

const compiled = new WeakMap<RegionModel, Map<string, RegionModel>>()

/** How many overruled variants of one region are kept at hand. */
const KEPT = 50

/** A region's rules with a planner's values in place of our assumptions. What fits no rule any more is left out. */
export function rulesInForce(base: RegionModel, state: RegionState, year: number): RegionModel {
  const assumed = assumedIn(state, year)
  const points = standingPoints(state, year)
  if (assumed.size === 0 && points.length === 0) return base
  const known = compiled.get(base) ?? new Map<string, RegionModel>()
  compiled.set(base, known)
  const key = JSON.stringify([[...assumed], points])
  const rules = () => [...overruled(base.region.rules, assumed), ...points]
  const model = known.get(key) ?? compile({ ...base.region, rules: rules() })
  if (known.size >= KEPT) known.clear()
  known.set(key, model)
  return model
}

const overruled = (rules: readonly Rule[], assumed: ReadonlyMap<string, Assumed>): Rule[] =>
  rules.map((rule) => {
    const by = assumed.get(rule.id)
    const changed = by && overrule(rule, by.value, by)
    return changed && 'rule' in changed ? changed.rule : rule
  })
