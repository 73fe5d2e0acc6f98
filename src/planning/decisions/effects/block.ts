import { formatDate } from '../../../calendar/index.ts'
import type { DecisionOf } from '../decision.ts'
import { type Effect, type Question, Refused } from '../effect.ts'
import { mark, marksOf } from '../state.ts'

/** Days to avoid: proposals that lie on them find others. */
export function block({ decision, revision }: Question<DecisionOf<'block'>>): Effect {
  const { from, to, label, weight = 'must' } = decision
  return {
    marks: mark('block', 0, {
      [revision]: { from: formatDate(from), to: formatDate(to), label, weight },
    }),
    frees: (o) => o.date <= to && (o.endDate ?? o.date) >= from,
  }
}

/** Days that need not be avoided any more; what has moved for them stays where it is. */
export function unblock({ decision, state }: Question<DecisionOf<'unblock'>>): Effect {
  const id = String(decision.revision)
  if (!marksOf(state, 'block', 0).has(id))
    throw new Refused('#/revision', 'the revision of days to avoid that are in force')
  return { marks: mark('block', 0, { [id]: null }) }
}
