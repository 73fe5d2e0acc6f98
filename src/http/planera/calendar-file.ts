import ICAL from 'ical.js'
import { addDays, type ClockTime, calendarYear, fields, minutes, type Period } from '../../calendar/index.ts'
import { LONGEST_TEXT } from '../../planning/index.ts'
import { type Budget, keyOf, newBudget, startsOf } from './calendar-repeats.ts'
import { inSweden, type Moment, withoutStrangeZones } from './calendar-zone.ts'
import type { BusyDays } from './pasted-days.ts'

/** What a calendar file says of a year. */
export interface CalendarFile {
  /** What its owner calls it. */
  readonly name?: string
  /** By day, each once. */
  readonly days: readonly BusyDays[]
  /** Events that were left out: shown as free time, called off, or of a kind that can't be read. */
  readonly left: { readonly free: number; readonly cancelled: number; readonly unread: number }
}

/** The most days that are gathered before the rest is left: more than any decision may hold. */
const MOST_GATHERED = 5000

export const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)

/**
 * Reads an iCalendar file's events within a year, those that repeat expanded; nothing that it refers to is fetched.
 * Undefined for a text that is no such file. Never throws.
 */
export function calendarFile(text: string, year: number): CalendarFile | undefined {
  const calendars = componentsOf(text)
  if (!calendars) return undefined
  const events = calendars.flatMap((c) => c.getAllSubcomponents('vevent'))
  const within = calendarYear(year)
  const left = { free: 0, cancelled: 0, unread: 0 }
  const days = new Map<string, BusyDays>()
  const changed = changedIn(events)
  const budget = newBudget()
  for (const event of events) {
    if (days.size >= MOST_GATHERED) break
    const why = leftOut(event)
    if (why) left[why]++
    else
      try {
        for (const found of daysOf(event, within, changed, budget)) days.set(JSON.stringify(found), found)
      } catch {
        left.unread++
      }
  }
  const name = lineOf(calendars[0]?.getFirstPropertyValue('x-wr-calname'))
  return {
    ...(name !== undefined && { name }),
    days: [...days.values()].toSorted(
      (a, b) => a.from - b.from || (a.start ?? '').localeCompare(b.start ?? ''),
    ),
    left,
  }
}

function componentsOf(text: string): ICAL.Component[] | undefined {
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[]
    const all = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][]
    const calendars = all.map((jcal) => new ICAL.Component(jcal)).filter((c) => c.name === 'vcalendar')
    calendars.forEach(withoutStrangeZones)
    return calendars
  } catch {
    return undefined
  }
}

/** Occurrences that have events of their own, by the event that they belong to. */
function changedIn(events: readonly ICAL.Component[]): ReadonlyMap<string, ReadonlySet<string>> {
  const changed = new Map<string, Set<string>>()
  for (const event of events) {
    const id = event.getFirstPropertyValue('recurrence-id')
    if (!id) continue
    const uid = String(event.getFirstPropertyValue('uid'))
    const own = changed.get(uid) ?? new Set<string>()
    changed.set(uid, own.add(keyOf(id)))
  }
  return changed
}

const saysOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? '').toUpperCase()

function leftOut(event: ICAL.Component): 'free' | 'cancelled' | undefined {
  if (saysOf(event, 'status') === 'CANCELLED') return 'cancelled'
  const isFree = saysOf(event, 'transp') === 'TRANSPARENT'
  return isFree || saysOf(event, 'x-microsoft-cdo-busystatus') === 'FREE' ? 'free' : undefined
}

function daysOf(
  event: ICAL.Component,
  within: Period,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  budget: Budget,
): BusyDays[] {
  const { year } = fields(within.start)
  const own = event.getFirstPropertyValue('recurrence-id')
    ? undefined
    : changed.get(String(event.getFirstPropertyValue('uid')))
  const isPrivate = ['PRIVATE', 'CONFIDENTIAL'].includes(saysOf(event, 'class'))
  const label = isPrivate ? undefined : lineOf(event.getFirstPropertyValue('summary'))
  const length = lengthOf(event)
  return startsOf(event, within, Math.ceil(length / DAY), budget)
    .filter((start) => Math.abs(start.year - year) <= 1 && !own?.has(keyOf(start)))
    .map((start) => ({ ...stretchOf(inSweden(start), length), ...(label !== undefined && { label }) }))
    .filter(({ from, to }) => from < within.end && to >= within.start)
}

const DAY = 24 * 60

/** The longest that an event is taken to be, in minutes. */
const LONGEST = 365 * DAY

/** How long an event is, in minutes. RFC 5545 §3.6.1: a day without an end is that day, a time without one has no length. */
function lengthOf(event: ICAL.Component): number {
  const start = event.getFirstPropertyValue('dtstart')
  const end = event.getFirstPropertyValue('dtend')
  const length = event.getFirstPropertyValue('duration')
  if (!(start instanceof ICAL.Time)) throw new TypeError('an event without a start')
  if (end instanceof ICAL.Time) {
    if (end.year - start.year > 1) return LONGEST
    return bounded(minuteOf(inSweden(end)) - minuteOf(inSweden(start)))
  }
  if (length instanceof ICAL.Duration) return bounded(Math.round(length.toSeconds() / 60))
  return start.isDate ? DAY : 0
}

const bounded = (length: number): number => Math.min(Math.max(length, 0), LONGEST)

/** An event's days; with its clock times, where it begins and ends on one day. */
function stretchOf(first: Moment, length: number): Omit<BusyDays, 'label'> {
  const from = first.date
  if (first.clock === undefined) return { from, to: addDays(from, Math.max(0, Math.ceil(length / DAY) - 1)) }
  const start = minutes(first.clock)
  const end = start + Math.max(length, 1)
  // Until midnight is until the end of the day before
  if (end <= DAY)
    return { from, to: from, start: clockAt(Math.min(start, DAY - 2)), end: clockAt(Math.min(end, DAY - 1)) }
  return { from, to: addDays(from, Math.ceil(end / DAY) - 1) }
}

const minuteOf = ({ date, clock }: Moment): number => date * DAY + (clock === undefined ? 0 : minutes(clock))

const clockAt = (minute: number): ClockTime =>
  [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':') as ClockTime

/** A line of text that a decision may hold. */
function lineOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
  return text === '' ? undefined : text.slice(0, LONGEST_TEXT).trim()
}
