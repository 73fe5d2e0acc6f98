import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate } from '../../src/calendar/index.ts'
import type { RegionFacts } from '../../src/facts/index.ts'
import { type Plan, planYear, replan } from '../../src/planning/index.ts'
import { readFacts, readRegions } from '../../src/runtime/files.ts'

const facts = readFacts()
const regions = readRegions('calendars')

/** The same facts with one day more off. */
const without = (base: RegionFacts, day: string): RegionFacts => ({
  ...base,
  isDayOff: (date) => date === dateOf(day) || base.isDayOff(date),
})

const meetings = (plan: Plan): Map<string, string> =>
  new Map(plan.occurrences.filter((o) => o.kind === 'meeting').map((o) => [o.id, formatDate(o.date)]))

const changed = (before: Plan, after: Plan): string[] => {
  const now = meetings(after)
  return [...meetings(before)].filter(([id, date]) => now.get(id) !== date).map(([id]) => id)
}

describe('planning anew about the dates there are', () => {
  test.each([...regions.keys()])('%s changes nothing where nothing has changed', (region) => {
    const setting = { model: regions.get(region)!, facts: facts.forRegion(region), year: 2027 }
    const plan = planYear(setting)
    expect(replan(plan, setting)).toEqual(plan)
  })

  it('moves a meeting whose day is taken, with its AU, and lets the others stay', () => {
    const setting = { model: regions.get('norrbotten')!, facts: facts.forRegion('norrbotten'), year: 2027 }
    const before = planYear(setting)
    const closed = { ...setting, facts: without(setting.facts, '2027-05-13') }
    const after = replan(before, closed)
    expect(changed(before, after)).toEqual(['norrbotten-2027-lansstyrgruppen-moten-2'])
    // The next Thursday, which the AU of 29 April still lies within three weeks of
    expect(meetings(after).get('norrbotten-2027-lansstyrgruppen-moten-2')).toBe('2027-05-20')
    expect(after.violations).toEqual([])
    expect(changed(before, planYear(closed)).length).toBeGreaterThan(1) // the best year moves more
  })

  it('takes the last days of what moves along', () => {
    const setting = { model: regions.get('norrbotten')!, facts: facts.forRegion('norrbotten'), year: 2027 }
    const after = replan(planYear(setting), { ...setting, facts: without(setting.facts, '2027-05-13') })
    const meeting = after.occurrences.find((o) => o.id === 'norrbotten-2027-lansstyrgruppen-moten-2')!
    const papers = after.occurrences.find((o) => o.id === 'norrbotten-2027-handlingar-2')!
    expect(papers.anchor).toEqual({ occurrence: meeting.id, days: papers.date - meeting.date })
  })
})
