import { addDays, type CivilDate, calendarYear, contains, isWorkDay } from '../calendar/index.ts'
import type { RegionFacts } from '../facts/index.ts'
import { recurrenceDates, type Schedule, type WhenOff } from '../rules/index.ts'
import type { Stretch } from './demand.ts'
import type { Setting } from './setting.ts'

/** How far a day of a recurrence may be moved: beyond it, the occasion falls away. */
const REACH = 21

/** Whether a day is one of the kinds that a schedule's body keeps off. */
export const isAvoided = (day: CivilDate, { avoids }: Schedule, facts: RegionFacts): boolean =>
  avoids !== undefined &&
  facts.factsOn(day).some(({ kind }) => (avoids.value as readonly string[]).includes(kind))

const known = new WeakMap<RegionFacts, Map<string, ReadonlyMap<CivilDate, CivilDate>>>()

/**
 * The days of a year that a schedule's recurrence gives, each with the day that the recurrence itself names: another
 * one where that is off or to be avoided and a rule says where it then goes. Undefined without a recurrence.
 */
export function recurringDays(
  schedule: Schedule,
  year: number,
  facts: RegionFacts,
): ReadonlyMap<CivilDate, CivilDate> | undefined {
  const { rrule, whenOff, avoids } = schedule
  if (!rrule) return undefined
  const own = known.get(facts) ?? new Map<string, ReadonlyMap<CivilDate, CivilDate>>()
  known.set(facts, own)
  const key = [year, rrule.value, whenOff?.value, avoids?.value].join(' ')
  const found =
    own.get(key) ?? daysOf(rrule.value, whenOff?.value, year, (day) => isOpen(day, schedule, facts))
  own.set(key, found)
  return found
}

const isOpen = (day: CivilDate, schedule: Schedule, facts: RegionFacts): boolean =>
  isWorkDay(day, facts.isDayOff) && !isAvoided(day, schedule, facts)

function daysOf(
  rrule: string,
  whenOff: WhenOff | undefined,
  year: number,
  open: (day: CivilDate) => boolean,
): ReadonlyMap<CivilDate, CivilDate> {
  const named = recurrenceDates(rrule, calendarYear(year))
  if (whenOff === undefined) return new Map(named.map((day) => [day, day]))
  const days = new Map<CivilDate, CivilDate>()
  for (const day of named) {
    const to = firstOpen(day, STEPS[whenOff], open)
    // A day that the recurrence names itself is told as such, though another one is moved to it.
    if (to !== undefined && (to === day || !days.has(to))) days.set(to, day)
  }
  return days
}

const STEPS: Readonly<Record<WhenOff, number>> = {
  earlier: -1,
  later: 1,
  'week-earlier': -7,
  'week-later': 7,
}

function firstOpen(from: CivilDate, step: number, open: (day: CivilDate) => boolean): CivilDate | undefined {
  for (let off = 0; Math.abs(off) <= REACH; off += step)
    if (open(addDays(from, off))) return addDays(from, off)
  return undefined
}

/** Whether a day is one of a recurrence's, which has no more of them in a stretch than there are meetings. */
export function isGiven(
  day: CivilDate,
  schedule: Schedule,
  { period, meetings }: Stretch,
  { facts, year }: Setting,
): boolean {
  const days = recurringDays(schedule, year, facts)
  if (!days?.has(day)) return false
  const usable = [...days.keys()].filter((d) => contains(period, d) && isOpen(d, schedule, facts))
  return usable.length <= meetings
}
