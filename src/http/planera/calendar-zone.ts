import ICAL from 'ical.js'
import { addDays, type CivilDate, type ClockTime, civil, fields, weekday } from '../../calendar/index.ts'

/** A day and, unless it is the whole of it, a clock time of Sweden's. */
export interface Moment {
  readonly date: CivilDate
  readonly clock?: ClockTime
}

const DAY = 24 * 60

/** A calendar file's time as a Swedish clock shows it. A time of no zone, or of one that can't be told, stands as it is. */
export function inSweden(time: ICAL.Time): Moment {
  const date = civil(time.year, time.month, time.day)
  if (!Number.isSafeInteger(date)) throw new RangeError('a time that is none')
  if (time.isDate) return { date }
  const minute = date * DAY + time.hour * 60 + time.minute
  const offset = offsetOf(time)
  if (offset === undefined) return momentOf(minute)
  const utc = minute - Math.round(offset / 60)
  return momentOf(utc + (isSummerTime(utc) ? 120 : 60))
}

const momentOf = (minute: number): Moment & { readonly clock: ClockTime } => {
  const rest = ((minute % DAY) + DAY) % DAY
  const text = [Math.floor(rest / 60), rest % 60].map((n) => String(n).padStart(2, '0')).join(':')
  return { date: Math.floor(minute / DAY) as CivilDate, clock: text as ClockTime }
}

/** Seconds east of UTC; undefined where the file doesn't tell. */
function offsetOf(time: ICAL.Time): number | undefined {
  const { zone } = time
  if (zone === ICAL.Timezone.utcTimezone) return 0
  if (zone === ICAL.Timezone.localTimezone || !zone) return undefined
  return zone.utcOffset(time)
}

/** Directive 2000/84/EC: from 01.00 UTC on March's last Sunday to 01.00 UTC on October's. */
function isSummerTime(utc: number): boolean {
  const { year } = fields(Math.floor(utc / DAY) as CivilDate)
  const [from, to] = [lastSunday(year, 3), lastSunday(year, 10)]
  return utc >= from * DAY + 60 && utc < to * DAY + 60
}

const lastSunday = (year: number, month: number): CivilDate => {
  const last = civil(year, month, 31)
  return addDays(last, -(weekday(last) % 7))
}

/**
 * Takes out the zones that don't change as real ones do, on a weekday of a month once a year: the library expands any
 * rule whenever it compares two times, and some never end. Times of a zone that is gone stand as they are.
 */
export function withoutStrangeZones(calendar: ICAL.Component): void {
  const zones = calendar.getAllSubcomponents('vtimezone')
  for (const zone of zones) if (zones.length > MOST_ZONES || !isPlain(zone)) calendar.removeSubcomponent(zone)
}

const MOST_ZONES = 50
const MOST_CHANGES = 300
/** Outlook's zones begin in 1601. */
const FIRST_CHANGE = 1600

function isPlain(zone: ICAL.Component): boolean {
  const changes = zone.getAllSubcomponents()
  return changes.length <= MOST_CHANGES && changes.every(isPlainChange)
}

function isPlainChange(change: ICAL.Component): boolean {
  const start = change.getFirstPropertyValue('dtstart')
  if (!(start instanceof ICAL.Time) || start.year < FIRST_CHANGE) return false
  return change.getAllProperties('rrule').every((property) => {
    const rule = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY' || rule.interval !== 1) return false
    const { BYMONTH = [], BYDAY = [], ...more } = rule.parts as Record<string, unknown[]>
    const days = BYDAY.every((day) => /^(-?[1-4])[A-Z]{2}$/.test(String(day)))
    return days && BYMONTH.length <= 1 && BYDAY.length <= 1 && Object.keys(more).length === 0
  })
}
