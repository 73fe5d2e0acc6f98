import { formatDate, yearOf } from '../../../calendar/index.ts'
import { identityOfAdded } from '../added-id.ts'
import type { DecisionOf } from '../decision.ts'
import { bodyNamed, type Effect, type Question, Refused } from '../effect.ts'
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
