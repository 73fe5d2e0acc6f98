import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type CivilDate, dateOf, formatDate, fromTo, period } from '../../src/calendar/index.ts'
import { bestSequence, type Candidate, evenDay, spacing } from '../../src/planning/sequence.ts'
import { CLOSEST } from '../../src/planning/weights.ts'

const TERM_START = dateOf('2027-01-16')

/** Every choice of so many, in the order of their days. */
function choices<T>(items: readonly T[], many: number): T[][] {
  if (many === 0) return [[]]
  return items.flatMap((item, i) => choices(items.slice(i + 1), many - 1).map((rest) => [item, ...rest]))
}

/** The cost by its definition: points, and squared distances from an even spread, ends included. */
function costOf(picks: readonly Candidate[], term: { start: number; end: number }): number {
  const even = (term.end - 1 - term.start) / (picks.length - 1 + 2 * 0.33)
  const [gap, margin] = [Math.round(even), Math.round(even * 0.33)]
  const ends = [picks[0]!.day - term.start, term.end - 1 - picks.at(-1)!.day].map((d) => (d - margin) ** 2)
  const gaps = picks.slice(1).map((p, i) => (p.day - picks[i]!.day - gap) ** 2)
  return [...ends, ...gaps, ...picks.map((p) => p.points)].reduce((a, b) => a + b)
}

const isAllowed = (picks: readonly Candidate[], all: readonly Candidate[]): boolean =>
  all.every((c) => !c.fixed || picks.includes(c)) &&
  picks.slice(1).every((p, i) => p.day - picks[i]!.day >= CLOSEST)

const candidate = fc.record({
  off: fc.integer({ min: 0, max: 90 }),
  points: fc.oneof(fc.constantFrom(0, 60, 180), fc.nat(400)),
  fixed: fc.boolean().chain((b) => fc.boolean().map((c) => b && c)),
})

const candidates = fc.uniqueArray(candidate, { maxLength: 10, selector: (c) => c.off }).map((all) =>
  all
    .toSorted((a, b) => a.off - b.off)
    .map(
      ({ off, points, fixed }): Candidate => ({
        day: (TERM_START + off) as CivilDate,
        points,
        ...(fixed && { fixed }),
      }),
    ),
)

describe('the best choice of days', () => {
  it('costs as little as the cheapest of all choices, and is one of them', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 91, max: 140 }),
        (all, many, length) => {
          const term = { start: TERM_START, end: (TERM_START + length) as CivilDate }
          const allowed = choices(all, many).filter((picks) => isAllowed(picks, all))
          const least = Math.min(...allowed.map((picks) => costOf(picks, term)))
          const best = bestSequence(all, many, term)
          expect(best === undefined).toBe(allowed.length === 0)
          if (best === undefined) return
          expect(best.points).toBe(least)
          expect(isAllowed(best.picks, all)).toBe(true)
          expect(costOf(best.picks, term)).toBe(least)
        },
      ),
      { numRuns: 1000, seed: 1 },
    )
  })

  it('takes the earlier last day among equals', () => {
    // Two meetings in a term whose mirror image is itself: both ways round cost the same
    const term = fromTo(dateOf('2027-01-01'), dateOf('2027-01-31'))
    const day = (text: string): Candidate => ({ day: dateOf(text), points: 0 })
    const best = bestSequence(
      [day('2027-01-04'), day('2027-01-14'), day('2027-01-18'), day('2027-01-28')],
      1,
      term,
    )
    expect(best!.picks.map((p) => formatDate(p.day))).toEqual(['2027-01-14']) // the 16th is the middle, both are two days off
  })

  it('takes the earlier days before the last among equals', () => {
    const term = fromTo(dateOf('2027-01-01'), dateOf('2027-02-28'))
    const day = (text: string): Candidate => ({ day: dateOf(text), points: 0 })
    const { gap, margin } = spacing(term, 3)
    const all = ['2027-01-12', '2027-01-28', '2027-01-29', '2027-01-30', '2027-01-31', '2027-02-16'].map(day)
    const { picks, points } = bestSequence(all, 3, term)!
    const same = choices(all, 3).filter((c) => isAllowed(c, all) && costOf(c, term) === points)
    expect(gap + margin).toBeGreaterThan(0)
    expect(picks).toEqual(same.toSorted((a, b) => a[2]!.day - b[2]!.day || a[1]!.day - b[1]!.day)[0])
  })

  test.each<[label: string, days: string[], many: number]>([
    ['no days at all', [], 1],
    ['fewer days than meetings', ['2027-01-20'], 2],
    ['days closer than a week', ['2027-01-20', '2027-01-26'], 2],
  ])('is none for %s', (_, days, many) => {
    const all = days.map((d): Candidate => ({ day: dateOf(d), points: 0 }))
    expect(bestSequence(all, many, period(TERM_START, dateOf('2027-06-11')))).toBeUndefined()
  })

  it('is empty for no meetings, unless one is fixed', () => {
    const term = period(TERM_START, dateOf('2027-06-11'))
    const all: Candidate[] = [{ day: dateOf('2027-02-01'), points: 0 }]
    expect(bestSequence(all, 0, term)).toEqual({ picks: [], points: 0 })
    expect(bestSequence([{ ...all[0]!, fixed: true }], 0, term)).toBeUndefined()
  })

  it('may have exactly a week between two', () => {
    const days = ['2027-01-20', '2027-01-27'].map((d): Candidate => ({ day: dateOf(d), points: 0 }))
    expect(bestSequence(days, 2, period(TERM_START, dateOf('2027-06-11')))!.picks).toEqual(days)
  })
})

describe('an even spread', () => {
  it('leaves a third of a gap before the first meeting and after the last', () => {
    const term = fromTo(dateOf('2027-01-16'), dateOf('2027-06-11')) // 146 days from first to last
    expect(spacing(term, 5)).toEqual({ gap: 31, margin: 10 }) // 146 / 4.66 = 31.33
    expect([0, 1, 2, 3, 4].map((i) => formatDate(evenDay(term, 5, i)))).toEqual([
      '2027-01-26', // 10.3 days in
      '2027-02-27', // 41.7
      '2027-03-30', // 73.0
      '2027-04-30', // 104.3
      '2027-06-01', // 135.7
    ])
  })

  it('puts the only meeting of a term in its middle', () => {
    expect(formatDate(evenDay(fromTo(dateOf('2027-01-01'), dateOf('2027-01-31')), 1, 0))).toBe('2027-01-16')
  })
})
