import { type CivilDate, contains, intersection, type Period } from '../calendar/index.ts'
import type { MeetingSeries } from '../rules/index.ts'
import { canMeet, dayBurdens, deadlineBurdens, isWished, total } from './burden.ts'
import { numberOf, type Stretch, stretchesOf, termsIn } from './demand.ts'
import { isTaken } from './given.ts'
import { clashesIn, type Forbidden, seatOf } from './people.ts'
import { type Preparation, prepare } from './preparation.ts'
import { BROKEN, unpack } from './score.ts'
import { bestSequence, type Candidate } from './sequence.ts'
import { isChange, isOrdinary, lineOf, type Setting } from './setting.ts'
import { nearestTo, sharedAbout } from './share.ts'
import { CLOSEST } from './weights.ts'

/** One meeting on its day, with the meetings that prepare it. */
export interface Placement {
  readonly series: MeetingSeries
  readonly day: CivilDate
  readonly stretch: Stretch
  /** From 0, among the meetings of its stretch, a joint one that counts included. */
  readonly index: number
  readonly preparations: readonly Preparation[]
  /** Its number among its rule's, where it stood already. */
  readonly slot?: number
}

export interface Solution {
  readonly placements: readonly Placement[]
  /** A packed score. */
  readonly points: number
}

/** Series whose days hang together: one by itself, or a joint meeting that counts with its bodies' own. */
export interface Unit {
  /** The bodies whose meetings it places by number. */
  readonly bodies: readonly string[]
  /** Whether `solve` finds the least cost there is, where no must need be broken. */
  readonly exact: boolean
  /** The least-cost days under what is forbidden and what is needed. */
  solve(forbidden: Forbidden, needed: Needed): Solution
}

/** Windows of days, in each of which a body has to meet. */
export type Needed = (body: string) => readonly Period[]

/** The units of a region, which share nothing but people. */
export function unitsOf(setting: Setting): Unit[] {
  const { meetings } = setting.model
  const clusters = clustersOf(meetings.filter((s) => s.joint && isOrdinary(s)))
  const joined = new Set(clusters.flat().flatMap((s) => s.bodies))
  const isJoined = (s: MeetingSeries) => isOrdinary(s) && s.bodies.some((b) => joined.has(b))
  const single = meetings
    .filter((s) => !isJoined(s))
    .map(
      (s): Unit => ({
        bodies: isOrdinary(s) ? idsOf([s]) : [],
        exact: true,
        solve: (f, needed) => solveSeries(s, [], finder(setting, f, needed)),
      }),
    )
  const together = clusters.map((joints): Unit => {
    const own = meetings.filter((s) => !s.joint && joints.some((joint) => shareBody(s, joint)))
    const [joint, ...others] = joints
    return joint && others.length === 0 && isSingle(joint, setting)
      ? {
          bodies: idsOf(own),
          exact: true,
          solve: (f, needed) => solveJoint(joint, own, finder(setting, f, needed)),
        }
      : {
          bodies: idsOf(own),
          exact: false,
          solve: (f, needed) => solveInTurn(joints, own, setting, f, needed),
        }
  })
  return [...together, ...single]
}

const idsOf = (series: readonly MeetingSeries[]): string[] => series.flatMap((s) => s.bodies.map((b) => b.id))

const shareBody = (a: MeetingSeries, b: MeetingSeries): boolean =>
  a.bodies.some((body) => b.bodies.includes(body))

/** Joint meetings that count, together with those that share a body with them. */
function clustersOf(joints: readonly MeetingSeries[]): MeetingSeries[][] {
  return joints.reduce<MeetingSeries[][]>((clusters, joint) => {
    const near = clusters.filter((cluster) => cluster.some((other) => shareBody(other, joint)))
    return [...clusters.filter((c) => !near.includes(c)), [...near.flat(), joint]]
  }, [])
}

/** Once a year, so that every day of it can be tried. */
const isSingle = (joint: MeetingSeries, { year }: Setting): boolean =>
  numberOf(joint, termsIn(joint, year).length).target === 1

type Option = Candidate & { readonly preparations: readonly Preparation[]; readonly slot?: number }

/** What a unit is solved by. */
interface Find {
  readonly year: number
  /** The days that a series may use in a stretch: those without a broken wish, or all. */
  readonly options: (series: MeetingSeries, stretch: Stretch, all: boolean) => readonly Option[]
  /** The meetings of a series that stand already. */
  readonly standing: (series: MeetingSeries) => readonly Option[]
  readonly needed: Needed
}

/** What a series may use does not hang on the days of the others: it is found once. */
function finder(setting: Setting, limits: Forbidden, needed: Needed): Find {
  const known = new Map<string, readonly Option[]>()
  const taken = isTaken(setting.given, clashesIn(setting.model))
  const forbidden: Forbidden = (seat) => taken(seat) || limits(seat)
  const standing: Find['standing'] = (series) =>
    (setting.given?.meetings.get(lineOf(series.rule.id, series.bodies[0]!.id)) ?? []).map(({ day, slot }) => {
      const seat = seatOf(series, day)
      const prepared = prepare(seat, series.bodies, isOrdinary(series), setting, forbidden)
      // What it breaks is broken whatever is planned about it, and for the check to tell.
      const own = unpack(burdensOf(day, series, setting)).preference
      // A search that would have it elsewhere finds no year there.
      const points = own + (prepared?.points ?? 0) + (limits(seat) ? BROKEN.must : 0)
      return { day, slot, points, fixed: true, stands: true, preparations: prepared?.preparations ?? [] }
    })
  const options: Find['options'] = (series, stretch, all) => {
    const key = `${series.rule.id} ${series.bodies[0]!.id} ${stretch.period.start} ${all}`
    const found = known.get(key) ?? candidatesIn(series, stretch, all, setting, forbidden)
    known.set(key, found)
    return found
  }
  return { year: setting.year, options, standing, needed }
}

/** A series' days when some of its ordinary meetings are fixed already. */
function solveSeries(series: MeetingSeries, fixed: readonly Placement[], find: Find): Solution {
  const held = [...fixed.map(heldOn), ...find.standing(series)].toSorted((a, b) => a.day - b.day)
  const stretches = stretchesOf(series, find.year)
  const within = (day: CivilDate) => stretches.some(({ period }) => contains(period, day))
  const placements = held
    .filter((h) => h.slot !== undefined && !within(h.day))
    .map((h): Placement => placed(series, h, nearestTo(stretches, h.day), 0))
  let points = 0
  for (const stretch of sharedAbout(stretches, held)) {
    const own = held.filter((h) => contains(stretch.period, h.day))
    const solved = solveStretch(series, stretch, own, find)
    points += solved.points
    solved.picks.forEach((pick, index) => {
      if (!pick.fixed || pick.slot !== undefined) placements.push(placed(series, pick, stretch, index))
    })
  }
  return { placements, points }
}

/** A joint meeting, whose own placement is told apart. */
const heldOn = ({ day, slot }: Placement): Option => ({
  day,
  points: 0,
  fixed: true,
  stands: slot !== undefined,
  preparations: [],
})

const placed = (
  series: MeetingSeries,
  { day, preparations, slot }: Option,
  stretch: Stretch,
  index: number,
): Placement => ({ series, stretch, index, day, preparations, ...(slot !== undefined && { slot }) })

function solveStretch(
  series: MeetingSeries,
  stretch: Stretch,
  held: readonly Option[],
  find: Find,
): { picks: readonly Option[]; points: number } {
  const windows = isOrdinary(series)
    ? series.bodies.flatMap((b) => find.needed(b.id)).flatMap((w) => intersection(w, stretch.period) ?? [])
    : []
  // Days without a broken wish first: a choice among them, where there is one, beats every choice with one.
  for (const all of [false, true]) {
    const free = find.options(series, stretch, all).filter((c) => !held.some((h) => h.day === c.day))
    const candidates = [...free, ...held].sort((a, b) => a.day - b.day)
    // Too few days for the number: as many as there are, and the check tells which rule that breaks.
    const most = Math.min(stretch.meetings, mostIn(stretch))
    for (let meetings = most; all ? meetings > 0 : meetings === stretch.meetings; meetings--) {
      const best = bestSequence(candidates, meetings, stretch.period, windows)
      if (best)
        return { picks: best.picks, points: best.points + (stretch.meetings - meetings) * BROKEN.must }
      if (meetings <= held.length) break
    }
  }
  // Too many set already, or none that can be added.
  const wanting = windows.some((w) => !held.some((h) => contains(w, h.day))) ? BROKEN.must : 0
  const points = held.reduce((sum, h) => sum + h.points, wanting)
  return { picks: held, points: points + Math.abs(stretch.meetings - held.length) * BROKEN.must }
}

/** How many meetings a stretch can hold at the most, a week between them. */
const mostIn = ({ period }: Stretch): number => Math.floor((period.end - 1 - period.start) / CLOSEST) + 1

const burdensOf = (day: CivilDate, series: MeetingSeries, setting: Setting): number =>
  total(dayBurdens(day, series.bodies, series.schedule, setting)) +
  total(deadlineBurdens(day, series.bodies, isOrdinary(series), setting))

function candidatesIn(
  series: MeetingSeries,
  { period }: Stretch,
  all: boolean,
  setting: Setting,
  forbidden: Forbidden,
): Option[] {
  const options: Option[] = []
  for (let day = period.start; day < period.end; day = (day + 1) as CivilDate) {
    if (!all && !isWished(day, series.schedule, setting)) continue
    const seat = seatOf(series, day)
    if (!canMeet(day, series.schedule, setting) || forbidden(seat)) continue
    const prepared = prepare(seat, series.bodies, isOrdinary(series), setting, forbidden)
    if (!prepared) continue
    const own = burdensOf(day, series, setting)
    const changed = isChange(setting, series.rule.id, series.bodies[0]!.id, day) ? BROKEN.change : 0
    const points = own + changed + prepared.points
    if (all || points < BROKEN.wish) options.push({ day, points, preparations: prepared.preparations })
  }
  return options
}

/** Bodies' own meetings about the joint ones that they count with. */
function around(
  placed: readonly Placement[],
  points: number,
  own: readonly MeetingSeries[],
  find: Find,
): Solution {
  const solved = own.map((series) => {
    const held = placed.filter((p) => shareBody(p.series, series))
    return solveSeries(series, held, find)
  })
  return {
    placements: [...placed, ...solved.flatMap((s) => s.placements)],
    points: solved.reduce((sum, s) => sum + s.points, points),
  }
}

/** A joint meeting that counts, once a year: each of its days tried, with its bodies' own meetings placed about it. */
function solveJoint(joint: MeetingSeries, own: readonly MeetingSeries[], find: Find): Solution {
  const [standing] = find.standing(joint)
  if (standing) {
    const whole = placed(joint, standing, nearestTo(stretchesOf(joint, find.year), standing.day), 0)
    return around([whole], standing.points, own, find)
  }
  let best: Solution | undefined
  for (const { period } of stretchesOf(joint, find.year)) {
    const stretch = { period, meetings: 1 }
    for (const { day, points, preparations } of find.options(joint, stretch, true)) {
      if (best && points >= best.points) continue
      const solution = around([{ series: joint, stretch, index: 0, day, preparations }], points, own, find)
      if (!best || solution.points < best.points) best = solution
    }
  }
  return best ?? around([], BROKEN.must, own, find)
}

/** Joint meetings that count, one series after another, and then the bodies' own: a good choice, not a proven one. */
function solveInTurn(
  joints: readonly MeetingSeries[],
  own: readonly MeetingSeries[],
  setting: Setting,
  forbidden: Forbidden,
  needed: Needed,
): Solution {
  let placed: readonly Placement[] = []
  let points = 0
  for (const joint of joints) {
    const taken = placed.filter((p) => shareBody(p.series, joint)).map((p) => p.day)
    const free: Forbidden = (seat) =>
      forbidden(seat) || taken.some((day) => Math.abs(day - seat.days[0]!) < CLOSEST)
    const solved = solveSeries(joint, [], finder(setting, free, needed))
    placed = [...placed, ...solved.placements]
    points += solved.points
  }
  return around(placed, points, own, finder(setting, forbidden, needed))
}
