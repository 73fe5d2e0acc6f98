import { formatDate } from '../../../calendar/index.ts'
import type { DecisionOf } from '../decision.ts'
import { type Effect, hangingOn, occurrenceNamed, type Question, Refused } from '../effect.ts'
import { joined, mark, marksOf } from '../state.ts'

/** Called off, with all that hangs on it but for what has been already. */
export function cancel(question: Question<DecisionOf<'cancel'>>): Effect {
  const { decision, plan, year, revision, today } = question
  const { id, status } = occurrenceNamed(question, decision.occurrence)
  if (status === 'cancelled')
    throw new Refused('#/occurrence', 'an occurrence that is not called off already')
  const past = hangingOn(new Set([id]), plan.occurrences).filter(
    (o) => o.date < today && o.status !== 'cancelled',
  )
  return {
    marks: joined(
      mark('cancelled', year, { [id]: { revision, reason: decision.reason } }),
      mark('left', year, Object.fromEntries(past.map((o) => [o.id, formatDate(o.date)]))),
    ),
    renewed: new Set([id]),
    past: new Set(past.map((o) => o.id)),
  }
}

/** On again, on the day it had. */
export function restore(question: Question<DecisionOf<'restore'>>): Effect {
  const { decision, state, year } = question
  const { id, status, anchor } = occurrenceNamed(question, decision.occurrence)
  if (status !== 'cancelled') throw new Refused('#/occurrence', 'an occurrence that is called off')
  if (!marksOf(state, 'cancelled', year).has(id))
    throw new Refused('#/occurrence', `the occurrence that it hangs on, ${anchor?.occurrence}`)
  return { marks: mark('cancelled', year, { [id]: null }), renewed: new Set([id]) }
}
