import type { CivilDate } from '../calendar/index.ts'
import type { MeetingSeries } from '../rules/index.ts'
import { canMeet, dayBurdens, deadlineBurdens, isWished, total } from './burden.ts'
import { numberOf, type Stretch, stretchesOf, termsIn } from './demand.ts'
import { type Forbidden, seatOf } from './people.ts'
import { type Preparation, prepare } from './preparation.ts'
import { BROKEN } from './score.ts'
import { bestSequence, type Candidate } from './sequence.ts'
import { isOrdinary, type Setting } from './setting.ts'

/** One meeting on its day, with the meetings that prepare it. */
export interface Placement {
  readonly series: MeetingSeries
  readonly day: CivilDate
  readonly stretch: Stretch
  /** From 0, among the meetings of its stretch, a joint one that counts included. */
  readonly index: number
  readonly preparations: readonly Preparation[]
}

export interface Solution {
  readonly placements: readonly Placement[]
  /** A packed score. */
  readonly points: number
}

/** Series whose days hang together: one by itself, or a joint meeting that counts with its bodies' own. */
export interface Unit {
  readonly series: readonly MeetingSeries[]
  /** Whether `solve` finds the least cost there is, where no must need be broken. */
  readonly exact: boolean
  /** The least-cost days under what is forbidden. */
  solve(forbidden: Forbidden): Solution
}

/** The units of a region, which share nothing but people. */
export function unitsOf(setting: Setting): Unit[] {
  const { meetings } = setting.model
  const counted = meetings.filter((s) => s.joint && isOrdinary(s))
  const joined = new Set(counted.flatMap((s) => s.bodies))
  const isJoined = (s: MeetingSeries) => isOrdinary(s) && s.bodies.some((b) => joined.has(b))
  const single = meetings
    .filter((s) => !isJoined(s))
    .map((s): Unit => ({ series: [s], exact: true, solve: (f) => solveSeries(s, [], setting, f) }))
  const clusters = counted.map((joint): Unit => {
    const own = meetings.filter((s) => !s.joint && s.bodies.some((b) => joint.bodies.includes(b)))
    return {
      series: [joint, ...own],
      exact: isSingle(joint, setting),
      solve: (f) => solveJoint(joint, own, setting, f),
    }
  })
  return [...clusters, ...single]
}

type Option = Candidate & { readonly preparations: readonly Preparation[] }

/** A series' days when some of its ordinary meetings are fixed already. */
function solveSeries(
  series: MeetingSeries,
  fixed: readonly CivilDate[],
  setting: Setting,
  forbidden: Forbidden,
): Solution {
  const placements: Placement[] = []
  let points = 0
  for (const stretch of stretchesOf(series, setting.year)) {
    const held = fixed.filter((day) => day >= stretch.period.start && day < stretch.period.end)
    const solved = solveStretch(series, stretch, held, setting, forbidden)
    points += solved.points
    solved.picks.forEach((pick, index) => {
      if (!pick.fixed)
        placements.push({ series, stretch, index, day: pick.day, preparations: pick.preparations })
    })
  }
  return { placements, points }
}

function solveStretch(
  series: MeetingSeries,
  stretch: Stretch,
  held: readonly CivilDate[],
  setting: Setting,
  forbidden: Forbidden,
): { picks: readonly Option[]; points: number } {
  const fixed = held.map((day): Option => ({ day, points: 0, fixed: true, preparations: [] }))
  // Days without a broken wish first: a choice among them, where there is one, beats every choice with one.
  for (const all of [false, true]) {
    const free = candidatesIn(series, stretch, all, setting, forbidden).filter((c) => !held.includes(c.day))
    const candidates = [...free, ...fixed].sort((a, b) => a.day - b.day)
    // Too few days for the number: as many as there are, and the check tells which rule that breaks.
    for (let meetings = stretch.meetings; all ? meetings > 0 : meetings === stretch.meetings; meetings--) {
      const best = bestSequence(candidates, meetings, stretch.period)
      if (best)
        return { picks: best.picks, points: best.points + (stretch.meetings - meetings) * BROKEN.must }
      if (meetings <= held.length) break
    }
  }
  // Too many set already, or none that can be added.
  return { picks: fixed, points: Math.abs(stretch.meetings - held.length) * BROKEN.must }
}

function candidatesIn(
  series: MeetingSeries,
  { period }: Stretch,
  all: boolean,
  setting: Setting,
  forbidden: Forbidden,
): Option[] {
  const options: Option[] = []
  for (let day = period.start; day < period.end; day = (day + 1) as CivilDate) {
    if (!all && !isWished(day, series.schedule)) continue
    const seat = seatOf(series, day)
    if (!canMeet(day, series.schedule, setting) || forbidden(seat)) continue
    const prepared = prepare(seat, series.bodies, isOrdinary(series), setting, forbidden)
    if (!prepared) continue
    const own =
      total(dayBurdens(day, series.bodies, series.schedule, setting)) +
      total(deadlineBurdens(day, series.bodies, isOrdinary(series), setting))
    const points = own + prepared.points
    if (all || points < BROKEN.wish) options.push({ day, points, preparations: prepared.preparations })
  }
  return options
}

/** Once a year, so that every day of it can be tried. More often, its days are settled before the others'. */
const isSingle = (joint: MeetingSeries, { year }: Setting): boolean =>
  numberOf(joint, termsIn(joint, year).length).target === 1

/** A joint meeting that counts: each of its days tried, with its bodies' own meetings placed about it. */
function solveJoint(
  joint: MeetingSeries,
  own: readonly MeetingSeries[],
  setting: Setting,
  forbidden: Forbidden,
): Solution {
  const around = (placed: readonly Placement[], points: number): Solution => {
    const days = placed.map((p) => p.day)
    const solved = own.map((series) => solveSeries(series, days, setting, forbidden))
    return {
      placements: [...placed, ...solved.flatMap((s) => s.placements)],
      points: solved.reduce((sum, s) => sum + s.points, points),
    }
  }
  if (!isSingle(joint, setting)) {
    const placed = solveSeries(joint, [], setting, forbidden)
    return around(placed.placements, placed.points)
  }
  let best: Solution | undefined
  for (const { period } of stretchesOf(joint, setting.year)) {
    const stretch = { period, meetings: 1 }
    for (const { day, points, preparations } of candidatesIn(joint, stretch, true, setting, forbidden)) {
      if (best && points >= best.points) continue
      const solution = around([{ series: joint, stretch, index: 0, day, preparations }], points)
      if (!best || solution.points < best.points) best = solution
    }
  }
  return best ?? around([], BROKEN.must)
}
