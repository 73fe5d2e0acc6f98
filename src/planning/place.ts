import type { CivilDate } from '../calendar/index.ts'
import { type Clash, clashesIn, type Seat, seatOf } from './people.ts'
import type { Proof } from './plan.ts'
import type { Preparation } from './preparation.ts'
import { BROKEN, unpack } from './score.ts'
import type { Setting } from './setting.ts'
import { type Placement, type Solution, type Unit, unitsOf } from './unit.ts'

/** How many combinations of forbidden seats are tried before the search settles for a good year without a proof. */
const NODE_LIMIT = 400

export interface Placed {
  readonly placements: readonly Placement[]
  /** A packed score. */
  readonly points: number
  readonly proof: Proof
}

interface Node {
  /** For each unit, the keys of the seats that it may not take. */
  readonly forbidden: readonly ReadonlySet<string>[]
  readonly solutions: readonly Solution[]
  readonly points: number
}

/**
 * Places a region's year. Each unit is solved by itself; where two ask one person to be in two places, the search goes
 * on with that seat forbidden for the one and for the other, cheapest first. The first year without such a pair is the
 * best there is, since every year without one lies under some node that costs no more.
 */
export function place(setting: Setting): Placed {
  const units = unitsOf(setting)
  const clash = clashesIn(setting.model)
  const none = new Set<string>()
  const root = units.map((u) => u.solve(() => false))
  let open: Node[] = [{ forbidden: units.map(() => none), solutions: root, points: sum(root) }]
  for (let nodes = 0; open.length > 0 && nodes < NODE_LIMIT; nodes++) {
    const node = open.reduce((best, n) => (n.points < best.points ? n : best))
    const conflict = firstConflict(node.solutions, clash)
    if (!conflict) return { ...yearOf(node), proof: proofOf(units, node.points) }
    open = open.filter((n) => n !== node)
    for (const { unit, seat } of conflict) open.push(without(node, units, unit, seat.key))
  }
  const bound = open.reduce((least, n) => Math.min(least, n.points), Number.POSITIVE_INFINITY)
  const settled = inTurn(units, clash)
  const gap = unpack(Math.max(0, settled.points - bound))
  return { ...settled, proof: { status: 'gap', bound: unpack(bound), gap } }
}

const sum = (solutions: readonly Solution[]): number => solutions.reduce((all, s) => all + s.points, 0)

const yearOf = (node: Pick<Node, 'solutions' | 'points'>) => ({
  placements: node.solutions.flatMap((s) => s.placements),
  points: node.points,
})

/** Where a must is broken, which one was a choice by the way; nothing is proven of it. */
function proofOf(units: readonly Unit[], points: number): Proof {
  return points < BROKEN.must && units.every((u) => u.exact)
    ? { status: 'optimal', bound: unpack(points) }
    : { status: 'unproven' }
}

function without(node: Node, units: readonly Unit[], unit: number, key: string): Node {
  const forbidden = node.forbidden.map((set, i) => (i === unit ? new Set([...set, key]) : set))
  const solutions = node.solutions.map((s, i) =>
    i === unit ? units[i]!.solve((seat) => forbidden[i]!.has(seat.key)) : s,
  )
  return { forbidden, solutions, points: sum(solutions) }
}

function seatsOf(solution: Solution): Seat[] {
  const prepared = (p: Preparation, goal: Seat): Seat[] => {
    const seat = seatOf(p.series, p.date, goal)
    return [seat, ...p.preparations.flatMap((next) => prepared(next, seat))]
  }
  return solution.placements.flatMap((p) => {
    const seat = seatOf(p.series, p.day)
    return [seat, ...p.preparations.flatMap((next) => prepared(next, seat))]
  })
}

/** A seat that a unit's solution takes. */
interface Taken {
  readonly unit: number
  readonly seat: Seat
}

function firstConflict(
  solutions: readonly Solution[],
  clash: Clash,
): readonly [one: Taken, other: Taken] | undefined {
  const byDay = new Map<CivilDate, Taken[]>()
  const all = solutions.flatMap((solution, unit) => seatsOf(solution).map((seat): Taken => ({ unit, seat })))
  for (const taken of all) {
    for (const day of taken.seat.days) {
      const others = byDay.get(day) ?? []
      const other = others.find(({ seat }) => clash(seat, taken.seat))
      if (other) return [other, taken]
      byDay.set(day, [...others, taken])
    }
  }
  return undefined
}

/** Unit after unit, each around those before it. */
function inTurn(units: readonly Unit[], clash: Clash): { placements: readonly Placement[]; points: number } {
  const taken: Seat[] = []
  const solutions = units.map((unit) => {
    const solution = unit.solve((seat) =>
      taken.some((other) => other.days.some((day) => seat.days.includes(day)) && clash(other, seat)),
    )
    taken.push(...seatsOf(solution))
    return solution
  })
  return yearOf({ solutions, points: sum(solutions) })
}
