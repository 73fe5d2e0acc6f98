import { addDays, type CivilDate, type ClockSpan, spansOverlap } from '../calendar/index.ts'
import type { Body, DependantSeries, MeetingSeries, RegionModel } from '../rules/index.ts'

/** The roles that one person holds in both bodies. */
export function sharedRoles(a: Body, b: Body): string[] {
  const single = new Set(a.seats.filter((s) => s.single).map((s) => s.role))
  return b.seats.filter((s) => s.single && single.has(s.role)).map((s) => s.role)
}

/** Bodies meeting, on a day or days in a row. */
export interface Seat {
  /** Tells it from every other that could be taken. */
  readonly key: string
  readonly bodies: readonly string[]
  readonly days: readonly CivilDate[]
  /** The whole of its days where it is not known. */
  readonly time: ClockSpan | undefined
}

/** Tells a seat from every other, one that prepares another told by which. */
export const seatKey = (rule: string, body: string, day: CivilDate, prepared = ''): string =>
  `${rule} ${body} ${day} ${prepared}`

/** A series' meeting on a day, one that prepares another told by which. */
export function seatOf(series: MeetingSeries | DependantSeries, day: CivilDate, prepared?: Seat): Seat {
  const bodies = 'bodies' in series ? series.bodies.map((b) => b.id) : [series.body!.id]
  const length = series.schedule.length?.value ?? 1
  return {
    key: seatKey(series.rule.id, bodies[0]!, day, prepared?.key),
    bodies,
    days: Array.from({ length }, (_, i) => addDays(day, i)),
    // One of several days fills them, whatever its times.
    time: length === 1 ? series.schedule.time?.value : undefined,
  }
}

/** Whether a seat may not be taken, because of people who are elsewhere. */
export type Forbidden = (seat: Seat) => boolean

/**
 * Whether two seats on one day ask somebody to be in two places: the same body at any time (it meets once a day), or
 * bodies with a person in common at times that overlap.
 */
export type Clash = (a: Seat, b: Seat) => boolean

export function clashesIn(model: RegionModel): Clash {
  const sharing = new Set<string>()
  for (const a of model.region.bodies) {
    for (const b of model.region.bodies) {
      if (a !== b && sharedRoles(a, b).length > 0) sharing.add(`${a.id} ${b.id}`)
    }
  }
  return (x, y) => {
    const together = spansOverlap(x.time, y.time)
    for (const a of x.bodies) {
      for (const b of y.bodies) {
        if (a === b || (together && sharing.has(`${a} ${b}`))) return true
      }
    }
    return false
  }
}
