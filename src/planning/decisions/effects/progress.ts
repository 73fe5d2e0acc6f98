import { formatDate } from '../../../calendar/index.ts'
import type { Occurrence, PlanState } from '../../plan.ts'
import type { DecisionOf } from '../decision.ts'
import { bodyNamed, type Effect, type Question, Refused } from '../effect.ts'
import type { Json } from '../entry.ts'
import { progressOf } from '../progress.ts'
import { joined, mark } from '../state.ts'
import { stored } from '../stored.ts'

/** Sent out for comments: the dates sent are kept as they were sent. */
export function circulate(question: Question<DecisionOf<'circulate'>>): Effect {
  const { replyBy } = question.decision
  if (replyBy < question.today)
    throw new Refused('#/replyBy', `a day from ${formatDate(question.today)}, today, on`)
  const bodies = bodiesIn(question, (state) => state !== 'adopted')
  return advanced(question, bodies, 'circulated', { replyBy: formatDate(replyBy) })
}

/** Adopted by the bodies themselves: nothing moves but by a decision. */
export const adopt = (question: Question<DecisionOf<'adopt'>>): Effect =>
  advanced(
    question,
    bodiesIn(question, (state) => state !== 'adopted'),
    'adopted',
    {},
  )

/** The bodies that are named, or all that may; throws a {@link Refused} for one that may not. */
function bodiesIn(
  question: Question<DecisionOf<'circulate' | 'adopt'>>,
  may: (state: PlanState) => boolean,
): string[] {
  const { decision, state, year, base } = question
  const ready = (body: string) => may(progressOf(state, year, body).state)
  const all = base.model.region.bodies.map((b) => b.id).filter(ready)
  if (all.length === 0) throw new Refused('#/bodies', 'a body that has not adopted the year already')
  decision.bodies?.forEach((body, i) => {
    bodyNamed(question, body, `#/bodies/${i}`)
    if (!ready(body)) throw new Refused(`#/bodies/${i}`, 'a body that has not adopted the year already')
  })
  return [...new Set(decision.bodies ?? all)]
}

function advanced(
  { plan, year, revision }: Question,
  bodies: readonly string[],
  state: PlanState,
  rest: Readonly<Record<string, Json>>,
): Effect {
  const own = plan.occurrences.filter((o) => o.bodies.some((b) => bodies.includes(b)))
  return {
    marks: joined(
      mark('body', year, Object.fromEntries(bodies.map((b) => [b, { state, revision, ...rest }]))),
      mark('decided', year, Object.fromEntries(own.map((o) => [o.id, stored(settledOn(o))]))),
    ),
  }
}

/** Where it lay before it was settled is no news to those whom it is told. */
function settledOn(o: Occurrence): Occurrence {
  const { movedFrom: _, ...rest } = o
  return rest
}
