import type { ICalDayJsStub } from 'ical-generator'
import { addDays } from '../calendar/index.ts'
import type { Occurrence } from '../planning/plan.ts'
import { wallClock } from './wall-clock.ts'

/** DTSTART and DTEND: whole days with the day after the last as end (RFC 5545 §3.6.1), or clock times of one day. */
export interface Span {
  readonly allDay: boolean
  readonly start: ICalDayJsStub
  readonly end: ICalDayJsStub
}

/**
 * A meeting of one day with both clock times is timed; everything else fills its days.
 * Throws a RangeError for an end that is not after the start, which ical-generator would silently swap.
 */
export function span({ id, kind, date, endDate, start, end }: Occurrence): Span {
  const last = kind === 'meeting' ? (endDate ?? date) : date
  if (last < date) throw new RangeError(`${id} ends before the day it begins`)
  if (kind === 'meeting' && last === date && start !== undefined && end !== undefined) {
    if (end <= start) throw new RangeError(`${id} ends at ${end}, not after it begins at ${start}`)
    return { allDay: false, start: wallClock(date, start), end: wallClock(date, end) }
  }
  return { allDay: true, start: wallClock(date), end: wallClock(addDays(last, 1)) }
}
