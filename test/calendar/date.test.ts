import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  civil,
  dateOf,
  daysBetween,
  fields,
  formatDate,
  isLeapYear,
  monthLength,
  parseDate,
  yearOf,
} from '../../src/calendar/index.ts'
import { anyDate, FIRST, LAST } from './arbitraries.ts'

describe('civil dates', () => {
  it('counts from 1970-01-01', () => {
    expect(civil(1970, 1, 1)).toBe(0)
    expect(civil(1969, 12, 31)).toBe(-1)
    expect(civil(2000, 3, 1)).toBe(11_017)
  })

  it('walks every day of 1900–2199 in step with its fields and its text', () => {
    let date = FIRST
    for (let year = 1900; year <= 2199; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= monthLength(year, month); day++) {
          if (civil(year, month, day) !== date) throw new Error(`civil(${year}, ${month}, ${day})`)
          const read = fields(date)
          if (read.year !== year || read.month !== month || read.day !== day)
            throw new Error(formatDate(date))
          if (parseDate(formatDate(date)) !== date) throw new Error(formatDate(date))
          date = addDays(date, 1)
        }
      }
    }
    expect(date).toBe(addDays(LAST, 1))
  })

  test.each([
    ['2000-02-29', true], // a century that 400 divides
    ['1900-02-29', false], // a century that 400 does not divide
    ['2100-02-29', false],
    ['2024-02-29', true],
    ['2027-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-01-00', false],
    ['2027-1-4', false],
    [' 2027-01-04', false],
    ['2027-01-04T10:00', false],
    ['20270104', false],
    ['', false],
    ['0001-01-01', true],
  ])('%s is a date: %s', (text, isDate) => {
    const date = parseDate(text)
    expect(date === undefined ? undefined : formatDate(date)).toBe(isDate ? text : undefined)
  })

  it('names a text that is no date', () => {
    expect(() => dateOf('2027-02-30')).toThrow(new RangeError('2027-02-30 is not a date (YYYY-MM-DD)'))
  })

  it('knows no month outside 1–12', () => {
    expect([monthLength(2027, 0), monthLength(2027, 13)]).toEqual([0, 0])
  })

  it('gives every year the length of its months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), (year) => {
        expect(civil(year + 1, 1, 1) - civil(year, 1, 1)).toBe(isLeapYear(year) ? 366 : 365)
      }),
    )
  })

  it('adds and subtracts days as numbers, and orders dates as their texts', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
        expect(a < b).toBe(formatDate(a) < formatDate(b))
      }),
    )
  })

  it('reads the year of a date', () => {
    expect([yearOf(dateOf('2026-12-31')), yearOf(addDays(dateOf('2026-12-31'), 1))]).toEqual([2026, 2027])
    expect(yearOf(addDays(civil(1, 1, 1), -366))).toBe(0) // 0000-01-01, before the first era's start in March
  })
})
