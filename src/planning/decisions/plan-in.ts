import { formatDate } from '../../calendar/index.ts'
import type { RegionFacts } from '../../facts/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { awaitedIn } from '../awaited.ts'
import { check } from '../check/index.ts'
import { derive } from '../derive.ts'
import { byDate } from '../occurrence.ts'
import { place } from '../place.ts'
import type { Finding, Occurrence, Plan } from '../plan.ts'
import { assumptionsOf, cases } from '../plan-year.ts'
import { unpack } from '../score.ts'
import type { Setting } from '../setting.ts'
import { longDate } from '../words.ts'
import { blocksIn } from './blocks.ts'
import { decidedIn } from './decided.ts'
import { overlaid } from './overlay.ts'
import { isDecided, progressOf, stateOfYear } from './progress.ts'
import { rulesInForce } from './rules-in-force.ts'
import { besideOf, givenIn } from './standing.ts'
import { marksOf, type RegionState } from './state.ts'
import { lateAssumptions, suggestionsIn } from './suggestions.ts'

/** A region as its files have it: what every decision is taken about. */
export interface Base {
  readonly model: RegionModel
  readonly facts: RegionFacts
}

/**
 * A year's plan after a region's decisions: those that are sent out or adopted as they were decided, the others as the
 * rules in force and the planner's dates give them. The same state gives the same plan.
 */
export function planIn(state: RegionState, base: Base, year: number): Plan {
  const setting = settingIn(state, base, year)
  const { region } = setting.model
  const placed = place(setting)
  const derived = overlaid(derive(placed.placements, setting), state, year, setting.model)
  const occurrences = decidedOver(derived, state, year)
  const found = check({
    region,
    facts: base.facts,
    year,
    occurrences: occurrences.filter((o) => o.status !== 'cancelled'),
    blocks: blocksIn(state),
    beside: besideOf(state, year),
  })
  const violations = found.violations.filter((v) => !isLeft(v, state, year))
  const yielded = [
    ...found.yielded.filter((y) => !isLeft(y, state, year)),
    ...lateDays(occurrences, state, year),
  ]
  const score = {
    must: cases(violations),
    wish: cases(yielded),
    preference: unpack(placed.points).preference,
  }
  return {
    region: region.id,
    year,
    state: stateOfYear(state, year, region.bodies),
    bodies: region.bodies.map(({ id }) => ({ id, state: progressOf(state, year, id).state })),
    revision: state.revision,
    score,
    // What stands is no choice: the best about it is the best there is
    proof: placed.proof.status === 'optimal' ? { status: 'optimal', bound: score } : placed.proof,
    occurrences,
    violations: violations.map((v) => withOverride(v, state, year)),
    yielded,
    open: [
      ...assumptionsOf(region),
      ...awaitedIn(setting.model, occurrences, year),
      ...lateAssumptions(setting.model, state, year),
      ...suggestionsIn(derived, occurrences, state, year),
    ],
  }
}

/** What a year is planned from after a region's decisions: all that a planner has seen stays where it was seen. */
export function settingIn(state: RegionState, { model, facts }: Base, year: number): Setting {
  if (state.marks.size === 0) return { model, facts, year }
  const inForce = rulesInForce(model, state, year)
  return { model: inForce, facts, year, given: givenIn(state, inForce, year, () => true) }
}

/** The decided occurrences in place of what is derived of their bodies. */
function decidedOver(derived: readonly Occurrence[], state: RegionState, year: number): Occurrence[] {
  const decided = decidedIn(state, year)
  if (decided.length === 0) return [...derived]
  return [...derived.filter((o) => !isDecided(state, year, o.bodies)), ...decided].sort(byDate)
}

/** What had been already when its meeting was moved or called off is held against nobody. */
const isLeft = ({ occurrences }: Finding, state: RegionState, year: number): boolean =>
  occurrences.length > 0 && occurrences.every((id) => marksOf(state, 'left', year).has(id))

/** Last days that lay behind already on the day that their meeting was put where it is. */
function lateDays(occurrences: readonly Occurrence[], state: RegionState, year: number): Finding[] {
  const late = marksOf(state, 'late', year)
  return occurrences
    .filter((o) => o.status !== 'cancelled' && late.get(o.id) === formatDate(o.date))
    .map((o) => ({
      rule: o.rule,
      text: `${o.title}: ${longDate(o.date)} var redan förbi när mötet bestämdes.`,
      occurrences: [o.id],
    }))
}

/** A broken rule that a planner kept in spite of it says so, for as long as it stands. */
function withOverride(finding: Finding, state: RegionState, year: number): Finding {
  const by = finding.occurrences.map((id) => marksOf(state, 'overruled', year).get(`${finding.rule} ${id}`))
  const overruled = by.find((mark) => mark !== undefined) as unknown as Finding['overruled']
  return overruled ? { ...finding, overruled } : finding
}
