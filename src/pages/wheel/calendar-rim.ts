import {
  addDays,
  calendarYear,
  civil,
  eachDay,
  fromTo,
  isoWeek,
  monthLength,
  period,
  weekday,
} from '../../calendar/index.ts'
import { monthName } from '../../planning/index.ts'
import type { Angle, Arc, Scale } from './scale.ts'

export interface MonthArc {
  readonly name: string
  readonly arc: Arc
}

export const monthArcs = (scale: Scale): MonthArc[] =>
  Array.from({ length: 12 }, (_, i) => i + 1).map((month) => {
    const first = civil(scale.year, month, 1)
    return {
      name: monthName(month),
      arc: scale.span(period(first, addDays(first, monthLength(scale.year, month))))!,
    }
  })

export interface WeekTick {
  /** ISO 8601, 1–53. */
  readonly number: number
  /** Where its Monday begins. */
  readonly start: Angle
  /** The middle of such of its days as are the year's. */
  readonly middle: Angle
}

/** The weeks whose Monday is the year's. */
export function weekTicks(scale: Scale): WeekTick[] {
  return [...eachDay(calendarYear(scale.year))]
    .filter((date) => weekday(date) === 1)
    .map((monday) => {
      const { from, to } = scale.span(fromTo(monday, addDays(monday, 6)))!
      return { number: isoWeek(monday).week, start: from, middle: (from + to) / 2 }
    })
}
