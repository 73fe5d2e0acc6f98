import { civil, fromTo, intersection, type Period } from '../calendar/index.ts'
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

/**
 * All of a series' counts together: the last one stated aims, and all bound it, musts before *ca* before wishes, each
 * as far as those before it allow. What can't hold with them gives way, and the check tells.
 */
export function numberOf(series: MeetingSeries, terms: number): NumberOfMeetings {
  const all = series.counts.map((count) => allowed(count, terms, series.tolerance?.value ?? 0))
  const firmness = ({ value, rule }: Stated<Count>) => (rule.strength === 'wish' ? 2 : value.about ? 1 : 0)
  const firmestFirst = all
    .map((range, i) => ({ range, firmness: firmness(series.counts[i]!) }))
    .sort((a, b) => a.firmness - b.firmness)
  let [least, most] = [1, Number.POSITIVE_INFINITY]
  const within = (n: number) => Math.min(Math.max(n, least), most)
  for (const { range } of firmestFirst) [least, most] = [within(range.least), within(range.most)]
  return { least, most, target: within(all[all.length - 1]!.target) }
}

/** A year's meetings shared over its terms, the earlier terms taking what is over: five in spring, four in autumn. */
export function stretchesOf(series: MeetingSeries, year: number): Stretch[] {
  const terms = termsIn(series, year)
  const { target } = numberOf(series, terms.length)
  if (!series.counts.some(({ value }) => value.per === 'half-year')) return share(target, terms)
  const half = civil(year, 7, 1)
  const halves = [civil(year, 1, 1), half].map((start, i) =>
    terms.flatMap((term) => intersection(term, { start, end: i === 0 ? half : civil(year + 1, 1, 1) }) ?? []),
  )
  const held = halves.filter((own) => own.length > 0)
  return held.flatMap((own, i) => share(part(target, held.length, i), own))
}

/** The index-th of so many nearly equal parts, the earlier ones taking what is over. */
const part = (whole: number, parts: number, index: number): number =>
  Math.floor(whole / parts) + (index < whole % parts ? 1 : 0)

const share = (meetings: number, periods: readonly Period[]): Stretch[] =>
  periods.map((period, index) => ({ period, meetings: part(meetings, periods.length, index) }))

/** Which half of the year a stretch is, for its words. */
export const isSpring = (period: Period, year: number): boolean => period.start < civil(year, 7, 1)
