import type { DecisionOf } from '../decision.ts'
import { bodyNamed, type Effect, occurrenceNamed, type Question, Refused } from '../effect.ts'
import type { Json } from '../entry.ts'
import { mark, marksOf } from '../state.ts'

/** What is said of an occurrence beside its date; null takes a word of a planner's back. */
export function details(question: Question<DecisionOf<'details'>>): Effect {
  const { decision, state, year } = question
  const { id, kind, bodies, start, end } = occurrenceNamed(question, decision.occurrence)
  const { form, place, note, parts } = decision
  if ([form, place, note, parts].every((value) => value === undefined))
    throw new Refused('#/occurrence', 'at least one of form, place, note, parts beside it')
  if (kind !== 'meeting' && (form ?? place ?? parts) !== undefined)
    throw new Refused('#/occurrence', 'a meeting, for form, place and parts')
  parts?.forEach((part, i) => {
    if ((start !== undefined && part.start < start) || (end !== undefined && part.end > end))
      throw new Refused(`#/parts/${i}`, `a part within the meeting's own time, ${start}–${end}`)
    part.bodies?.forEach((b, j) => bodyNamed(question, b, `#/parts/${i}/bodies/${j}`))
  })
  const said = {
    form,
    place,
    note,
    parts: parts && parts.map((p) => ({ ...p, bodies: p.bodies ?? bodies })),
  } as Readonly<Record<string, Json | undefined>>
  const before = (marksOf(state, 'details', year).get(id) ?? {}) as Readonly<Record<string, Json>>
  const told = Object.entries(said).filter(([, value]) => value !== undefined)
  const after = { ...before, ...Object.fromEntries(told) }
  const left = Object.entries(after).filter(([, value]) => value !== null)
  return {
    marks: mark('details', year, {
      [id]: left.length === 0 ? null : (Object.fromEntries(left) as Record<string, Json>),
    }),
    renewed: new Set([id]),
  }
}
