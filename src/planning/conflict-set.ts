import { compile, type Region, type Rule } from '../rules/index.ts'
import { check } from './check/index.ts'
import { conflictText, ruleWords } from './conflict-words.ts'
import { derive } from './derive.ts'
import { withoutClaims, withoutRules } from './lifting.ts'
import { yearsFor } from './place.ts'
import { type Relaxation, relaxationsOf } from './relaxation.ts'
import type { Setting } from './setting.ts'

/** Rules that can't hold together, none of which can be left out: without any one of them a year keeps the others. */
export interface ConflictSet {
  readonly rules: readonly { readonly id: string; readonly text: string; readonly quote?: string }[]
  /** Swedish, for a coordinator. */
  readonly text: string
  /** For each rule by itself, the least that would have to give way; each was tried, and works. */
  readonly relaxations: readonly Relaxation[]
}

/** Rules of meetings and of what is tied to them; a rotation says who, and others hang on it. */
const PLACING: readonly Rule['kind'][] = ['meetings', 'joint', 'before', 'after', 'order', 'rotation']

/**
 * Why no year keeps every must: the smallest set of must rules that can't hold together, found by deletion. Undefined
 * when a year keeps them all. What always holds stays: work days, nobody in two places, seven days between meetings.
 * Where other rules break the year as well, this is one set of several, and says so. What planners have set is left
 * aside: it can be moved, and no rule of the region's is to blame for it.
 */
export function conflictOf({ model, facts, year }: Setting): ConflictSet | undefined {
  const holds = (region: Region): boolean => canHold({ model: compile(region), facts, year })
  const whole = model.region
  if (holds(whole)) return undefined
  // What is due at a meeting can't be without it: it comes in only when the meetings themselves can be.
  const placing = withoutRules(whole, idsOf(whole.rules.filter((r) => !PLACING.includes(r.kind))))
  const region = holds(placing) ? whole : placing
  const musts = region.rules.filter(
    (r) => r.strength === 'must' && r.kind !== 'process' && r.kind !== 'rotation',
  )
  const alone = (kept: readonly Rule[]): Region =>
    withoutClaims(region, idsOf(musts.filter((r) => !kept.includes(r))))
  // Other rules alone break the year: nothing here can be left out to mend it.
  if (!holds(alone([]))) return { rules: [], text: conflictText([], year, false), relaxations: [] }
  const rules = deleted(musts, (kept) => !holds(alone(kept)))
  const more = !holds(withoutClaims(region, idsOf(rules)))
  return {
    rules: rules.map(ruleWords),
    text: conflictText(rules, year, more),
    relaxations: relaxationsOf(rules, more ? alone(rules) : region, holds),
  }
}

/** Whether a year is found that keeps every must. */
export function canHold(setting: Setting): boolean {
  for (const placements of yearsFor(setting)) {
    const occurrences = derive(placements, setting)
    const { model, facts, year } = setting
    if (check({ region: model.region, facts, year, occurrences }).violations.length === 0) return true
  }
  return false
}

const idsOf = (rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.map((r) => r.id))

/** What is left of a set when all that can go has gone, in ever smaller parts: what remains breaks, and no less does. */
function deleted(all: readonly Rule[], broken: (kept: readonly Rule[]) => boolean): readonly Rule[] {
  let kept = all
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length; ) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)]
      if (rest.length < kept.length && rest.length > 0 && broken(rest)) kept = rest
      else start += size
    }
  }
  return kept
}
