import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  type CivilDate,
  dateOf,
  formatDate,
  isWorkDay,
  workDaysBetween,
} from '../../src/calendar/index.ts'
import { roomOf } from '../../src/planning/distance.ts'
import { inPause, settle } from '../../src/planning/settle.ts'
import type { DependantSeries } from '../../src/rules/index.ts'
import { national } from '../facts/shipped.ts'
import { FOUR, modelOf, rule } from '../rules/region-text.ts'

/** A last day before or after the group's meetings, with its bounds in turn. */
function last(kind: 'before' | 'after', ...claims: string[]): DependantSeries {
  const made = rule('dag', kind, 'to: { body: grupp, meetings: all }, gives: deadline, title: lämna')
  const bounds = claims.map((claim, i) => rule(`r${i}`, kind, `refines: dag, ${claim}`))
  return modelOf([FOUR, made, ...bounds]).dependants[0]!
}

const settled = (series: DependantSeries, anchor: CivilDate) =>
  settle(roomOf(series, anchor, national.isDayOff), national)

type Row = [label: string, series: DependantSeries, anchor: string, path: string[]]

const TEN = last('before', 'atLeast: { days: 10 }')
const WEEK_AFTER = last('after', 'atMost: { weeks: 1 }')
const ABOUT = last('before', 'about: { weeks: 2 }', 'tolerance: 3')

describe('a last day', () => {
  test.each<Row>([
    ['minst 10 dagar innan, on a work day', TEN, '2027-03-04', ['2027-02-22']],
    ['minst 10 dagar innan, over a leap day', TEN, '2028-03-10', ['2028-02-29']],
    [
      'minst 10 dagar innan, on nyårsdagen',
      TEN,
      '2027-01-11',
      // 31 December is an eve; 30 December is legal and useless: 18 December is the Friday before 20 December–6 January
      ['2027-01-01', '2026-12-30', '2026-12-18'],
    ],
    ['minst 10 dagar innan, on annandag påsk', TEN, '2027-04-08', ['2027-03-29', '2027-03-25']], // long Easter: Thursday
    ['minst 10 dagar innan, on midsommarafton', TEN, '2027-07-05', ['2027-06-25', '2027-06-24']], // the eve is Friday; the pause begins with it
    ['minst 10 dagar innan, on a squeeze day, which is a work day', TEN, '2027-05-17', ['2027-05-07']], // the day after Kristi himmelsfärdsdag
    ['minst 10 dagar innan, on a Saturday', TEN, '2027-03-16', ['2027-03-06', '2027-03-05']],
    [
      'minst 10 dagar innan, on a Sunday: earlier, though Monday is nearer',
      TEN,
      '2027-03-17',
      ['2027-03-07', '2027-03-05'],
    ],
    ['minst 10 dagar innan, in the summer pause', TEN, '2027-08-19', ['2027-08-09', '2027-06-24']], // nobody is there from midsummer to 14 August
    [
      'minst en vecka innan',
      last('before', 'atLeast: { weeks: 1 }'),
      '2027-05-13',
      ['2027-05-06', '2027-05-05'],
    ], // Kristi himmelsfärdsdag
    ['senast en vecka efter', WEEK_AFTER, '2027-03-04', ['2027-03-11']],
    [
      'senast en vecka efter, on Kristi himmelsfärdsdag: earlier, for later would break it',
      WEEK_AFTER,
      '2027-04-29',
      ['2027-05-06', '2027-05-05'],
    ],
    [
      'senast en vecka efter, on julafton, with no better day since the meeting',
      WEEK_AFTER,
      '2027-12-17',
      ['2027-12-24', '2027-12-23'],
    ], // Thursday, in the pause: 18 and 19 December are a weekend
    [
      'senast två veckor efter, on julafton, with better days since the meeting',
      last('after', 'atMost: { weeks: 2 }'),
      '2027-12-10',
      ['2027-12-24', '2027-12-23', '2027-12-17'],
    ],
    [
      'minst tre dagar efter, on långfredagen: later, for earlier would break it',
      last('after', 'atLeast: { days: 3 }'),
      '2027-03-23',
      ['2027-03-26', '2027-03-30'],
    ],
    ['cirka två veckor före', ABOUT, '2027-03-05', ['2027-02-19']],
    [
      'cirka två veckor före, on a Wednesday off: Tuesday and Thursday are as near, and the earlier is taken',
      ABOUT,
      '2029-06-20',
      ['2029-06-06', '2029-06-05'],
    ], // nationaldagen
    [
      'cirka två veckor före, on a Sunday: Monday is nearer',
      ABOUT,
      '2027-03-21',
      ['2027-03-07', '2027-03-08'],
    ],
    [
      'cirka två veckor före, on a Saturday: Friday is nearer',
      ABOUT,
      '2027-03-20',
      ['2027-03-06', '2027-03-05'],
    ],
    [
      'cirka två veckor före, in the summer pause, whose end the tolerance reaches',
      ABOUT,
      '2027-08-27',
      ['2027-08-13', '2027-08-16'],
    ],
    [
      'cirka två veckor före, with no tolerance: earlier, and the check tells',
      last('before', 'about: { weeks: 2 }'),
      '2027-05-20',
      ['2027-05-06', '2027-05-05'],
    ],
    ['minst fem arbetsdagar innan', last('before', 'atLeast: { workDays: 5 }'), '2027-01-28', ['2027-01-21']],
    [
      'minst fem arbetsdagar innan, over the holidays',
      last('before', 'atLeast: { workDays: 5 }'),
      '2027-01-11',
      ['2026-12-30', '2026-12-18'], // 8, 7, 5, 4 January and 30 December; then out of the pause
    ],
    [
      'minst tre arbetsdagar innan, over Easter',
      last('before', 'atLeast: { workDays: 3 }'),
      '2027-04-01',
      ['2027-03-25'],
    ], // 31, 30 and 25 March
    [
      'senast tre arbetsdagar efter, over Easter',
      last('after', 'atMost: { workDays: 3 }'),
      '2027-03-24',
      ['2027-03-31'],
    ], // 25, 30 and 31 March
    [
      'knuten till mötet utan avstånd: dagen före',
      last('before'),
      '2027-03-08',
      ['2027-03-07', '2027-03-05'],
    ],
    [
      'knuten till mötet utan avstånd: dagen efter',
      last('after'),
      '2027-03-05',
      ['2027-03-06', '2027-03-08'],
    ],
    ['samma dag', last('before', 'atLeast: { days: 0 }'), '2027-03-08', ['2027-03-08']],
    [
      'minst 10 dagar och högst 12, of which the tenth and the eleventh are off',
      last('before', 'atLeast: { days: 10 }', 'atMost: { days: 12 }'),
      '2027-03-17',
      ['2027-03-07', '2027-03-05'],
    ],
  ])('%s', (_, series, anchor, path) => {
    const { raw, date, rolls } = settled(series, dateOf(anchor))
    expect([raw, ...rolls.map((r) => r.to)].map(formatDate)).toEqual(path)
    expect(formatDate(date)).toBe(path.at(-1))
  })

  it('says of each move why: no work day first, then the pause', () => {
    const { rolls } = settled(TEN, dateOf('2027-01-11'))
    expect(rolls.map((r) => r.why)).toEqual(['no-work-day', 'pause'])
  })
})

const anyDay = fc.integer({ min: dateOf('2000-01-01'), max: dateOf('2100-12-31') }).map((n) => n as CivilDate)
const upTo = (n: number) => fc.integer({ min: 0, max: n })

describe('a last day, whatever the anchor', () => {
  it('is a work day, and each move goes on from the one before', () => {
    fc.assert(
      fc.property(anyDay, upTo(60), fc.constantFrom('before', 'after' as const), (anchor, n, kind) => {
        const bound = kind === 'before' ? `atLeast: { days: ${n} }` : `atMost: { days: ${n + 1} }`
        const { raw, date, rolls } = settled(last(kind, bound), anchor)
        expect(isWorkDay(date, national.isDayOff)).toBe(true)
        let at = raw
        for (const roll of rolls) {
          expect(roll.from).toBe(at)
          at = roll.to
        }
        expect(date).toBe(at)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('with a least distance before is never nearer, and is the nearest work day outside the pauses', () => {
    fc.assert(
      fc.property(anyDay, upTo(40), (anchor, n) => {
        const { date } = settled(last('before', `atLeast: { days: ${n} }`), anchor)
        let wanted = addDays(anchor, -n)
        while (
          !isWorkDay(wanted, national.isDayOff) ||
          (inPause(wanted, national) && anchor - wanted < n + 60)
        )
          wanted = addDays(wanted, -1)
        expect(formatDate(date)).toBe(formatDate(wanted))
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('with a least distance in work days has at least so many between', () => {
    fc.assert(
      fc.property(anyDay, upTo(30), (anchor, n) => {
        const { date } = settled(last('before', `atLeast: { workDays: ${n} }`), anchor)
        expect(workDaysBetween(anchor, date, national.isDayOff)).toBeLessThanOrEqual(-n)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('with a greatest distance after is never further, and after the meeting, where a week leaves a work day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 7, max: 40 }), (anchor, n) => {
        const { date } = settled(last('after', `atMost: { days: ${n} }`), anchor)
        expect(date - anchor).toBeLessThanOrEqual(n)
        expect(date - anchor).toBeGreaterThan(0)
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
