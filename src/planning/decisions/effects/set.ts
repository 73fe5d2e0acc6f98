import { formatDate, yearOf } from '../../../calendar/index.ts'
import type { Occurrence } from '../../plan.ts'
import { identityOfAdded } from '../added-id.ts'
import type { DecisionOf } from '../decision.ts'
import { bodyNamed, type Effect, type Question, Refused } from '../effect.ts'
import type { Json } from '../entry.ts'
import { matched } from '../matching.ts'
import { joined, mark } from '../state.ts'
import { moveTo } from './move.ts'

type Row = DecisionOf<'set'>['dates'][number]

/**
 * Dates given for bodies' meetings, from outside or from last year: each is the meeting that it lies nearest in order,
 * and one more where there are more dates than meetings. Of a body whose dates we don't place, they are all there are.
 */
export function set(question: Question<DecisionOf<'set'>>): Effect {
  const { decision, year } = question
  decision.dates.forEach((row, i) => {
    bodyNamed(question, row.body, `#/dates/${i}/body`)
    if (Math.abs(yearOf(row.date) - year) > 1)
      throw new Refused(`#/dates/${i}/date`, `a date in ${year - 1}–${year + 1}`)
    if ((row.start === undefined) !== (row.end === undefined))
      throw new Refused(`#/dates/${i}/end`, 'both start and end, or neither')
    const twice = decision.dates.findIndex((other) => other.body === row.body && other.date === row.date)
    if (twice < i) throw new Refused(`#/dates/${i}/date`, `a date that the list does not hold already`)
  })
  const count = { added: 0 }
  const effects = [...new Set(decision.dates.map((d) => d.body))].map((body) =>
    setBody(body, question, count),
  )
  return {
    marks: joined(...effects.map((e) => e.marks)),
    frees: () => false,
    carried: new Map(effects.flatMap((e) => [...(e.carried ?? [])])),
    renewed: new Set(effects.flatMap((e) => [...(e.renewed ?? [])])),
    past: new Set(effects.flatMap((e) => [...(e.past ?? [])])),
  }
}

function setBody(body: string, question: Question<DecisionOf<'set'>>, count: { added: number }): Effect {
  const { decision, plan, base, year } = question
  const rows = decision.dates
    .map((row, index) => ({ ...row, index }))
    .filter((row) => row.body === body)
    .toSorted((a, b) => a.date - b.date)
  const own = plan.occurrences.filter((o) => isOwn(o, body))
  const pairs = matched(
    own.map((o) => o.date),
    rows.map((r) => r.date),
  )
  const moves = pairs.map(([meeting, row]) =>
    moveTo(question, own[meeting]!, rows[row]!, `#/dates/${rows[row]!.index}`),
  )
  const more = rows.filter((_, row) => !pairs.some(([, r]) => r === row))
  const added = more.map(
    (row) => [identityOfAdded(question, ++count.added), addedMark(row, question)] as const,
  )
  // A list from outside is whole: what it no longer holds is gone.
  const outside = base.model.bodyOf(body).dates === 'outside'
  const gone = outside ? own.filter((_, i) => !pairs.some(([m]) => m === i)) : []
  return {
    marks: joined(
      ...moves.map((m) => m.marks),
      mark('added', year, Object.fromEntries([...added, ...gone.map((o) => [o.id, null] as const)])),
      mark('decided', year, Object.fromEntries(gone.map((o) => [o.id, null]))),
    ),
    carried: new Map(moves.flatMap((m) => [...m.carried!])),
    renewed: new Set([...moves.flatMap((m) => [...m.renewed!]), ...added.map(([id]) => id)]),
    past: new Set(moves.flatMap((m) => [...m.past!])),
  }
}

/** A body's own ordinary meetings, those shared with others left out. */
const isOwn = (o: Occurrence, body: string): boolean =>
  o.kind === 'meeting' &&
  o.status !== 'cancelled' &&
  o.body === body &&
  o.bodies.length === 1 &&
  (o.origin === 'rule' || o.ordinary === true)

const addedMark = ({ body, date, start, end }: Row, { revision, decision }: Question): Json => ({
  kind: 'meeting',
  body,
  date: formatDate(date),
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ordinary: true,
  revision,
  reason: decision.reason,
})
