import { addDays, type CivilDate, contains, type Period } from '../calendar/index.ts'
import { type Burden, canMeet, dayBurdens, deadlineBurdens, sentence, total } from './burden.ts'
import { seatsOf } from './conflict.ts'
import { termsIn } from './demand.ts'
import { roomOf } from './distance.ts'
import { clashesIn, type Forbidden, type Seat, seatOf } from './people.ts'
import { place } from './place.ts'
import type { Occurrence, Score } from './plan.ts'
import { type Preparation, preparationBurdens, prepare } from './preparation.ts'
import { unpack } from './score.ts'
import { unevenness } from './sequence.ts'
import { isOrdinary, type Setting } from './setting.ts'
import type { Placement } from './unit.ts'
import { CLOSEST } from './weights.ts'
import { longDate } from './words.ts'

/** Another day that a meeting could be on, everything else staying as it is. */
export interface Alternative {
  readonly date: CivilDate
  /** What it would cost beyond the day it has; less than nothing in a part where it would be better. */
  readonly score: Score
  /** Swedish, whole sentences: what the day has against it, and what comes along. */
  readonly reasons: readonly string[]
}

/** How far from its day a meeting's alternatives are looked for, in calendar days. */
const REACH = 56

/** A day that could be, and what it costs in all. */
interface Option {
  readonly date: CivilDate
  /** A packed score. */
  readonly points: number
  readonly reasons: readonly string[]
}

/**
 * The best other days of a meeting, cheapest first, with what each costs in words: none for what is no meeting, and for
 * a meeting that no rule places. Nobody is asked to be in two places, and a day off is never among them.
 */
export function alternativesTo(occurrence: Occurrence, setting: Setting): Alternative[] {
  if (occurrence.kind !== 'meeting') return []
  const { placements } = place(setting)
  const own = placements.find((p) => isOf(p, occurrence))
  const options = own ? movesOf(own, placements, setting) : preparationMoves(occurrence, placements, setting)
  const now = options.find((o) => o.date === occurrence.date)
  if (!now) return []
  return options
    .filter((o) => o !== now)
    .toSorted(
      (a, b) =>
        a.points - b.points || Math.abs(a.date - now.date) - Math.abs(b.date - now.date) || a.date - b.date,
    )
    .map(({ date, points, reasons }) => ({ date, score: difference(points, now.points), reasons }))
}

/** The parts apart, since one may be better where another is worse. */
function difference(points: number, now: number): Score {
  const [a, b] = [unpack(points), unpack(now)]
  return { must: a.must - b.must, wish: a.wish - b.wish, preference: a.preference - b.preference }
}

const isOf = ({ series, day }: Placement, o: Occurrence): boolean =>
  series.rule.id === o.rule && day === o.date && series.bodies.some((b) => b.id === o.body)

/** The seats that others keep, as days and people that can't be taken. */
function others(left: readonly Placement[], setting: Setting): Forbidden {
  const clash = clashesIn(setting.model)
  const taken = seatsOf({ placements: left, points: 0 })
  return (seat: Seat) => taken.some((t) => t.days.some((day) => seat.days.includes(day)) && clash(t, seat))
}

/** A meeting that is placed by number, on every day about its own. */
function movesOf(own: Placement, placements: readonly Placement[], setting: Setting): Option[] {
  const { series, day, stretch } = own
  const left = placements.filter((p) => p !== own)
  const forbidden = others(left, setting)
  const lanes = lanesOf(own, left, setting)
  const near = lanes.flatMap((lane) => lane.others).toSorted((a, b) => a - b)
  return around(day).flatMap((date): Option[] => {
    const seat = seatOf(series, date)
    if (!contains(stretch.period, date) || !canMeet(date, series.schedule, setting) || forbidden(seat))
      return []
    if (near.some((n) => Math.abs(n - date) < CLOSEST)) return []
    const prepared = prepare(seat, series.bodies, isOrdinary(series), setting, forbidden)
    if (!prepared) return []
    const burdens = [
      ...dayBurdens(date, series.bodies, series.schedule, setting),
      ...deadlineBurdens(date, series.bodies, isOrdinary(series), setting),
    ]
    const uneven = (on: CivilDate) =>
      lanes.reduce(
        (sum, { others: days, term }) =>
          sum +
          unevenness(
            [...days, on].toSorted((a, b) => a - b),
            term,
          ),
        0,
      )
    const reasons = [
      ...sentences(burdens),
      ...gapReasons(uneven(date) - uneven(day), date, near),
      ...prepared.preparations.flatMap((p) => preparationReasons(p, own.preparations)),
    ]
    return [
      {
        date,
        points: total(burdens) + prepared.points + uneven(date),
        reasons: reasons.length > 0 ? reasons : [FREE],
      },
    ]
  })
}

const FREE = 'Inget talar emot dagen.'

const sentences = (burdens: readonly Burden[]): string[] => [
  ...new Set(burdens.filter((b) => b.points > 0).map(sentence)),
]

/** A term and the days of a body's other meetings in it, which a meeting lies among. */
interface Lane {
  readonly term: Period
  readonly others: readonly CivilDate[]
}

/** A meeting lies among its own series; a joint one that counts, among each of its bodies' ordinary meetings. */
function lanesOf(own: Placement, left: readonly Placement[], { model, year }: Setting): Lane[] {
  const { series, day, stretch } = own
  if (!series.joint || !isOrdinary(series)) {
    const beside = isOrdinary(series)
      ? left.filter((p) => isOrdinary(p.series) && p.series.bodies.includes(series.bodies[0]!))
      : left.filter((p) => p.series === series)
    return [laneIn(stretch.period, beside)]
  }
  return series.bodies.flatMap((body) => {
    const ordinary = model.meetings.find((s) => !s.joint && s.bodies[0] === body)
    const term = ordinary && termsIn(ordinary, year).find((t) => contains(t, day))
    return term
      ? [
          laneIn(
            term,
            left.filter((p) => isOrdinary(p.series) && p.series.bodies.includes(body)),
          ),
        ]
      : []
  })
}

const laneIn = (term: Period, beside: readonly Placement[]): Lane => ({
  term,
  others: beside
    .map((p) => p.day)
    .filter((day) => contains(term, day))
    .toSorted((a, b) => a - b),
})

function gapReasons(worse: number, date: CivilDate, near: readonly CivilDate[]): string[] {
  if (worse === 0) return []
  const before = near.filter((n) => n < date).at(-1)
  const after = near.find((n) => n > date)
  const gaps = [
    before === undefined ? [] : [`${date - before} dagar efter mötet före`],
    after === undefined ? [] : [`${after - date} dagar före nästa`],
  ].flat()
  const how = worse > 0 ? 'Mötena skulle ligga mindre jämnt' : 'Mötena skulle ligga jämnare'
  return [gaps.length === 0 ? `${how} i terminen.` : `${how}: ${gaps.join(' och ')}.`]
}

/** What prepares it and would have to move along. */
function preparationReasons(p: Preparation, now: readonly Preparation[]): string[] {
  if (now.some((n) => n.series === p.series && n.date === p.date)) return []
  return [`${p.series.body!.name} skulle läggas ${longDate(p.date)}.`]
}

const around = (day: CivilDate): CivilDate[] =>
  Array.from({ length: 2 * REACH + 1 }, (_, i) => addDays(day, i - REACH))

/** A meeting that prepares, or follows, another: the days that its bounds leave it while the other stays. */
function preparationMoves(o: Occurrence, placements: readonly Placement[], setting: Setting): Option[] {
  const goal = placements.find((p) =>
    p.preparations.some(
      (q) => q.series.rule.id === o.rule && q.date === o.date && o.anchor && p.day === o.date - o.anchor.days,
    ),
  )
  const own = goal?.preparations.find((q) => q.series.rule.id === o.rule && q.date === o.date)
  if (!goal || !own) return []
  const { series } = own
  const left = placements.map((p) =>
    p === goal ? { ...p, preparations: p.preparations.filter((q) => q !== own) } : p,
  )
  const forbidden = others(left, setting)
  const room = roomOf(series, goal.day, setting.facts.isDayOff)
  return around(o.date).flatMap((date): Option[] => {
    if (date < room.first || date > room.last || !canMeet(date, series.schedule, setting)) return []
    if (forbidden(seatOf(series, date, seatOf(goal.series, goal.day)))) return []
    const burdens = preparationBurdens(date, series, room, setting)
    const reasons = sentences(burdens)
    return [{ date, points: total(burdens), reasons: reasons.length > 0 ? reasons : [FREE] }]
  })
}
