import { fields, formatDate, yearOf } from '../../../calendar/index.ts'
import { identityOfAdded } from '../added-id.ts'
import type { DecisionOf } from '../decision.ts'
import { bodyNamed, type Effect, type Question, Refused } from '../effect.ts'
import { type StandingPoint, standingRuleId } from '../standing-points.ts'
import { mark } from '../state.ts'

/** A meeting, last day or milestone that no rule gives. */
export function add(question: Question<DecisionOf<'add'>>): Effect {
  const { decision, year, revision } = question
  const { type, date, start, end, title, ordinary, requestedBy, reason } = decision
  bodyNamed(question, decision.body, '#/body')
  if (type !== 'meeting') {
    if (title === undefined) throw new Refused('#/title', `a title for a ${type}`)
    if (start !== undefined || end !== undefined) throw new Refused('#/start', `no clock time for a ${type}`)
    if (ordinary !== undefined) throw new Refused('#/ordinary', 'it for a meeting alone')
  }
  if ((start === undefined) !== (end === undefined))
    throw new Refused(start === undefined ? '#/start' : '#/end', 'both start and end, or neither')
  if (Math.abs(yearOf(date) - year) > 1) throw new Refused('#/date', `a date in ${year - 1}–${year + 1}`)
  if (decision.yearly === true) return addYearly(question)
  const id = identityOfAdded(question, 1)
  return {
    marks: mark('added', year, {
      [id]: {
        kind: type,
        body: decision.body,
        date: formatDate(date),
        ...(start !== undefined && { start }),
        ...(end !== undefined && { end }),
        ...(title !== undefined && { title }),
        ordinary: ordinary ?? false,
        ...(requestedBy !== undefined && { requestedBy }),
        revision,
        reason,
      },
    }),
    frees: () => false,
    renewed: new Set([id]),
  }
}

/** A standing point of the planner's own: a rule from this year on, dated by the meetings it finds. */
function addYearly({ decision, plan, year, revision }: Question<DecisionOf<'add'>>): Effect {
  const { type, body, date, title, requestedBy, reason } = decision
  if (type !== 'milestone') throw new Refused('#/yearly', 'it for a milestone alone')
  if (requestedBy !== undefined) throw new Refused('#/requestedBy', 'no asker of what returns every year')
  const rule = standingRuleId(revision)
  const point: StandingPoint = { body, title: title!, month: fields(date).month, revision, reason }
  return {
    marks: mark('standing', year, { [rule]: { ...point } }),
    renewed: new Set([`${plan.region}-${year}-${rule}-1`]),
  }
}
