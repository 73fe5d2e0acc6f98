import { type CivilDate, fields, isoWeek, weekday } from '../calendar/index.ts'
import type { Distance } from '../rules/index.ts'

const WEEKDAYS_SV = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const
const MONTHS_SV = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const
const NUMBERS_SV = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
] as const

export const weekdayWord = (date: CivilDate): string => WEEKDAYS_SV[weekday(date) - 1]!
export const weekdayName = (number: number): string => WEEKDAYS_SV[number - 1]!
export const monthName = (month: number): string => MONTHS_SV[month - 1]!

/** `4 mars` */
export function dayAndMonth(date: CivilDate): string {
  const { month, day } = fields(date)
  return `${day} ${monthName(month)}`
}

/** `4 mars 2027` */
export const dateWords = (date: CivilDate): string => `${dayAndMonth(date)} ${fields(date).year}`

/** `torsdag 4 mars 2027` */
export const longDate = (date: CivilDate): string => `${weekdayWord(date)} ${dateWords(date)}`

/** `vecka 9`, and with the week's year where it is another than the date's: `vecka 53 (2026)`. */
export function weekWords(date: CivilDate): string {
  const { year, week } = isoWeek(date)
  return year === fields(date).year ? `vecka ${week}` : `vecka ${week} (${year})`
}

/** `kl. 10.00–15.00` */
export const clockWords = (span: { readonly start: string; readonly end: string }): string =>
  `kl. ${span.start.replace(':', '.')}–${span.end.replace(':', '.')}`

/** `två`, and digits from thirteen. */
export const numberWord = (n: number): string => NUMBERS_SV[n] ?? String(n)

/** `10 dagar`, `5 arbetsdagar`, `2 veckor` */
export function distanceWords(distance: Distance): string {
  const [n, one, many] =
    distance.days !== undefined
      ? [distance.days, 'dag', 'dagar']
      : distance.workDays !== undefined
        ? [distance.workDays, 'arbetsdag', 'arbetsdagar']
        : [distance.weeks ?? 0, 'vecka', 'veckor']
  return `${n} ${n === 1 ? one : many}`
}

/** `3 dagar` */
export const dayCount = (n: number): string => `${n} ${n === 1 ? 'dag' : 'dagar'}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `A`, `A och B`, `A, B och C` */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} och ${items[items.length - 1]}`
