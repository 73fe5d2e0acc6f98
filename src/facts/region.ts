import { type CivilDate, contains, overlaps, type Period, yearOf } from '../calendar/index.ts'
import type { Fact } from './fact.ts'
import { type FactRule, factIn } from './rule.ts'
import type { SqueezeClaim } from './schema.ts'
import { expandYear, type FactYear } from './year.ts'

export interface RegionFacts {
  /** Whether a date is a public holiday or an equated eve. Other Saturdays and Sundays are not told. */
  readonly isDayOff: (date: CivilDate) => boolean
  /** Every fact that holds on a date, by {@link compareFacts}' order. */
  readonly factsOn: (date: CivilDate) => readonly Fact[]
  /** Every fact that shares a day with a period, by start, then kind, then name. */
  readonly factsWithin: (period: Period) => readonly Fact[]
  /** Whether regions and municipalities elect in a year. */
  readonly isElectionYear: (year: number) => boolean
}

/** One region's facts; a year is expanded when first asked for, and kept. */
export function regionFacts(rules: readonly FactRule[], squeeze: SqueezeClaim | undefined): RegionFacts {
  const years = new Map<number, FactYear>()
  const yearFacts = (year: number): FactYear => {
    const known = years.get(year)
    if (known) return known
    const expanded = expandYear(year, rules, squeeze)
    years.set(year, expanded)
    return expanded
  }
  // A planner asks about one year's days over and over: the last year answers without the date's fields
  let last: FactYear | undefined
  const yearHolding = (date: CivilDate): FactYear => {
    if (last === undefined || !contains(last, date)) last = yearFacts(yearOf(date))
    return last
  }
  const general = rules.filter((rule) => rule.general)

  return {
    isDayOff: (date) => yearHolding(date).daysOff.has(date),
    factsOn: (date) => {
      const year = yearHolding(date)
      return year.byDay[date - year.start] ?? []
    },
    factsWithin: (period) => {
      if (period.start >= period.end) return []
      const found: Fact[] = []
      for (let year = yearHolding(period.start); year.start < period.end; year = yearHolding(year.end)) {
        // What reaches in from the year before was told there, save in the first
        const first = year.start <= period.start
        found.push(...year.facts.filter((f) => overlaps(f, period) && (first || f.start >= year.start)))
      }
      return found
    },
    isElectionYear: (year) => general.some((rule) => factIn(year, rule) !== undefined),
  }
}
