import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  calendarYear,
  contains,
  eachDay,
  FIRST_YEAR,
  formatDate,
  LAST_YEAR,
  overlaps,
  period,
} from '../../src/calendar/index.ts'
import { FACT_KINDS, type Fact, parseFacts } from '../../src/facts/index.ts'
import { between, facts, national, REGIONS, shippedFiles, YEARS } from './shipped.ts'

const START = calendarYear(FIRST_YEAR).start
const END = calendarYear(LAST_YEAR).end

const anyRegion = fc.constantFrom(...REGIONS, 'nowhere').map((id) => facts.forRegion(id))
const anyDate = fc.nat(END - START - 1).map((n) => addDays(START, n))
const anyPeriod = fc
  .tuple(anyDate, fc.nat(900))
  .map(([start, length]) => period(start, addDays(start, length)))

const order = (f: Fact) => [f.start, FACT_KINDS.indexOf(f.kind), f.name] as const
const key = (f: Fact) => order(f).join(' ')
const inOrder = (all: readonly Fact[]) =>
  all.every((fact, i) => {
    if (i === 0) return true
    const [a, b] = [order(all[i - 1]!), order(fact)]
    return a[0] < b[0] || (a[0] === b[0] && (a[1] < b[1] || (a[1] === b[1] && a[2] <= b[2])))
  })

describe("a region's facts", () => {
  it('come sorted, and each once, in any year', () => {
    for (const region of [...REGIONS, 'nowhere']) {
      for (const year of YEARS) {
        const all = facts.forRegion(region).factsWithin(calendarYear(year))
        expect(inOrder(all)).toBe(true)
        expect(new Set(all.map(key)).size).toBe(all.length)
      }
    }
  })

  it('are off just where a holiday or an eve is, on every day of every year', () => {
    const differing = [...eachDay({ start: START, end: END })].filter((date) => {
      const told = national.factsOn(date).some(({ kind }) => kind === 'holiday' || kind === 'eve')
      return told !== national.isDayOff(date)
    })
    expect(differing.map(formatDate)).toEqual([])
  })

  it('hold on a day just what a period of that day holds', () => {
    fc.assert(
      fc.property(anyRegion, anyDate, (region, date) => {
        const here = region.factsOn(date)
        expect(here).toEqual(region.factsWithin(period(date, addDays(date, 1))))
        expect(here.every((fact) => contains(fact, date))).toBe(true)
      }),
    )
  })

  it('gather in a period all that its days hold, across years', () => {
    fc.assert(
      fc.property(anyRegion, anyPeriod, (region, p) => {
        const within = region.factsWithin(p)
        expect(inOrder(within)).toBe(true)
        expect(within.every((fact) => overlaps(fact, p))).toBe(true)
        const daily = new Set([...eachDay(p)].flatMap((date) => region.factsOn(date)).map(key))
        expect(within.map(key).toSorted()).toEqual([...daily].toSorted())
      }),
    )
  })

  it('are told once where they reach over New Year', () => {
    const christmases = national
      .factsWithin(between('2026-12-24', '2028-01-03'))
      .filter((f) => f.kind === 'christmas')
    expect(christmases).toHaveLength(2)
  })

  it('are none in an empty period', () => {
    const day = between('2026-12-25', '2026-12-25').start
    expect(national.factsWithin(period(day, day))).toEqual([])
  })

  it('do not depend on what was asked before', () => {
    const used = facts.forRegion('kalmar')
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(used.factsOn(date)).toEqual(parseFacts(shippedFiles).forRegion('kalmar').factsOn(date))
        expect(used.isDayOff(date)).toBe(national.isDayOff(date))
      }),
      { numRuns: 20 },
    )
  })

  it('are the same object every time, so that a year is expanded once', () => {
    expect(facts.forRegion('orebro')).toBe(facts.forRegion('orebro'))
    const date = between('2027-05-07', '2027-05-07').start
    expect(facts.forRegion('orebro').factsOn(date)).toBe(facts.forRegion('orebro').factsOn(date))
  })

  it('carry a source, and a note wherever they are not verified', () => {
    for (const region of REGIONS) {
      const all = facts.forRegion(region).factsWithin({ start: START, end: END })
      expect(all.filter((f) => !f.source || (f.certainty !== 'verified' && !f.note))).toEqual([])
    }
  })
})
