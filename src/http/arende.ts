import {
  type Course,
  earliest,
  firstWithout,
  HORIZON_YEARS,
  journeysFor,
  type Matter,
  mustBeDone,
} from '../arenden/index.ts'
import { addDays, addMonths, type CivilDate, civil, yearOf } from '../calendar/index.ts'
import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR, type Occurrence, rulesInForce } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { type Planner, shown } from './planner.ts'

/** How far from a meeting what it owes is looked for, in days: half a year is the most that is said of any. */
const REACH = 200

interface Desk {
  readonly planner: Planner
}

/** Which dates an answer rests on: all of them, or what everyone is shown. */
export type Seen = 'all' | 'shown'

export interface Answer {
  readonly course?: Course
  /** Where no way was found: the body on it that has no meeting which is known. */
  readonly without?: string
}

/** The way of an ärende that is raised on a day, over all that is dated until {@link HORIZON_YEARS} later. */
export async function earliestCourse(
  desk: Desk,
  model: RegionModel,
  matter: Matter,
  raised: CivilDate,
  seen: Seen = 'all',
): Promise<Answer> {
  const state = await desk.planner.state(model)
  const rules = rulesInForce(model, state, yearOf(raised))
  let without: string | undefined
  for (let years = 1; years <= HORIZON_YEARS; years += 1) {
    const last = addMonths(raised, 12 * years)
    const journeys = journeysFor(rules, matter, await datedFrom(desk, model, raised, last, seen))
    const course = earliest(journeys, raised)
    if (course && course.meeting.date <= last) return { course }
    without = firstWithout(journeys, raised)
  }
  return without === undefined ? {} : { without }
}

/** The way of an ärende that is to be treated at a meeting. */
export async function courseTo(
  desk: Desk,
  model: RegionModel,
  matter: Matter,
  meeting: Occurrence,
  seen: Seen = 'all',
): Promise<Course | undefined> {
  const state = await desk.planner.state(model)
  const rules = rulesInForce(model, state, meeting.planYear)
  const from = addMonths(meeting.date, -12)
  return mustBeDone(
    journeysFor(rules, matter, await datedFrom(desk, model, from, meeting.date, seen)),
    meeting.id,
  )
}

/** An occurrence by its id, which holds its plan year. */
export async function occurrenceBy(
  desk: Desk,
  model: RegionModel,
  id: string,
): Promise<Occurrence | undefined> {
  const rest = id.startsWith(`${model.region.id}-`) ? id.slice(model.region.id.length + 1) : ''
  const year = Number(/^(\d{4})-/.exec(rest)?.[1] ?? 0)
  if (year < FIRST_PLAN_YEAR || year > LAST_PLAN_YEAR) return undefined
  const { occurrences } = await desk.planner.plan(model, year)
  return occurrences.find((o) => o.id === id)
}

/** What is dated about the meetings from a day to another: with what hangs on them, before and after. */
export async function datedFrom(
  { planner }: Desk,
  model: RegionModel,
  first: CivilDate,
  last: CivilDate,
  seen: Seen,
): Promise<readonly Occurrence[]> {
  const [from, to] = [withinPlans(addDays(first, -REACH)), withinPlans(addDays(last, REACH))]
  const all = await planner.between(model, from, to)
  return seen === 'all' ? all : shown(all, await planner.state(model))
}

const FIRST = civil(FIRST_PLAN_YEAR - 1, 1, 1)
const LAST = civil(LAST_PLAN_YEAR + 1, 12, 31)

const withinPlans = (date: CivilDate): CivilDate => Math.min(Math.max(date, FIRST), LAST) as CivilDate
