import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate, isoWeek, weekday } from '../../../src/calendar/index.ts'
import { sameWeekNextYear } from '../../../src/http/planera/pattern.ts'

describe('the same week a year on', () => {
  test.each([
    ['2026-02-04', '2027-02-10', 'Wednesday of week 6'],
    ['2025-12-29', '2027-01-04', 'Monday of week 1 of 2026'],
    ['2026-12-30', '2027-12-29', 'Wednesday of week 53, which 2027 lacks: week 52'],
    ['2025-12-22', '2026-12-21', 'Monday of week 52, in a year of 53'],
    ['2027-05-13', '2028-05-11', 'Thursday of week 19'],
  ])('of %s is %s: %s', (date, expected) => {
    expect(formatDate(sameWeekNextYear(dateOf(date)))).toBe(expected)
  })

  it('keeps weekday and ISO number', () => {
    for (let day = dateOf('2020-01-01'); day < dateOf('2032-01-01'); day++) {
      const next = sameWeekNextYear(day)
      expect(weekday(next)).toBe(weekday(day))
      const [a, b] = [isoWeek(day), isoWeek(next)]
      expect([b.year, b.week]).toEqual([a.year + 1, a.week === 53 ? 52 : a.week])
    }
  })
})
