import { formatDate } from '../../../calendar/index.ts'
import { avoidedIn, type BlockMark, isAvoiding, type StretchMark } from '../blocks.ts'
import type { DecisionOf } from '../decision.ts'
import { type Effect, type Question, Refused } from '../effect.ts'
import type { Json } from '../entry.ts'
import { mark, marked, marksOf } from '../state.ts'

type BlockDecision = DecisionOf<'block'>
type Stretch = NonNullable<BlockDecision['days']>[number]

/** Days to avoid: proposals that lie on them find others. */
export function block({ decision, state, revision }: Question<BlockDecision>): Effect {
  const marks = mark('block', 0, { [revision]: markOf(decision) as unknown as Json })
  const own = avoidedIn(marked(state, marks)).find((a) => a.revision === revision)!
  return { marks, frees: (o) => own.blocks.some((b) => isAvoiding(b, o)) }
}

function markOf({
  from,
  to,
  label,
  weight = 'must',
  party,
  source,
  start,
  end,
  days,
}: BlockDecision): BlockMark {
  const common = {
    label,
    weight,
    ...(party !== undefined && { party }),
    ...(source !== undefined && { source }),
  }
  if (days) return { ...common, days: days.map(stretchMark) }
  return { ...stretchMark({ from: from!, start, end }), to: formatDate(to!), ...common }
}

const stretchMark = ({ from, to, start, end, party, label }: Stretch): StretchMark => ({
  from: formatDate(from),
  ...(to !== undefined && to !== from && { to: formatDate(to) }),
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ...(party !== undefined && { party }),
  ...(label !== undefined && { label }),
})

/** Days that need not be avoided any more; what has moved for them stays where it is. */
export function unblock({ decision, state }: Question<DecisionOf<'unblock'>>): Effect {
  const id = String(decision.revision)
  if (!marksOf(state, 'block', 0).has(id))
    throw new Refused('#/revision', 'the revision of days to avoid that are in force')
  return { marks: mark('block', 0, { [id]: null }) }
}
