/**
 * A civil date: a day of the proleptic Gregorian calendar, with no clock and no zone.
 * The number is the count of days since 1970-01-01, so dates compare and subtract as numbers.
 */
export type CivilDate = number & { readonly civilDate: unique symbol }

/** The years that Årshjul speaks of; wider than the API's 2000–2100 by what a plan year reaches across its ends. */
export const FIRST_YEAR = 1989
export const LAST_YEAR = 2102

export interface DateFields {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms". */
export function civil(year: number, month: number, day: number): CivilDate {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as CivilDate
}

/** Civil from days, the inverse of {@link civil}. */
export function fields(date: CivilDate): DateFields {
  const z = date + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export const yearOf = (date: CivilDate): number => fields(date).year

/** `days` calendar days later; negative is earlier. */
export const addDays = (date: CivilDate, days: number): CivilDate => (date + days) as CivilDate

/** Calendar days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => to - from

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The number of days in a month; 0 for a month outside 1–12. */
export function monthLength(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return MONTH_LENGTHS[month - 1] ?? 0
}

/** The same day so many months later (earlier when negative), or the month's last where it is shorter: 31 January + 1 is 28 or 29 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = fields(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return civil(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)))
}

/** The date that `2027-03-04` (RFC 3339 full-date) writes, or undefined for a text that names no day, as `2027-02-30`. */
export function parseDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (day < 1 || day > monthLength(year, month)) return undefined
  return civil(year, month, day)
}

/** As {@link parseDate}, for texts known to be dates; throws a RangeError for others. */
export function dateOf(text: string): CivilDate {
  const date = parseDate(text)
  if (date === undefined) throw new RangeError(`${text} is not a date (YYYY-MM-DD)`)
  return date
}

/** `2027-03-04` */
export function formatDate(date: CivilDate): string {
  const { year, month, day } = fields(date)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
