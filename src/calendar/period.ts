import { addDays, type CivilDate, civil } from './date.ts'

/** A half-open run of days: `start` is in it, `end` is the first day that is not. */
export interface Period {
  readonly start: CivilDate
  readonly end: CivilDate
}

/** Throws a RangeError when `end` is before `start`. */
export function period(start: CivilDate, end: CivilDate): Period {
  if (end < start) throw new RangeError('a period can not end before it starts')
  return { start, end }
}

/** The period of the days from `first` to `last`, both in it. */
export const fromTo = (first: CivilDate, last: CivilDate): Period => period(first, addDays(last, 1))

export const calendarYear = (year: number): Period => ({
  start: civil(year, 1, 1),
  end: civil(year + 1, 1, 1),
})

export const contains = (p: Period, date: CivilDate): boolean => p.start <= date && date < p.end

export const overlaps = (a: Period, b: Period): boolean => a.start < b.end && b.start < a.end

/** The days that both hold, or undefined when they hold none together. */
export function intersection(a: Period, b: Period): Period | undefined {
  const start = a.start > b.start ? a.start : b.start
  const end = a.end < b.end ? a.end : b.end
  return start < end ? { start, end } : undefined
}

/** The length in days. */
export const days = (p: Period): number => p.end - p.start

export function* eachDay(p: Period): Generator<CivilDate> {
  for (let date = p.start; date < p.end; date = addDays(date, 1)) yield date
}
