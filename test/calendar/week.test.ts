import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  dateOf,
  formatDate,
  formatWeek,
  isoWeek,
  mondayOfWeek,
  WEEKDAYS,
  weekday,
  weekdayNumber,
  weekdayOnOrAfter,
  weeksInYear,
} from '../../src/calendar/index.ts'
import { FIRST, LAST } from './arbitraries.ts'

describe('ISO weeks', () => {
  it("agrees with Temporal's weekday and week of every day of 1900–2199", () => {
    let theirs = Temporal.PlainDate.from('1900-01-01')
    for (let date = FIRST; date <= LAST; date = addDays(date, 1)) {
      const week = isoWeek(date)
      const same =
        weekday(date) === theirs.dayOfWeek &&
        week.week === theirs.weekOfYear &&
        week.year === theirs.yearOfWeek &&
        mondayOfWeek(week) === addDays(date, 1 - theirs.dayOfWeek)
      if (!same) throw new Error(`${formatDate(date)} is ${formatWeek(week)}, day ${weekday(date)}`)
      theirs = theirs.add({ days: 1 })
    }
    expect(theirs.toString()).toBe('2200-01-01')
  })

  test.each([
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'], // a Friday: its week's Thursday is in 2026
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'], // a Monday: its week's Thursday is in 2025
    ['2029-12-31', '2030-W01'],
    ['2032-11-05', '2032-W45'], // alla helgons dag at its latest, yet not in week 44
    ['2033-01-02', '2032-W53'],
  ])('%s is in %s', (date, week) => {
    expect(formatWeek(isoWeek(dateOf(date)))).toBe(week)
  })

  it('has 53 weeks in 2026 and 2032 alone, of 2024–2032', () => {
    const years = Array.from({ length: 9 }, (_, i) => 2024 + i)
    expect(years.filter((year) => weeksInYear(year) === 53)).toEqual([2026, 2032])
    expect(years.every((year) => weeksInYear(year) === 52 || weeksInYear(year) === 53)).toBe(true)
  })

  it('numbers weekdays from Monday', () => {
    expect(WEEKDAYS.map(weekdayNumber)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test.each([
    ['2026-06-20', 6, '2026-06-20'], // already a Saturday
    ['2027-06-20', 6, '2027-06-26'], // a Sunday: the whole week to wait
    ['2030-09-08', 7, '2030-09-08'],
  ] as const)('on or after %s, weekday %i is first %s', (from, day, expected) => {
    expect(formatDate(weekdayOnOrAfter(dateOf(from), day))).toBe(expected)
  })
})
