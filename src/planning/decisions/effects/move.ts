import {
  addDays,
  type CivilDate,
  type ClockTime,
  formatDate,
  minutes,
  yearOf,
} from '../../../calendar/index.ts'
import { slotOf } from '../../occurrence.ts'
import type { Occurrence } from '../../plan.ts'
import type { DecisionOf } from '../decision.ts'
import { type Effect, hangingOn, occurrenceNamed, type Question, Refused } from '../effect.ts'
import type { Json } from '../entry.ts'
import { daysOf, setMarks } from '../standing.ts'
import { joined, mark } from '../state.ts'

/** A date set by hand. Its last days follow; a meeting that prepares it stays while its rule holds, or follows when asked. */
export function move(question: Question<DecisionOf<'move'>>): Effect {
  const { decision } = question
  const moved = occurrenceNamed(question, decision.occurrence)
  return moveTo(question, moved, decision, '#')
}

interface When {
  readonly date: CivilDate
  readonly start?: ClockTime | undefined
  readonly end?: ClockTime | undefined
  readonly carry?: boolean | undefined
}

/** The effect of an occurrence's having a date; `pointer` is to where the date stands. */
export function moveTo(question: Question, moved: Occurrence, when: When, pointer: string): Effect {
  const { plan, year, today } = question
  if (moved.status === 'cancelled')
    throw new Refused(`${pointer}/occurrence`, 'an occurrence that is not called off')
  if (moved.kind !== 'meeting' && (when.start !== undefined || when.end !== undefined))
    throw new Refused(`${pointer}/start`, 'no clock time for what is no meeting')
  if (Math.abs(yearOf(when.date) - year) > 1)
    throw new Refused(`${pointer}/date`, `a date in ${year - 1}–${year + 1}`)
  const hanging = hangingOn(new Set([moved.id]), plan.occurrences)
  const past = hanging.filter((o) => o.date < today && o.status !== 'cancelled')
  const shift = when.date - moved.date
  const meetings = hanging.filter((o) => o.kind === 'meeting' && !past.includes(o))
  return {
    marks: joined(
      mark('set', year, { [moved.id]: setMark(question, moved, when) }),
      mark('day', year, daysOf([onDay(moved, when)], slotOf)),
      mark('left', year, Object.fromEntries(past.map((o) => [o.id, formatDate(o.date)]))),
    ),
    frees: () => false,
    carried: new Map(meetings.map((o) => [o.id, when.carry ? addDays(o.date, shift) : o.date])),
    renewed: new Set([moved.id]),
    past: new Set(past.map((o) => o.id)),
  }
}

/** The meeting where it is to be, for what is planned about it. */
function onDay(o: Occurrence, when: When): Occurrence {
  const { start, end } = timesOf(o, when)
  return {
    ...o,
    date: when.date,
    ...(o.endDate !== undefined && { endDate: addDays(o.endDate, when.date - o.date) }),
    ...(start !== undefined && { start: start as ClockTime }),
    ...(end !== undefined && { end: end as ClockTime }),
  }
}

function setMark({ state, year, revision, decision }: Question, o: Occurrence, when: When): Json {
  const before = setMarks(state, year).get(o.id)
  const { start, end } = timesOf(o, when)
  return {
    date: formatDate(when.date),
    ...((start ?? before?.start) !== undefined && { start: (start ?? before?.start)! }),
    ...((end ?? before?.end) !== undefined && { end: (end ?? before?.end)! }),
    from: before?.from ?? formatDate(o.date),
    revision,
    reason: decision.reason,
  }
}

/** With a new start alone, a meeting is as long as it was; with a new end alone, it starts as it did. */
function timesOf(
  o: Occurrence,
  { start, end }: When,
): { start?: string | undefined; end?: string | undefined } {
  if (start === undefined && end === undefined) return {}
  if (start !== undefined && end === undefined && o.start && o.end)
    return { start, end: clockAt(minutes(start) + minutes(o.end) - minutes(o.start)) }
  const from = start ?? o.start
  if (from === undefined || end === undefined || from >= end)
    throw new Refused('#/end', `an end after the start${from === undefined ? '' : ` at ${from}`}`)
  return { start: from, end }
}

/** A clock time of the same day: no meeting ends after 23.59. */
function clockAt(minute: number): string {
  const at = Math.min(minute, 24 * 60 - 1)
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
