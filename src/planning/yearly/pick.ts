import type { CivilDate } from '../../calendar/index.ts'
import { type CycleSeries, monthDayIn } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'

type PickRule = NonNullable<NonNullable<CycleSeries['at']>['value']>

/** Chooses among a body's ordinary meetings from a day to before another. */
export function picker(meetings: readonly Occurrence[], { body, pick, from, to }: PickRule, year: number) {
  const own = meetings
    .filter((o) => o.kind === 'meeting' && o.ordinary && o.bodies.includes(body))
    .filter(
      (o) =>
        (from === undefined || o.date >= monthDayIn(year, from)) &&
        (to === undefined || o.date <= monthDayIn(year, to)),
    )
    .sort((a, b) => a.date - b.date)
  return (start: CivilDate, end: CivilDate): Occurrence[] => {
    const inside = own.filter((o) => o.date >= start && o.date < end)
    return pick === 'each' ? inside : inside.slice(...(pick === 'first' ? [0, 1] : [-1]))
  }
}
