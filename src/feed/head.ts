import { escape as escapeText } from 'ical-generator'
import { TIMEZONE } from '../planning/plan.ts'
import type { Feed } from './feed.ts'
import { cut, oneLine } from './text.ts'

/** UTF-16 units. */
const NAME_LIMIT = 60
const DESCRIPTION_LIMIT = 500

/** Some clients store it once and never look again, so it stays the same for a feed's life. */
const REFRESH = 'PT4H'

/**
 * One zone for all: one STANDARD and one DAYLIGHT with yearly rules, as Outlook reads only such
 * (MS-OXCICAL §2.1.3.1.1.19.2); right for Sweden since 1996.
 */
export const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIMEZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const

/**
 * The calendar's own properties (RFC 5545 §3.7, RFC 7986 §5), then its zone. Written here because ical-generator puts
 * some of them after the components (RFC 5545 §3.6 wants them before), escapes no name, knows no COLOR, and leaves
 * VTIMEZONE out of a calendar without events.
 */
export function headLines({ name, description }: Feed): string[] {
  const title = escapeText(cut(oneLine(name), NAME_LIMIT), false)
  return [
    'VERSION:2.0',
    'PRODID:-//arshjul//arshjul//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    `X-WR-CALDESC:${escapeText(cut(oneLine(description), DESCRIPTION_LIMIT), false)}`,
    `X-WR-TIMEZONE:${TIMEZONE}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    'COLOR:steelblue',
    'X-APPLE-CALENDAR-COLOR:#4682B4',
    ...VTIMEZONE,
  ]
}
