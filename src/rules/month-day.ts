import { type CivilDate, civil, monthLength } from '../calendar/index.ts'

/** A day of every year, `06-12`. 29 February is not one, since not every year has it. */
export function parseMonthDay(text: string): { month: number; day: number } | undefined {
  const match = /^(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [month, day] = [Number(match[1]), Number(match[2])]
  return day >= 1 && day <= monthLength(2001, month) ? { month, day } : undefined
}

/** The date of `06-12` in a year. Throws a RangeError for a text that {@link parseMonthDay} refuses. */
export function monthDayIn(year: number, text: string): CivilDate {
  const parsed = parseMonthDay(text)
  if (!parsed) throw new RangeError(`${text} is not a month and day (MM-DD)`)
  return civil(year, parsed.month, parsed.day)
}
