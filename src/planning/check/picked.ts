import { civil } from '../../calendar/index.ts'
import { monthDayIn } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import type { Evidence, Objection } from './evidence.ts'

type Pick = {
  body: string
  pick: 'first' | 'last' | 'each'
  from?: string | undefined
  to?: string | undefined
}

export const object = (rule: string, text: string, occurrences: readonly Occurrence[]): Objection => ({
  rule,
  text,
  occurrences: occurrences.map((o) => o.id),
})

/** A body's ordinary meetings that a rule speaks of: the first, last or each, of the year or of each half of it. */
export function meetingsAt(
  { body, pick, from, to }: Pick,
  per: 'year' | 'half-year',
  { occurrences, year }: Evidence,
): Occurrence[] {
  const within = occurrences
    .filter((o) => o.kind === 'meeting' && o.ordinary === true && o.bodies.includes(body))
    .filter((o) => o.date >= monthDayIn(year, from ?? '01-01') && o.date <= monthDayIn(year, to ?? '12-31'))
    .toSorted((a, b) => a.date - b.date)
  const halves =
    per === 'year'
      ? [within]
      : [true, false].map((spring) => within.filter((o) => o.date < civil(year, 7, 1) === spring))
  return halves.flatMap((half) =>
    pick === 'each' ? half : half.filter((_, i) => i === (pick === 'first' ? 0 : half.length - 1)),
  )
}
