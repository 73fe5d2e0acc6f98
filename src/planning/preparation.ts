import { addDays, type CivilDate } from '../calendar/index.ts'
import type { Body, DependantSeries } from '../rules/index.ts'
import { type Burden, canMeet, dayBurdens, deadlineBurdens, total } from './burden.ts'
import { type Room, roomOf } from './distance.ts'
import { type Forbidden, type Seat, seatOf } from './people.ts'
import { BROKEN, unpack } from './score.ts'
import { isChange, owedBy, type Setting } from './setting.ts'
import { inPause, settle } from './settle.ts'
import { WEIGHTS } from './weights.ts'

/** A preparatory meeting on its day, with those that prepare it in turn. */
export interface Preparation {
  readonly series: DependantSeries
  readonly date: CivilDate
  readonly preparations: readonly Preparation[]
}

export interface Prepared {
  /** A packed score. */
  readonly points: number
  readonly preparations: readonly Preparation[]
}

/** The best preparatory meetings for a meeting in its seat; undefined when one of them finds no day at all. */
export function prepare(
  seat: Seat,
  bodies: readonly Body[],
  ordinary: boolean,
  setting: Setting,
  forbidden: Forbidden,
): Prepared | undefined {
  let points = 0
  const preparations: Preparation[] = []
  for (const series of owedBy(setting.model, bodies, ordinary)) {
    if (series.gives !== 'meeting') continue
    const standing = setting.given?.preparations.get(preparationKey(series.rule.id, seat.key))
    if (standing !== undefined) {
      const own = seatOf(series, standing, seat)
      const nested = prepare(own, [series.body!], true, setting, forbidden)
      const room = roomOf(series, seat.days[0]!, setting.facts.isDayOff)
      points +=
        (nested?.points ?? 0) + unpack(total(preparationBurdens(standing, series, room, setting))).preference
      preparations.push({ series, date: standing, preparations: nested?.preparations ?? [] })
      continue
    }
    const best = bestDay(series, seat, setting, forbidden)
    if (!best) return undefined
    points += best.points
    preparations.push({ series, date: best.date, preparations: best.preparations })
  }
  return { points, preparations }
}

/** Which preparatory meeting it is: its rule's, for the meeting in a seat. */
export const preparationKey = (rule: string, prepared: string): string => `${rule} ${prepared}`

type Option = Prepared & { readonly date: CivilDate }

function bestDay(
  series: DependantSeries,
  anchor: Seat,
  setting: Setting,
  forbidden: Forbidden,
): Option | undefined {
  const room = roomOf(series, anchor.days[0]!, setting.facts.isDayOff)
  const inRoom = best(daysOf(room), series, anchor, room, setting, forbidden)
  if (inRoom) return inRoom
  // No day of the room can be used: take the nearest that can, and let the check tell which bound it breaks.
  const fallback = settle(room, setting.facts).date
  const outside = best([fallback, ...around(fallback)], series, anchor, room, setting, forbidden)
  return (
    outside && { ...outside, points: outside.points + BROKEN[series.about ? 'wish' : series.rule.strength] }
  )
}

const daysOf = (room: Room): CivilDate[] =>
  Array.from({ length: Math.max(0, room.last - room.first + 1) }, (_, i) => addDays(room.first, i))

const around = (day: CivilDate): CivilDate[] =>
  Array.from({ length: 20 }, (_, i) => addDays(day, i < 10 ? -1 - i : i - 9))

function best(
  days: readonly CivilDate[],
  series: DependantSeries,
  anchor: Seat,
  room: Room,
  setting: Setting,
  forbidden: Forbidden,
): Option | undefined {
  const body = series.body!
  let found: Option | undefined
  for (const date of days) {
    const seat = seatOf(series, date, anchor)
    if (!canMeet(date, series.schedule, setting) || forbidden(seat)) continue
    const changed = isChange(setting, series.rule.id, body.id, date) ? BROKEN.change : 0
    const own = changed + total(preparationBurdens(date, series, room, setting))
    if (found && own >= found.points) continue
    const nested = prepare(seat, [body], true, setting, forbidden)
    if (!nested) continue
    const points = own + nested.points
    if (!found || points < found.points) found = { date, points, preparations: nested.preparations }
  }
  return found
}

/** What a day has against it as the day of a preparatory meeting. */
export function preparationBurdens(
  date: CivilDate,
  series: DependantSeries,
  room: Room,
  setting: Setting,
): Burden[] {
  const body = series.body!
  const burdens = [
    ...dayBurdens(date, [body], series.schedule, setting),
    ...deadlineBurdens(date, [body], true, setting),
    distanceBurden(date, series, room, setting),
  ]
  if (inPause(date, setting.facts))
    burdens.push({ points: BROKEN.wish, text: 'beredningen skulle ligga i ett uppehåll' })
  return burdens
}

/** *Cirka två veckor* is the nearest work day to it; *minst 10 dagar* is as near the meeting as can be. */
function distanceBurden(date: CivilDate, series: DependantSeries, room: Room, { facts }: Setting): Burden {
  const text = 'beredningen skulle ligga onödigt långt från mötet'
  if (!series.about) {
    const nearest = series.direction === 'before' ? room.last : room.first
    return { points: WEIGHTS.farPreparation.points * Math.abs(date - nearest), text }
  }
  const { date: nearest } = settle(room, facts)
  const rolled = WEIGHTS.roll.points * Math.abs(nearest - room.target)
  return { points: rolled + WEIGHTS.offTarget.points * Math.abs(date - nearest), text }
}
