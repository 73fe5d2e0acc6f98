import type { CivilDate, Period } from '../calendar/index.ts'
import { termsIn } from './demand.ts'
import { type Follows, orderBreak, ordersIn } from './order.ts'
import { clashesIn, type Seat, seatOf } from './people.ts'
import type { Preparation } from './preparation.ts'
import type { Setting } from './setting.ts'
import type { Solution, Unit } from './unit.ts'

/** One way out of a conflict: every year without it keeps to at least one of a conflict's ways. */
export type Way =
  | { readonly unit: number; readonly seat: Seat }
  | { readonly unit: number; readonly body: string; readonly window: Period }

/** Two units that can't both stay as they are. */
export interface Conflict {
  readonly units: readonly [one: number, other: number]
  readonly ways: readonly Way[]
}

/** Finds what units' solutions have against each other. */
export type Find = (solutions: readonly Solution[]) => Conflict[]

/** A finder of people in two places and of broken orders: the first of each pair of units, or `every` one. */
export function conflictsIn(setting: Setting, units: readonly Unit[], every = false): Find {
  const clash = clashesIn(setting.model)
  const orders = ordersIn(setting)
  const unitOf = (body: string): number => units.findIndex((u) => u.bodies.includes(body))
  // Two that stand already stay as they are, whatever the check says of them.
  const given = new Set(setting.given?.taken.map((seat) => seat.key))
  const stands = (a: Seat, b: Seat): boolean => given.has(a.key) && given.has(b.key)
  return (solutions) => {
    const seats = solutions.map(seatsOf)
    const found = new Map<string, Conflict>()
    const byDay = new Map<CivilDate, { readonly unit: number; readonly seat: Seat }[]>()
    seats.forEach((own, unit) => {
      for (const seat of own) {
        for (const day of seat.days) {
          const others = byDay.get(day) ?? []
          for (const other of others) {
            const key = every ? `${other.seat.key}|${seat.key}` : `${other.unit} ${unit}`
            if (found.has(key) || !clash(other.seat, seat) || stands(other.seat, seat)) continue
            found.set(key, { units: [other.unit, unit], ways: [other, { unit, seat }] })
          }
          byDay.set(day, [...others, { unit, seat }])
        }
      }
    })
    return [...found.values(), ...orders.flatMap((order) => orderConflict(order, seats, unitOf, setting))]
  }
}

/** The meeting leaves its day, or the other body meets in one of the windows that would keep it there. */
function orderConflict(
  order: Follows,
  seats: readonly (readonly Seat[])[],
  unitOf: (body: string) => number,
  setting: Setting,
): Conflict[] {
  const own = (body: string): Seat[] => (seats[unitOf(body)] ?? []).filter((s) => s.bodies.includes(body))
  const daysOf = (body: string) => own(body).map((s) => s.days[0]!)
  const broken = orderBreak(order, daysOf, setting.year)
  if (!broken) return []
  const { body, day, needs } = broken
  const [unit, other] = [unitOf(body), unitOf(needs.body)]
  const seat = own(body).find((s) => s.days[0] === day)!
  const windows = windowsIn(needs.body, needs.window, setting)
  return [
    {
      units: [unit, other],
      ways: [{ unit, seat }, ...windows.map((window) => ({ unit: other, body: needs.body, window }))],
    },
  ]
}

/** The parts of a window that lie in a body's terms, each of which is placed by itself. */
function windowsIn(body: string, window: Period, { model, year }: Setting): Period[] {
  const series = model.meetings.find((s) => !s.joint && s.bodies[0]!.id === body)
  const terms = series ? termsIn(series, year) : [window]
  return terms.flatMap((term) => {
    const start = Math.max(term.start, window.start) as CivilDate
    const end = Math.min(term.end, window.end) as CivilDate
    return start < end ? [{ start, end }] : []
  })
}

export function seatsOf(solution: Solution): Seat[] {
  const prepared = (p: Preparation, goal: Seat): Seat[] => {
    const seat = seatOf(p.series, p.date, goal)
    return [seat, ...p.preparations.flatMap((next) => prepared(next, seat))]
  }
  return solution.placements.flatMap((p) => {
    const seat = seatOf(p.series, p.day)
    return [seat, ...p.preparations.flatMap((next) => prepared(next, seat))]
  })
}
