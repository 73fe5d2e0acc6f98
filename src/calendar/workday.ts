import { addDays, type CivilDate } from './date.ts'
import { weekday } from './week.ts'

/** Whether a date is a day off: a public holiday or an eve equated with Sunday. Saturdays and Sundays need not be told. */
export type DayOff = (date: CivilDate) => boolean

/** A work day is Monday–Friday and not off; squeeze days and customary short days are work days. */
export const isWorkDay = (date: CivilDate, dayOff: DayOff): boolean => weekday(date) <= 5 && !dayOff(date)

/** The work day on or before a date. */
export function workDayOnOrBefore(date: CivilDate, dayOff: DayOff): CivilDate {
  let day = date
  while (!isWorkDay(day, dayOff)) day = addDays(day, -1)
  return day
}

/** The work day on or after a date. */
export function workDayOnOrAfter(date: CivilDate, dayOff: DayOff): CivilDate {
  let day = date
  while (!isWorkDay(day, dayOff)) day = addDays(day, 1)
  return day
}

/**
 * The date `count` work days from a date, later when positive and earlier when negative; the date itself does not count.
 * With 0, the date itself, whether it is a work day or not.
 */
export function addWorkDays(date: CivilDate, count: number, dayOff: DayOff): CivilDate {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkDay(day, dayOff)) left--
  }
  return day
}

/** Work days from `from` (not counted) to `to` (counted when it is one); negative when `to` is earlier, then counting `to` and not `from`. */
export function workDaysBetween(from: CivilDate, to: CivilDate, dayOff: DayOff): number {
  const step = Math.sign(to - from)
  let count = 0
  for (let day = from; day !== to; ) {
    day = addDays(day, step)
    if (isWorkDay(day, dayOff)) count += step
  }
  return count
}
