import { byDate } from '../planning/occurrence.ts'
import { eventLines } from './event.ts'
import type { Feed, FeedContent } from './feed.ts'
import { fold } from './fold.ts'
import { headLines } from './head.ts'

/** Google is said to lose events over a megabyte or some eleven hundred events. */
export const MAX_OCTETS = 900_000
export const MAX_EVENTS = 1000

/**
 * The whole text/calendar body: one VCALENDAR in CRLF lines, the same bytes for the same feed.
 * Throws a RangeError for a feed that is too large, holds an id twice, or an event that can not be written.
 */
export function renderFeed(feed: Feed): string {
  const { choices = {} } = feed
  const events = feed.events
    .filter(({ occurrence }) => occurrence.status !== 'cancelled' || choices.cancelled !== 'drop')
    .toSorted((a, b) => byDate(a.occurrence, b.occurrence))
  if (events.length > MAX_EVENTS)
    throw new RangeError(`the feed ${feed.name} has ${events.length} events, more than ${MAX_EVENTS}`)
  const ids = new Set<string>()
  for (const { occurrence } of events) {
    if (ids.has(occurrence.id)) throw new RangeError(`the feed ${feed.name} holds ${occurrence.id} twice`)
    ids.add(occurrence.id)
  }
  const lines = [
    'BEGIN:VCALENDAR',
    ...headLines(feed),
    ...events.flatMap((event) => eventLines(event, choices)),
    'END:VCALENDAR',
  ]
  const body = lines.map((line) => `${fold(line)}\r\n`).join('')
  const octets = new TextEncoder().encode(body).length
  if (octets > MAX_OCTETS)
    throw new RangeError(`the feed ${feed.name} takes ${octets} octets, more than ${MAX_OCTETS}`)
  return body
}

/** The same for every event: what is left to differ is the content. */
const NO_STAMP = { sequence: 0, at: '1970-01-01T00:00:00Z' } as const

/**
 * The text that a public feed says of an event beside its stamp. A store hashes it: SEQUENCE, DTSTAMP and
 * LAST-MODIFIED are to change exactly when it does.
 */
export const publicContent = (content: FeedContent): string =>
  eventLines({ ...content, stamp: NO_STAMP }).join('\r\n')
