import type { ICalDayJsStub } from 'ical-generator'
import { type CivilDate, type ClockTime, formatDate, minutes } from '../calendar/index.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * A day and clock time in the shape of a day.js object, which ical-generator asks for its text. A JS Date it would
 * write in the machine's own zone under any TZID.
 */
export const wallClock = (date: CivilDate, time?: ClockTime): ICalDayJsStub => {
  const day = formatDate(date).replaceAll('-', '')
  const clock = `${(time ?? '00:00').replace(':', '')}00`
  return {
    format: (pattern) => (pattern === 'YYYYMMDD' ? day : clock),
    isValid: () => true,
    // only for putting start before end
    toDate: () => new Date(date * DAY_MS + (time === undefined ? 0 : minutes(time)) * MINUTE_MS),
    toJSON: () => `${day}T${clock}`,
  }
}
