import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate, isWorkDay } from '../../src/calendar/index.ts'
import { alternativesTo, planYear } from '../../src/planning/index.ts'
import { readFacts, readRegions } from '../../src/runtime/files.ts'

const facts = readFacts()
const regions = readRegions('calendars')

const setting = (region: string, year: number) => ({
  model: regions.get(region)!,
  facts: facts.forRegion(region),
  year,
})

const alternatives = (region: string, year: number, id: string) =>
  alternativesTo(planYear(setting(region, year)).occurrences.find((o) => o.id === id)!, setting(region, year))

describe('a meeting’s other days', () => {
  it('come cheapest first, with what each costs in words', () => {
    const [first, second] = alternatives('norrbotten', 2027, 'norrbotten-2027-lansstyrgruppen-moten-1')
    // 11 and 18 February lie as far from an even spread, one before and one after: the plan takes the earlier
    expect(first).toEqual({
      date: dateOf('2027-02-18'),
      score: { must: 0, wish: 0, preference: 0 },
      reasons: ['Länsstyrgruppens arbetsutskott skulle läggas torsdag 4 februari 2027.'],
    })
    // Two weeks' shift on either side of one gap: 14² − 0 for the gap, and none for the margin's own rounding
    expect(second!.score.preference).toBeGreaterThan(0)
    expect(second!.reasons[0]).toMatch(/^Mötena skulle ligga mindre jämnt/)
  })

  it('tell a school break by its name', () => {
    const day = alternatives('norrbotten', 2027, 'norrbotten-2027-lansstyrgruppen-moten-1').find(
      ({ date }) => formatDate(date) === '2027-03-11', // week 10, Norrbotten's sportlov
    )
    expect(day!.reasons).toContain('Torsdag 11 mars 2027 är det sportlov.')
  })

  it('of a preparation stay within its bounds while the meeting stays', () => {
    const days = alternatives('norrbotten', 2027, 'norrbotten-2027-arbetsutskott-1').map((a) =>
      formatDate(a.date),
    )
    expect(days.length).toBeGreaterThan(3)
    for (const day of days) {
      expect(day >= '2027-01-21').toBe(true) // at most 21 days before Thursday 11 February
      expect(day <= '2027-02-01').toBe(true) // at least 10 days before
    }
  })

  it('are none for a last day, which follows from its rule', () => {
    expect(alternatives('norrbotten', 2027, 'norrbotten-2027-handlingar-1')).toEqual([])
  })

  test.each([...regions.keys()])(
    'of %s are never better than the day each meeting has, and always work days',
    (region) => {
      const own = setting(region, 2027)
      for (const meeting of planYear(own).occurrences.filter((o) => o.kind === 'meeting')) {
        for (const { date, score, reasons } of alternativesTo(meeting, own)) {
          const first = [score.must, score.wish, score.preference].find((part) => part !== 0) ?? 0
          expect(first, `${meeting.id} ${formatDate(date)}`).toBeGreaterThanOrEqual(0)
          expect(isWorkDay(date, own.facts.isDayOff)).toBe(true)
          expect(date).not.toBe(meeting.date)
          expect(reasons.length).toBeGreaterThan(0)
        }
      }
    },
  )
})
