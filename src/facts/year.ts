import {
  addDays,
  type CivilDate,
  calendarYear,
  days,
  eachDay,
  fromTo,
  intersection,
  isWorkDay,
  overlaps,
  type Period,
} from '../calendar/index.ts'
import { compareFacts, type Fact, isDayOffFact } from './fact.ts'
import { type FactRule, factIn } from './rule.ts'
import type { SqueezeClaim } from './schema.ts'

/** A calendar year's facts, expanded once. */
export interface FactYear extends Period {
  /** Every fact that overlaps the year, in order. */
  readonly facts: readonly Fact[]
  /** The facts of each day, from 1 January, in order. */
  readonly byDay: readonly (readonly Fact[])[]
  readonly daysOff: ReadonlySet<CivilDate>
}

export function expandYear(
  year: number,
  rules: readonly FactRule[],
  squeeze: SqueezeClaim | undefined,
): FactYear {
  const whole = calendarYear(year)
  // A period may reach over New Year, and 31 December's squeeze depends on 1 January
  const stated = [year - 1, year, year + 1].flatMap((y) => rules.flatMap((rule) => factIn(y, rule) ?? []))
  const daysOff = new Set(stated.filter(isDayOffFact).flatMap((fact) => [...eachDay(fact)]))
  const squeezed = squeeze ? squeezeDays(whole, daysOff, squeeze) : []
  const facts = [...stated, ...squeezed].filter((fact) => overlaps(fact, whole)).sort(compareFacts)
  const byDay: Fact[][] = Array.from({ length: days(whole) }, () => [])
  for (const fact of facts) {
    for (const date of eachDay(intersection(fact, whole)!)) byDay[date - whole.start]!.push(fact)
  }
  return { ...whole, facts, byDay, daysOff }
}

/** Each single work day that has a day without work on both sides. */
function squeezeDays(within: Period, daysOff: ReadonlySet<CivilDate>, claim: SqueezeClaim): readonly Fact[] {
  const works = (date: CivilDate) => isWorkDay(date, (d) => daysOff.has(d))
  return [...eachDay(within)]
    .filter((date) => works(date) && !works(addDays(date, -1)) && !works(addDays(date, 1)))
    .map((date) => ({ ...fromTo(date, date), kind: 'squeeze', ...claim }))
}
