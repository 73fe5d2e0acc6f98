import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addWorkDays,
  type CivilDate,
  dateOf,
  formatDate,
  isWorkDay,
  workDayOnOrAfter,
  workDayOnOrBefore,
  workDaysBetween,
} from '../../src/calendar/index.ts'
import { anyDate } from './arbitraries.ts'

const OFF = new Set(
  [
    '2026-12-24', // julafton
    '2026-12-25', // juldagen
    '2026-12-31', // nyårsafton
    '2027-01-01', // nyårsdagen
    '2027-01-06', // trettondedag jul
    '2027-03-26', // långfredagen
    '2027-03-29', // annandag påsk
    '2027-05-06', // Kristi himmelsfärdsdag
    '2027-06-25', // midsommarafton
  ].map(dateOf),
)
const dayOff = (date: CivilDate): boolean => OFF.has(date)
/** Hostile: a day off in three, in runs, whatever the weekday. */
const manyOff = (date: CivilDate): boolean => ((date % 9) + 9) % 9 < 3

describe('at least ten days before a meeting, on a work day', () => {
  test.each([
    ['2027-01-11', '2026-12-30'], // 01-01 is nyårsdagen, 12-31 nyårsafton
    ['2027-04-08', '2027-03-25'], // 03-29 is annandag påsk, the weekend, 03-26 långfredagen
    ['2027-07-05', '2027-06-24'], // 06-25 is midsommarafton
    ['2027-05-17', '2027-05-07'], // a klämdag, and yet a work day
    ['2027-05-16', '2027-05-05'], // 05-06 is Kristi himmelsfärdsdag
    ['2027-09-16', '2027-09-06'], // a plain Monday
  ])('%s: no later than %s', (meeting, latest) => {
    expect(formatDate(workDayOnOrBefore(addDays(dateOf(meeting), -10), dayOff))).toBe(latest)
  })
})

describe('work days', () => {
  test.each([
    ['2027-01-05', true], // trettondagsafton is short by custom alone
    ['2027-01-06', false], // trettondedag jul, a Wednesday
    ['2027-01-09', false], // a Saturday
    ['2027-01-10', false], // a Sunday
    ['2027-05-07', true], // a klämdag
  ])('%s is one: %s', (date, expected) => {
    expect(isWorkDay(dateOf(date), dayOff)).toBe(expected)
  })

  test.each([
    ['2026-12-30', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-30'],
    ['2027-03-25', 2, '2027-03-31'],
    ['2027-01-01', 0, '2027-01-01'], // a day off stays: 0 moves nothing
    ['2027-01-02', 5, '2027-01-11'],
  ])('%s and %i work days: %s', (from, count, expected) => {
    expect(formatDate(addWorkDays(dateOf(from), count, dayOff))).toBe(expected)
  })

  it('rolls to the nearest work day that way, and leaves a work day alone', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [before, after] = [workDayOnOrBefore(date, manyOff), workDayOnOrAfter(date, manyOff)]
        expect(isWorkDay(before, manyOff) && isWorkDay(after, manyOff)).toBe(true)
        expect(before <= date && date <= after).toBe(true)
        expect(before === date).toBe(isWorkDay(date, manyOff))
        expect(workDaysBetween(before, after, manyOff)).toBe(before === after ? 0 : 1)
      }),
    )
  })

  it('counts back what it added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, count) => {
        const there = addWorkDays(date, count, manyOff)
        expect(workDaysBetween(date, there, manyOff)).toBe(count)
        const start = workDayOnOrAfter(date, manyOff)
        expect(addWorkDays(addWorkDays(start, count, manyOff), -count, manyOff)).toBe(start)
      }),
    )
  })
})
