import { describe, expect, it, test } from 'vitest'
import { addDays, dateOf, formatDate } from '../../src/calendar/index.ts'
import { feedWindow, selectForFeed, windowRoll } from '../../src/feed/index.ts'
import type { Occurrence } from '../../src/planning/plan.ts'
import { deadline, occurrence, untimed } from './occurrences.ts'

const ids = (...given: Parameters<typeof selectForFeed>): string[] =>
  selectForFeed(...given).map(({ id }) => id)

const at = (date: string, id: string): Occurrence => occurrence({ id, date: dateOf(date) })

describe('contract 22: the window', () => {
  test.each([
    // today, first day in, first day out, last rolled
    ['2026-11-24', '2026-08-01', '2028-05-01', '2026-11-01'],
    ['2026-11-30', '2026-08-01', '2028-05-01', '2026-11-01'],
    ['2026-12-01', '2026-09-01', '2028-06-01', '2026-12-01'],
    ['2026-12-31', '2026-09-01', '2028-06-01', '2026-12-01'],
    ['2027-01-01', '2026-10-01', '2028-07-01', '2027-01-01'],
    ['2027-03-31', '2026-12-01', '2028-09-01', '2027-03-01'],
    ['2027-06-01', '2027-03-01', '2028-12-01', '2027-06-01'],
    ['2027-07-31', '2027-04-01', '2029-01-01', '2027-07-01'],
    ['2028-02-29', '2027-11-01', '2029-08-01', '2028-02-01'],
  ])('of %s is from %s until %s', (today, start, end, rolled) => {
    const window = feedWindow(dateOf(today))
    expect([formatDate(window.start), formatDate(window.end)]).toEqual([start, end])
    expect(formatDate(windowRoll(dateOf(today)))).toBe(rolled)
  })

  it('moves on the 1st of a month only, and then always', () => {
    for (let day = dateOf('2026-01-01'); day < dateOf('2030-01-01'); day = addDays(day, 1)) {
      const moved = feedWindow(day).start !== feedWindow(addDays(day, -1)).start
      expect(moved).toBe(formatDate(day).endsWith('-01'))
    }
  })
})

describe('contract 22: what a feed holds', () => {
  const today = dateOf('2027-03-15')

  it('by date, then id, within the window', () => {
    const given = [
      at('2028-09-01', 'after'),
      at('2027-03-20', 'b'),
      at('2028-08-31', 'last'),
      at('2027-03-20', 'a'),
      at('2026-12-01', 'first'),
      at('2026-11-30', 'before'),
    ]
    expect(ids(given, today, 'all')).toEqual(['first', 'a', 'b', 'last'])
    expect(given[0]!.id).toBe('after') // what was given is left as it was
  })

  test.each([
    ['all', ['d', 'm', 's']],
    ['meetings', ['m']],
    ['deadlines', ['d', 's']],
  ] as const)('%s', (filter, expected) => {
    const date = dateOf('2027-04-01')
    const given = [
      occurrence({ id: 'm', date }),
      deadline({ id: 'd', date }),
      untimed({ id: 's', kind: 'milestone', date }),
    ]
    expect(ids(given, today, filter)).toEqual(expected)
  })
})

describe('contract 20: how long a cancelled one stays', () => {
  test.each([
    // its date, the last day in the feed, the roll that drops it
    ['2027-03-04', '2027-04-30', '2027-05-01'], // 30th day 3 April
    ['2027-03-02', '2027-03-31', '2027-04-01'], // 30th day 1 April: dropped that day
    ['2027-03-03', '2027-04-30', '2027-05-01'], // 30th day 2 April
    ['2027-01-30', '2027-02-28', '2027-03-01'], // 30th day 1 March, past the short February
    ['2027-12-15', '2028-01-31', '2028-02-01'], // across the year
  ])('of %s until %s', (date, last, roll) => {
    const cancelled = occurrence({ date: dateOf(date), status: 'cancelled' })
    const on = (today: string): number => selectForFeed([cancelled], dateOf(today), 'all').length
    expect(on(last)).toBe(1)
    expect(on(roll)).toBe(0)
    expect(selectForFeed([occurrence({ date: dateOf(date) })], dateOf(roll), 'all')).toHaveLength(1)
  })

  it('stays while it lies ahead', () => {
    const cancelled = occurrence({ date: dateOf('2027-10-01'), status: 'cancelled' })
    expect(selectForFeed([cancelled], dateOf('2027-03-01'), 'all')).toHaveLength(1)
  })
})
