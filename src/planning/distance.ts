import { addDays, addWorkDays, type CivilDate, type DayOff } from '../calendar/index.ts'
import type { DependantSeries, Distance } from '../rules/index.ts'

/** The day so far from another, in the direction of the sign: -1 before it, 1 after it. */
export function at(anchor: CivilDate, distance: Distance, sign: -1 | 1, dayOff: DayOff): CivilDate {
  if (distance.workDays !== undefined) return addWorkDays(anchor, sign * distance.workDays, dayOff)
  return addDays(anchor, sign * (distance.days ?? (distance.weeks ?? 0) * 7))
}

/** The days that a dependant's bounds leave it, both ends in it, and the one that its distance names. */
export interface Room {
  readonly target: CivilDate
  readonly first: CivilDate
  readonly last: CivilDate
}

/** How far a dependant with one bound alone may be moved off it to find a work day: beyond the longest holidays. */
const REACH = 60

/**
 * A dependant's room about its anchor. *Minst 10 dagar innan* has its last day at ten days and may be earlier;
 * *senast en vecka efter* has its last day at a week and may be earlier, though after the meeting;
 * *cirka två veckor* lies within its tolerance on both sides; at most no days off is the same day.
 */
export function roomOf(series: DependantSeries, anchor: CivilDate, dayOff: DayOff): Room {
  const sign = series.direction === 'before' ? -1 : 1
  const near = series.atLeast && at(anchor, series.atLeast.value, sign, dayOff)
  const far = series.atMost && at(anchor, series.atMost.value, sign, dayOff)
  const middle = series.about && at(anchor, series.about.value, sign, dayOff)
  const tolerance = series.tolerance?.value ?? 0
  const nearest =
    near ?? (middle === undefined ? beside(anchor, far, sign) : addDays(middle, -sign * tolerance))
  const farthest =
    far ?? (middle === undefined ? addDays(nearest, sign * REACH) : addDays(middle, sign * tolerance))
  const target = middle ?? (sign < 0 ? (near ?? far ?? nearest) : (far ?? near ?? nearest))
  return sign < 0 ? { target, first: farthest, last: nearest } : { target, first: nearest, last: farthest }
}

/** On another day than its anchor, unless a rule leaves it no other. */
const beside = (anchor: CivilDate, far: CivilDate | undefined, sign: -1 | 1): CivilDate =>
  far === anchor ? anchor : addDays(anchor, sign)
