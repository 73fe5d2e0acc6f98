import type { CivilDate, ClockSpan } from '../calendar/index.ts'
import { type Clash, clashesIn } from './people.ts'
import type { Proof } from './plan.ts'
import type { Preparation } from './preparation.ts'
import { unpack } from './score.ts'
import type { Setting } from './setting.ts'
import { type Placement, type Solution, type Unit, unitsOf } from './unit.ts'

/** How many combinations of forbidden days are tried before the search settles for a good year without a proof. */
const NODE_LIMIT = 400

export interface Placed {
  readonly placements: readonly Placement[]
  /** A packed score. */
  readonly points: number
  readonly proof: Proof
}

interface Node {
  /** For each unit, the `body day` that it may not use. */
  readonly forbidden: readonly ReadonlySet<string>[]
  readonly solutions: readonly Solution[]
  readonly points: number
}

/**
 * Places a region's year. Each unit is solved by itself; where two ask one person to be in two places, the search goes
 * on with that day forbidden for the one and for the other, cheapest first. The first year without such a day is the
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
    for (const { unit, body } of conflict.sides)
      open.push(without(node, units, unit, `${body} ${conflict.day}`))
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

/** A joint meeting placed before the others it counts with (more than one a year) is a good choice, not a proven one. */
function proofOf(units: readonly Unit[], points: number): Proof {
  const exact = units.every((u) => u.series.length === 1 || u.series.filter((s) => s.joint).length === 1)
  return exact ? { status: 'optimal', bound: unpack(points) } : { status: 'unproven' }
}

function without(node: Node, units: readonly Unit[], unit: number, key: string): Node {
  const forbidden = node.forbidden.map((set, i) => (i === unit ? new Set([...set, key]) : set))
  const solutions = node.solutions.map((s, i) =>
    i === unit ? units[i]!.solve((body, day) => forbidden[i]!.has(`${body} ${day}`)) : s,
  )
  return { forbidden, solutions, points: sum(solutions) }
}

/** A body sitting on a day, for a unit. */
interface Seat {
  readonly unit: number
  readonly bodies: readonly string[]
  readonly day: CivilDate
  readonly time: ClockSpan | undefined
}

function seatsOf(solution: Solution, unit: number): Seat[] {
  const prepared = (p: Preparation): Seat[] => [
    { unit, bodies: [p.series.body!.id], day: p.date, time: p.series.schedule.time?.value },
    ...p.preparations.flatMap(prepared),
  ]
  return solution.placements.flatMap((p) => [
    { unit, bodies: p.series.bodies.map((b) => b.id), day: p.day, time: p.series.schedule.time?.value },
    ...p.preparations.flatMap(prepared),
  ])
}

interface Conflict {
  readonly day: CivilDate
  readonly sides: readonly { readonly unit: number; readonly body: string }[]
}

function firstConflict(solutions: readonly Solution[], clash: Clash): Conflict | undefined {
  const byDay = new Map<CivilDate, Seat[]>()
  for (const seat of solutions.flatMap(seatsOf)) {
    const others = byDay.get(seat.day) ?? []
    for (const other of others) {
      const pair = clash(other, seat)
      if (pair) {
        const sides = [
          { unit: other.unit, body: pair[0] },
          { unit: seat.unit, body: pair[1] },
        ]
        return { day: seat.day, sides }
      }
    }
    byDay.set(seat.day, [...others, seat])
  }
  return undefined
}

/** Unit after unit, each around those before it. */
function inTurn(units: readonly Unit[], clash: Clash): { placements: readonly Placement[]; points: number } {
  const taken: Seat[] = []
  const solutions = units.map((unit, index) => {
    const times = new Map(
      unit.series.flatMap((s) => s.bodies.map((b) => [b.id, s.schedule.time?.value] as const)),
    )
    const solution = unit.solve((body, day) =>
      taken.some(
        (seat) => seat.day === day && clash(seat, { bodies: [body], time: times.get(body) }) !== undefined,
      ),
    )
    taken.push(...seatsOf(solution, index))
    return solution
  })
  return yearOf({ solutions, points: sum(solutions) })
}
