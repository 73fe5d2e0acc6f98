import { civil, fromTo, type Period } from '../calendar/index.ts'
import { type Count, type MeetingSeries, monthDayIn, type Stated } from '../rules/index.ts'

/** How many meetings a stretch of the year is to hold. */
export interface Stretch {
  readonly period: Period
  readonly meetings: number
}

/** The numbers of meetings a year that all a series' counts allow, and the one that is aimed at. */
export interface NumberOfMeetings {
  readonly least: number
  readonly most: number
  readonly target: number
}

/** Unless rules say otherwise, a year's meetings lie between Trettondagen and Christmas. */
const WHOLE_YEAR = [{ from: '01-07', to: '12-19' }]

export function termsIn(series: MeetingSeries, year: number): Period[] {
  const terms = series.schedule.terms?.value ?? WHOLE_YEAR
  return terms.map(({ from, to }) => fromTo(monthDayIn(year, from), monthDayIn(year, to)))
}

/** What one count allows in a year of so many terms. */
export function allowed({ value }: Stated<Count>, terms: number, tolerance: number): NumberOfMeetings {
  const times = value.per === 'year' ? 1 : value.per === 'half-year' ? 2 : terms
  if (value.exactly !== undefined) return same(value.exactly * times)
  if (value.atLeast !== undefined) {
    return { least: value.atLeast * times, most: Number.POSITIVE_INFINITY, target: value.atLeast * times }
  }
  if (value.about !== undefined) {
    const target = value.about * times
    return { least: Math.max(1, target - tolerance), most: target + tolerance, target }
  }
  const [low, high] = value.between ?? [0, 0]
  return { least: low * times, most: high * times, target: Math.ceil(((low + high) / 2) * times) }
}

const same = (n: number): NumberOfMeetings => ({ least: n, most: n, target: n })

/** All of a series' counts together: the last one stated aims, the others bound it. */
export function numberOf(series: MeetingSeries, terms: number): NumberOfMeetings {
  const all = series.counts.map((count) => allowed(count, terms, series.tolerance?.value ?? 0))
  const least = Math.max(...all.map((a) => a.least))
  const most = Math.max(least, Math.min(...all.map((a) => a.most)))
  const aim = all[all.length - 1]!.target
  return { least, most, target: Math.min(Math.max(aim, least), most) }
}

/** A year's meetings shared over its terms, the earlier terms taking what is over: five in spring, four in autumn. */
export function stretchesOf(series: MeetingSeries, year: number): Stretch[] {
  const terms = termsIn(series, year)
  const { target } = numberOf(series, terms.length)
  const each = Math.floor(target / terms.length)
  return terms.map((period, index) => ({ period, meetings: each + (index < target % terms.length ? 1 : 0) }))
}

/** Which half of the year a stretch is, for its words. */
export const isSpring = (period: Period, year: number): boolean => period.start < civil(year, 7, 1)
