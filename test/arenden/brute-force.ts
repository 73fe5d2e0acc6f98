import type { CivilDate } from '../../src/calendar/index.ts'
import type { Occurrence } from '../../src/planning/index.ts'
import type { RegionModel, RuleOf } from '../../src/rules/index.ts'

/** Whether an ärende that comes to a body on a day can be treated at a meeting: asked anew of each meeting, step by step. */
export function canBeTreatedAt(
  meeting: Occurrence,
  body: string,
  comes: CivilDate,
  model: RegionModel,
  all: readonly Occurrence[],
): boolean {
  if (meeting.kind !== 'meeting' || meeting.status === 'cancelled' || !meeting.bodies.includes(body))
    return false
  if (!meeting.ordinary && meeting.origin === 'rule') return false
  if (meeting.date < comes) return false
  return mustSteps(model, body).every((rule) => {
    const own = all.filter((o) => o.rule === rule.by && o.date <= meeting.date && hangsOn(o, meeting, all))
    return own
      .filter((o) => o.kind === 'meeting' || model.ruleOf(o.rule)!.strength === 'must')
      .every((o) => o.status !== 'cancelled' && o.date >= comes)
  })
}

function mustSteps({ region }: RegionModel, body: string): RuleOf<'process'>[] {
  return region.rules.filter(
    (rule): rule is RuleOf<'process'> =>
      rule.kind === 'process' &&
      rule.strength === 'must' &&
      rule.by !== undefined &&
      rule.onward === undefined &&
      ['raise', 'prepare', 'agenda', 'papers'].includes(rule.step) &&
      [rule.body, ...(rule.bodies ?? [])].includes(body),
  )
}

/** Climbs from a day to what it hangs on, and never through a deliverable's. */
function hangsOn(o: Occurrence, meeting: Occurrence, all: readonly Occurrence[]): boolean {
  if (o.anchor === undefined || o.kind === 'milestone') return false
  if (o.anchor.occurrence === meeting.id) return true
  const anchor = all.find((other) => other.id === o.anchor!.occurrence)
  return anchor !== undefined && hangsOn(anchor, meeting, all)
}

/** The first meeting of a body for what comes to it on a day, by trying each. */
export const firstMeeting = (
  body: string,
  comes: CivilDate,
  model: RegionModel,
  all: readonly Occurrence[],
): Occurrence | undefined => all.find((o) => canBeTreatedAt(o, body, comes, model, all))
