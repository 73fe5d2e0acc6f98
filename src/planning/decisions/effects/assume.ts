import { overrule } from '../../../rules/index.ts'
import type { Occurrence } from '../../plan.ts'
import { concernedBy } from '../concerned.ts'
import type { DecisionOf } from '../decision.ts'
import { type Effect, type Question, Refused } from '../effect.ts'
import type { Json, Marks } from '../entry.ts'
import { assumedIn } from '../rules-in-force.ts'
import { dayMarks } from '../standing.ts'
import { joined, mark, type RegionState, yearsOf } from '../state.ts'

/** A planner's value for an assumption of ours: what the rule speaks of is placed anew, this year and in those after. */
export function assume({ decision, base, state, year, revision }: Question<DecisionOf<'assume'>>): Effect {
  const rule = base.model.ruleOf(decision.assumption)
  if (rule?.basis.kind !== 'assumption')
    throw new Refused('#/assumption', 'the id of an assumption, as `assumptions` of the region tells them')
  const changed = overrule(rule, decision.value, { revision, reason: decision.reason })
  if ('expected' in changed) throw new Refused('#/value', changed.expected)
  const bodies = new Set(concernedBy(rule, base.model.region.rules))
  const value = { value: decision.value as Json, revision, reason: decision.reason }
  const same = JSON.stringify(assumedIn(state, year).get(rule.id)?.value) === JSON.stringify(value.value)
  const concerns = (o: Pick<Occurrence, 'bodies'>) => !same && o.bodies.some((b) => bodies.has(b))
  return {
    marks: joined(mark('assume', year, { [rule.id]: value }), forgotten(state, year, concerns)),
    frees: concerns,
  }
}

/** Where later proposals had the meetings that the rule speaks of is no reason to keep them there. */
function forgotten(
  state: RegionState,
  year: number,
  concerns: (o: Pick<Occurrence, 'bodies'>) => boolean,
): Marks {
  const later = yearsOf(state, 'day').filter((y) => y > year)
  return joined(
    ...later.map((y) => {
      const gone = [...dayMarks(state, y)].filter(([, day]) => concerns(day)).map(([id]) => [id, null])
      return mark('day', y, Object.fromEntries(gone) as Record<string, null>)
    }),
  )
}
