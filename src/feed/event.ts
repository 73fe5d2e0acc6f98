import ical, {
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { type OccurrenceKind, TIMEZONE } from '../planning/plan.ts'
import { alarm } from './alarm.ts'
import { description } from './description.ts'
import type { FeedChoices, FeedEvent } from './feed.ts'
import { LABELS } from './label.ts'
import { span } from './span.ts'
import { summary } from './summary.ts'
import { cut, oneLine, withoutLinks } from './text.ts'

const CATEGORY: { readonly [kind in OccurrenceKind]: string } = {
  meeting: 'Möte',
  deadline: 'Hålltid',
  milestone: 'Hållpunkt',
}

/** Left out: Outlook takes whole days from DTSTART, and MS-OXCICAL §2.1.3.1.1.20.28 says not to export the first. */
const ALL_DAY_HINTS = new Set([
  'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
])

const PLACE_LIMIT = 255

/** What would break UID, URL, DTSTAMP or SEQUENCE, none of which the library escapes or checks. */
function check({ occurrence: { id }, page, stamp }: FeedEvent): void {
  if (!/^[\w.-]{1,200}$/.test(id)) throw new RangeError(`${JSON.stringify(id)} can not be an event's id`)
  if (!/^https?:\/\/[!-~]{1,490}$/.test(page)) throw new RangeError(`${id}: ${page} is not a page's URL`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(stamp.at))
    throw new RangeError(`${id}: ${stamp.at} is not an instant in UTC and whole seconds`)
  if (!Number.isSafeInteger(stamp.sequence) || stamp.sequence < 0)
    throw new RangeError(`${id}: ${stamp.sequence} is not a sequence number`)
}

function properties(event: FeedEvent, choices: FeedChoices): ICalEventData {
  const { occurrence, stamp } = event
  const { kind, status, place } = occurrence
  const busy = choices.busy === true && kind === 'meeting' && status !== 'cancelled'
  const categories = [CATEGORY[kind], ...event.bodyNames.map(oneLine).filter((name) => name !== '')]
  return {
    id: `${occurrence.id}@arshjul`,
    sequence: stamp.sequence,
    stamp: stamp.at,
    lastModified: stamp.at,
    ...span(occurrence),
    // on the event, not the calendar: a calendar's zone would turn DTSTAMP into local time
    timezone: TIMEZONE,
    summary: summary(event),
    description: description(event, busy),
    location: place === undefined ? null : cut(oneLine(withoutLinks(place)), PLACE_LIMIT),
    categories: categories.map((name) => ({ name })),
    status:
      status === 'cancelled' && choices.cancelled === 'status'
        ? ICalEventStatus.CANCELLED
        : LABELS[status].status,
    transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    class: ICalEventClass.PUBLIC,
  }
}

/**
 * The unfolded lines of a VEVENT (RFC 5545 §3.6.1).
 * Throws a RangeError for an id, page, stamp or span that can not be written.
 */
export function eventLines(event: FeedEvent, choices: FeedChoices = {}): string[] {
  check(event)
  const lines = ical()
    .createEvent(properties(event, choices))
    .toString()
    .split('\r\n')
    .filter((line) => line !== '' && !ALL_DAY_HINTS.has(line))
  const end = lines.pop()!
  const escapedSummary = lines.find((line) => line.startsWith('SUMMARY:'))!.slice('SUMMARY:'.length)
  return [
    ...lines,
    // a URI is not escaped as TEXT is (RFC 5545 §3.3.13), but ical-generator does so
    `URL:${event.page}`,
    ...(choices.alarm !== undefined && event.occurrence.status !== 'cancelled'
      ? alarm(choices.alarm, escapedSummary)
      : []),
    end,
  ]
}
