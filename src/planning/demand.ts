import { civil, fields, fromTo, intersection, type Period } from '../calendar/index.ts'
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
  const times = { year: 1, 'half-year': 2, quarter: 4, term: terms }[value.per]
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
  const parts = partsOf(series)
  if (parts === 1) return share(target, terms)
  const held = Array.from({ length: parts }, (_, i) => nthPart(year, parts, i))
    .map((whole) => terms.flatMap((term) => intersection(term, whole) ?? []))
    .filter((own) => own.length > 0)
  return held.flatMap((own, i) => share(part(target, held.length, i), own))
}

/** Into how many parts of equal months a series' numbers divide its year: quarters before halves. */
const partsOf = ({ counts }: MeetingSeries): 1 | 2 | 4 => {
  const divides = (per: Count['per']) => counts.some(({ value }) => value.per === per)
  return divides('quarter') ? 4 : divides('half-year') ? 2 : 1
}

const nthPart = (year: number, parts: 2 | 4, index: number): Period => {
  const months = 12 / parts
  const end = (index + 1) * months
  return {
    start: civil(year, index * months + 1, 1),
    end: end === 12 ? civil(year + 1, 1, 1) : civil(year, end + 1, 1),
  }
}

/** The index-th of so many nearly equal parts, the earlier ones taking what is over. */
const part = (whole: number, parts: number, index: number): number =>
  Math.floor(whole / parts) + (index < whole % parts ? 1 : 0)

const share = (meetings: number, periods: readonly Period[]): Stretch[] =>
  periods.map((period, index) => ({ period, meetings: part(meetings, periods.length, index) }))

/** When a stretch is: `på våren`, `på hösten`, `under året` where it is both, `under första kvartalet` where it is one. */
export function stretchWords(series: MeetingSeries, { start, end }: Period, year: number): string {
  if (partsOf(series) === 4) return `under ${QUARTERS[Math.floor((fields(start).month - 1) / 3)]} kvartalet`
  if (start >= civil(year, 7, 1)) return 'på hösten'
  return end > civil(year, 9, 1) ? 'under året' : 'på våren'
}

const QUARTERS = ['första', 'andra', 'tredje', 'fjärde'] as const
