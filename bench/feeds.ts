import ical, { ICalEventBusyStatus, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { addDays, dateOf } from '../src/calendar/index.ts'
import { description } from '../src/feed/description.ts'
import { eventLines } from '../src/feed/event.ts'
import { type FeedEvent, renderFeed } from '../src/feed/index.ts'
import { span } from '../src/feed/span.ts'
import { summary } from '../src/feed/summary.ts'
import { feedEvents } from '../src/http/feed-events.ts'
import { planYear, TIMEZONE } from '../src/planning/index.ts'
import type { Figure } from './figure.ts'
import { inMs, warm } from './measure.ts'
import { facts, models } from './shipped.ts'
import { print } from './table.ts'

/** Events of the shipped regions, as many as asked for, each under an id of its own. */
function events(count: number): FeedEvent[] {
  const shipped = models.flatMap((model) => {
    const plan = planYear({ model, facts: facts.forRegion(model.region.id), year: 2027 })
    return feedEvents(model, plan.occurrences, plan.occurrences, 'https://arshjul.example.se')
  })
  return Array.from({ length: count }, (_, i) => {
    const event = shipped[i % shipped.length]!
    const id = `${event.occurrence.id}-${i}`
    // Of one day, as a last day of its own would lie before the first
    const date = addDays(dateOf('2027-01-01'), i % 500)
    return { ...event, occurrence: { ...event.occurrence, id, date, endDate: date } }
  })
}

/** What ical-generator alone does with the same, texts, times and stamps ready. */
function alone(feed: readonly FeedEvent[]): () => string {
  const ready = feed.map((event) => ({
    id: event.occurrence.id,
    sequence: 0,
    stamp: event.stamp.at,
    lastModified: event.stamp.at,
    ...span(event.occurrence),
    timezone: TIMEZONE,
    summary: summary(event),
    description: description(event),
    url: event.page,
    categories: event.bodyNames.map((name) => ({ name })),
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    class: ICalEventClass.PUBLIC,
  }))
  return () => {
    const calendar = ical({ name: 'Feed' })
    for (const event of ready) calendar.createEvent(event)
    return calendar.toString()
  }
}

/** Times what ical-generator alone takes. */
const MOST = 1.5

/** What building a feed costs, beside the library that writes its events, and how it grows. */
export function building(): Figure[] {
  const thousand = events(1000)
  const ours = warm(() => renderFeed({ name: 'Feed', description: '', events: small(thousand) }))
  const theirs = warm(alone(small(thousand)))
  print(
    'Building a feed of 1,000 events, warm',
    ['by', 'ms', 'times ical-generator'],
    [
      ['ical-generator alone, texts ready', inMs(theirs.ms), '1.00'],
      ['ours, texts and folding too', inMs(ours.ms), (ours.ms / theirs.ms).toFixed(2)],
    ],
  )
  const rows = [1000, 2000, 5000, 10_000].map((count) => {
    const all = events(count)
    const { ms } = warm(() => all.map((event) => eventLines(event).length))
    return [String(count), inMs(ms), ((ms / count) * 1000).toFixed(1)]
  })
  print('Event lines, warm', ['events', 'ms', 'µs an event'], rows)
  return [
    {
      what: 'a feed of 1,000 events built',
      ours: `${inMs(ours.ms)} ms`,
      peer: `ical-generator: ${inMs(theirs.ms)} ms`,
      aim: `${MOST} times`,
      held: ours.ms <= MOST * theirs.ms,
    },
  ]
}

/** A feed holds 900 kB at the most, which a thousand events with their reasons outgrow. */
const small = (all: readonly FeedEvent[]): FeedEvent[] =>
  all.map((event) => ({
    ...event,
    occurrence: { ...event.occurrence, explanation: [] },
  }))
