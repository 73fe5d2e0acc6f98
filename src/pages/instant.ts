import { addDays, type CivilDate, civil, dateOf, weekday, yearOf } from '../calendar/index.ts'

/**
 * The day in Stockholm of an instant as the log has it (RFC 3339, UTC). Summer time is from 01.00 UTC on the last Sunday
 * of March to 01.00 UTC on the last Sunday of October (direktiv 2000/84/EG).
 */
export function dayOf(instant: string): CivilDate {
  const day = dateOf(instant.slice(0, 10))
  const hour = Number(instant.slice(11, 13))
  return hour + (isSummer(day, hour) ? 2 : 1) >= 24 ? addDays(day, 1) : day
}

function isSummer(day: CivilDate, hour: number): boolean {
  const year = yearOf(day)
  const [first, last] = [lastSunday(year, 3), lastSunday(year, 10)]
  const begun = day > first || (day === first && hour >= 1)
  const over = day > last || (day === last && hour >= 1)
  return begun && !over
}

const lastSunday = (year: number, month: 3 | 10): CivilDate => {
  const last = civil(year, month, 31)
  return addDays(last, -(weekday(last) % 7))
}
