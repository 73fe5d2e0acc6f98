import type { CivilDate } from '../calendar/index.ts'
import { parameterOf, type Region } from '../rules/index.ts'
import { awaitedIn } from './awaited.ts'
import { check } from './check/index.ts'
import { isStandingPoint } from './decisions/standing-points.ts'
import { derive } from './derive.ts'
import { ruleStep } from './explain.ts'
import { slotOf } from './occurrence.ts'
import { place } from './place.ts'
import type { Finding, Occurrence, OpenPoint, Plan } from './plan.ts'
import { unpack } from './score.ts'
import { lineOf, type Setting } from './setting.ts'

/** Plans a region's year from its rules and the calendar's facts: the same setting gives the same plan. */
export function planYear(setting: Setting): Plan {
  const { region } = setting.model
  const placed = place(setting)
  const occurrences = derive(placed.placements, setting)
  const { violations, yielded } = check({ region, facts: setting.facts, year: setting.year, occurrences })
  return {
    region: region.id,
    year: setting.year,
    state: 'proposed',
    bodies: region.bodies.map(({ id }) => ({ id, state: 'proposed' })),
    revision: 0,
    score: { must: cases(violations), wish: cases(yielded), preference: unpack(placed.points).preference },
    proof: placed.proof,
    occurrences,
    violations,
    yielded,
    open: [...assumptionsOf(region), ...awaitedIn(setting.model, occurrences, setting.year)],
  }
}

/**
 * Plans a year anew about the dates that it has: as few meetings as can be change their day, and only then does it cost
 * as little as it may. Their last days follow.
 */
export function replan(plan: Plan, setting: Setting): Plan {
  return planYear({ ...setting, kept: keptOf(plan.occurrences) })
}

/** The days of meetings that rules give, by line. */
export function keptOf(occurrences: readonly Occurrence[]): Map<string, Map<CivilDate, number>> {
  const kept = new Map<string, Map<CivilDate, number>>()
  for (const o of occurrences) {
    if (o.kind !== 'meeting' || o.origin !== 'rule') continue
    const line = lineOf(o.rule, o.body)
    kept.set(line, (kept.get(line) ?? new Map()).set(o.date, slotOf(o)))
  }
  return kept
}

/** Each occurrence that a rule is broken for counts, and a rule broken for none in particular counts once. */
export const cases = (findings: readonly Finding[]): number =>
  findings.reduce((n, f) => n + Math.max(1, f.occurrences.length), 0)

export const assumptionsOf = (region: Region): OpenPoint[] =>
  region.rules
    .filter((rule) => rule.basis.kind === 'assumption' && !isStandingPoint(rule.id))
    .map((rule) => ({
      kind: 'assumption',
      rule: rule.id,
      text: ruleStep(rule).text,
      value: parameterOf(rule)?.value,
    }))
