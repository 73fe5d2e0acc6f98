import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  calendarYear,
  contains,
  dateOf,
  days,
  eachDay,
  formatDate,
  fromTo,
  intersection,
  overlaps,
  period,
} from '../../src/calendar/index.ts'
import { anyDate, anyPeriod } from './arbitraries.ts'

describe('half-open periods', () => {
  it('holds its start and not its end', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(contains(p, p.start)).toBe(days(p) > 0)
        expect(contains(p, p.end)).toBe(false)
        expect(contains(p, addDays(p.start, -1))).toBe(false)
      }),
    )
  })

  it('walks as many days as it is long, each of them in it', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        const walked = [...eachDay(p)]
        expect(walked).toHaveLength(days(p))
        expect(walked.every((date) => contains(p, date))).toBe(true)
      }),
    )
  })

  it('falls in two at any of its days, without loss or overlap', () => {
    fc.assert(
      fc.property(anyPeriod, fc.nat(), anyDate, (p, at, date) => {
        const cut = addDays(p.start, at % (days(p) + 1))
        const [left, right] = [period(p.start, cut), period(cut, p.end)]
        expect(days(left) + days(right)).toBe(days(p))
        expect(intersection(left, right)).toBeUndefined()
        expect(contains(left, date) || contains(right, date)).toBe(contains(p, date))
      }),
    )
  })

  it('intersects in the days that both hold', () => {
    const near = fc.tuple(anyDate, fc.nat(40), fc.integer({ min: -40, max: 40 }), fc.nat(40))
    fc.assert(
      fc.property(near, ([start, length, shift, otherLength]) => {
        const a = period(start, addDays(start, length))
        const b = period(addDays(start, shift), addDays(start, shift + otherLength))
        const both = [...eachDay(a)].filter((date) => contains(b, date))
        const common = intersection(a, b)
        expect(common ? [...eachDay(common)] : []).toEqual(both)
        expect(intersection(b, a)).toEqual(common)
        const empty = days(a) === 0 || days(b) === 0
        expect(empty || overlaps(a, b) === both.length > 0).toBe(true)
      }),
    )
  })

  it('touches its neighbour without overlapping it', () => {
    expect(overlaps(calendarYear(2026), calendarYear(2027))).toBe(false)
    expect(calendarYear(2026).end).toBe(calendarYear(2027).start)
  })

  it('is made from its last day, too', () => {
    const week = fromTo(dateOf('2026-10-26'), dateOf('2026-10-30'))
    expect([days(week), formatDate(week.end)]).toEqual([5, '2026-10-31'])
    expect(days(fromTo(week.start, week.start))).toBe(1)
  })

  it('can be empty, but can not end before it starts', () => {
    const start = dateOf('2027-01-01')
    expect(days(period(start, start))).toBe(0)
    expect(() => period(start, addDays(start, -1))).toThrow(RangeError)
  })
})
