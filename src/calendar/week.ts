import { addDays, type CivilDate, civil, fields } from './date.ts'

/** ISO 8601 weekdays: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type WeekdayName = (typeof WEEKDAYS)[number]

export const weekdayNumber = (name: WeekdayName): Weekday => (WEEKDAYS.indexOf(name) + 1) as Weekday

export function weekday(date: CivilDate): Weekday {
  // 1970-01-01 was a Thursday (4)
  return (((((date + 3) % 7) + 7) % 7) + 1) as Weekday
}

export interface IsoWeek {
  /** The week's own year, which differs from the date's near New Year: 2027-01-01 lies in 2026-W53. */
  readonly year: number
  /** 1–53 */
  readonly week: number
}

/** The ISO week of a date: weeks begin on Monday and belong to the year that holds their Thursday. */
export function isoWeek(date: CivilDate): IsoWeek {
  const thursday = addDays(date, 4 - weekday(date))
  const year = fields(thursday).year
  return { year, week: Math.floor((thursday - civil(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. Week 1 is the one with 4 January. */
export function mondayOfWeek({ year, week }: IsoWeek): CivilDate {
  const fourth = civil(year, 1, 4)
  return addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7)
}

/** 52 or 53. */
export const weeksInYear = (year: number): number => isoWeek(civil(year, 12, 28)).week

/** `2026-W53` */
export const formatWeek = ({ year, week }: IsoWeek): string => `${year}-W${String(week).padStart(2, '0')}`

/** The first such weekday on or after a date. */
export const weekdayOnOrAfter = (date: CivilDate, day: Weekday): CivilDate =>
  addDays(date, (day - weekday(date) + 7) % 7)
