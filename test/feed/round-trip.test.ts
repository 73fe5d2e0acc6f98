import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate } from '../../src/calendar/index.ts'
import { type FeedEvent, renderFeed } from '../../src/feed/index.ts'
import type { Occurrence } from '../../src/planning/plan.ts'
import { clock, deadline, event, occurrence, untimed } from './occurrences.ts'
import { components, nameOf, unfold } from './reading.ts'
import { YEAR } from './year.ts'

const ZONE = 'Europe/Stockholm'

/** A body as ical.js reads it, its zone taken from the VTIMEZONE. */
function read(events: readonly FeedEvent[]): ICAL.Event[] {
  const calendar = new ICAL.Component(
    ICAL.parse(renderFeed({ ...YEAR, events })) as [string, unknown[], unknown[]],
  )
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
  ICAL.TimezoneService.reset()
  ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

const one = (of: Occurrence): ICAL.Event => read([event(of)])[0]!

/** DTSTART's and DTEND's lines. */
const ends = (of: Occurrence): string[] =>
  components(unfold(renderFeed({ ...YEAR, events: [event(of)] })), 'VEVENT')[0]!.filter((line) =>
    ['DTSTART', 'DTEND'].includes(nameOf(line)),
  )

describe('contract 12 and 17: clock times are those of zoneinfo', () => {
  // each year: the last Sundays of March and October, the days around them, midwinter and midsummer
  const days = [2026, 2027, 2028, 2030, 2037, 2050, 2100].flatMap((year) => {
    const lastSunday = (month: number): Temporal.PlainDate => {
      const last = Temporal.PlainDate.from({ year, month, day: 31 })
      return last.subtract({ days: last.dayOfWeek % 7 })
    }
    const around = [3, 10].flatMap((month) =>
      [-2, -1, 0, 1, 2].map((days) => lastSunday(month).add({ days }).toString()),
    )
    return [...around, `${year}-01-15`, `${year}-06-21`]
  })

  it.each(days)('%s', (day) => {
    for (const [start, end] of [
      ['00:00', '00:30'],
      ['08:00', '12:00'],
      ['13:15', '23:59'],
    ] as const) {
      const read = one(occurrence({ date: dateOf(day), start: clock(start), end: clock(end) }))
      const instant = (time: string): number =>
        Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds / 1000
      expect(read.startDate.zone?.tzid).toBe(ZONE)
      expect(read.startDate.toUnixTime()).toBe(instant(start))
      expect(read.endDate.toUnixTime()).toBe(instant(end))
    }
  })

  it('names the zone, never UTC or none', () => {
    expect(ends(occurrence())).toEqual([
      'DTSTART;TZID=Europe/Stockholm:20270610T100000',
      'DTEND;TZID=Europe/Stockholm:20270610T150000',
    ])
  })

  test.each(['10:00', '09:59'])('refuses an end at %s of a meeting from 10:00', (end) => {
    expect(() => ends(occurrence({ start: clock('10:00'), end: clock(end) }))).toThrow(/not after it begins/)
  })
})

describe('contract 18: whole days end on the day after', () => {
  const { end: _, ...withoutEnd } = occurrence()

  test.each<[string, Occurrence, string, string]>([
    ['a deadline', deadline({ date: dateOf('2027-02-28') }), '20270228', '20270301'],
    ['one on a leap day', deadline({ date: dateOf('2028-02-29') }), '20280229', '20280301'],
    ['one on New Year’s Eve', deadline({ date: dateOf('2027-12-31') }), '20271231', '20280101'],
    ['one on the night of a clock change', deadline({ date: dateOf('2027-03-28') }), '20270328', '20270329'],
    ['a deadline with clock times', occurrence({ kind: 'deadline' }), '20270610', '20270611'],
    ['a milestone', untimed({ kind: 'milestone' }), '20270610', '20270611'],
    ['an untimed meeting', untimed(), '20270610', '20270611'],
    ['a meeting without an end', withoutEnd, '20270610', '20270611'],
    ['a meeting of two days', occurrence({ endDate: dateOf('2027-06-11') }), '20270610', '20270612'],
    [
      'one from lunch to lunch',
      occurrence({ endDate: dateOf('2027-06-11'), start: clock('12:00'), end: clock('12:00') }),
      '20270610',
      '20270612',
    ],
  ])('%s', (_, of, start, end) => {
    expect(ends(of)).toEqual([`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`])
    const read = one(of)
    expect(read.startDate.isDate).toBe(true)
    expect(read.endDate.isDate).toBe(true)
    expect(read.startDate.toString()).toBe(formatDate(of.date))
  })

  it('but a meeting whose last day is its first is timed', () => {
    expect(ends(occurrence({ endDate: dateOf('2027-06-10') }))).toEqual(ends(occurrence()))
  })

  it('refuses a last day before the first', () => {
    expect(() => ends(occurrence({ endDate: dateOf('2027-06-09') }))).toThrow(/before the day it begins/)
  })
})

describe('contract 9–21: ical.js reads what was written', () => {
  it('of every event of a year', () => {
    for (const [i, read_] of read(YEAR.events).entries()) {
      const { occurrence, page, stamp } = YEAR.events[i]!
      const { component } = read_
      expect(read_.uid).toBe(`${occurrence.id}@arshjul`)
      expect(read_.summary).toContain(occurrence.title)
      expect(read_.description.split('\n').at(-1)).toBe(page)
      expect(component.getFirstPropertyValue('url')).toBe(page)
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(stamp.at)
      expect(String(component.getFirstPropertyValue('last-modified'))).toBe(stamp.at)
      expect(read_.sequence).toBe(stamp.sequence)
      expect(component.getFirstProperty('categories')!.getValues().slice(1)).toEqual(
        YEAR.events[i]!.bodyNames,
      )
    }
  })
})
