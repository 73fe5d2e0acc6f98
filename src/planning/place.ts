import { type Conflict, conflictsIn, type Find, seatsOf } from './conflict.ts'
import { keyOf, type Limits, NO_LIMITS, type Solver, solver } from './limits.ts'
import { ordersIn } from './order.ts'
import { clashesIn, type Seat } from './people.ts'
import type { Proof } from './plan.ts'
import { narrowed, repaired } from './repair.ts'
import { BROKEN, unpack } from './score.ts'
import type { Setting } from './setting.ts'
import { type Placement, type Solution, type Unit, unitsOf } from './unit.ts'

/** How often a unit is solved before the search settles for the best year it has, with the gap that is left. */
export const WORK_LIMIT = 1200

/** How many cases it looks into at the most, of which many need no solving. */
const NODE_LIMIT = 600

/** How many cases it takes to reckon what two units cost each other; fewer cases only bound it lower. */
const PAIR_LIMIT = 12

export interface Placed {
  readonly placements: readonly Placement[]
  /** A packed score. */
  readonly points: number
  readonly proof: Proof
}

/** A case: what each unit is kept from, its best days then, and what they have against each other. */
interface Node {
  readonly limits: readonly Limits[]
  readonly solutions: readonly Solution[]
  readonly conflicts: readonly Conflict[]
  /** The sum of the units' own, each without regard to the others. */
  readonly points: number
  /** What any year in this case costs at the least. */
  readonly bound: number
  /** The conflict that costs most to solve, which is the one to go on with. */
  readonly worst: Conflict | undefined
}

/**
 * Places a region's year. Each unit is solved by itself; where two can't both stay, the search goes on with each way
 * out of it, the least bound first. The first year without a conflict is the best there is, since every year lies under
 * some case whose bound it can't be below.
 */
export function place(setting: Setting): Placed {
  const units = unitsOf(setting)
  const mend: Mend = (solve) => repaired(units.length, solve, conflictsIn(setting, units, true))
  return search(units, conflictsIn(setting, units), () => inTurn(units, setting), mend, WORK_LIMIT)
}

/** Makes a good year where unit after unit makes none. */
type Mend = (solve: Solver['solve']) => readonly Solution[] | undefined

/**
 * Years that may keep every must, the quickest found first, up to one that a short search ends in. A year that one of
 * these keeps is one that {@link place} finds a year for too.
 */
export function* yearsFor(setting: Setting): Generator<readonly Placement[]> {
  const units = unitsOf(setting)
  const find = conflictsIn(setting, units)
  const { solve } = solver(units)
  const alone = units.map((_, unit) => solve(unit, NO_LIMITS))
  const placementsOf = (solutions: readonly Solution[]) => solutions.flatMap((s) => s.placements)
  if (find(alone).length === 0) return yield placementsOf(alone)
  const settled = inTurn(units, setting)
  const broken = sum(alone) >= BROKEN.must
  if (broken || find(settled).length === 0) yield placementsOf(settled)
  if (broken) return
  const mended = repaired(units.length, solve, conflictsIn(setting, units, true))
  if (mended) yield placementsOf(mended)
  yield search(
    units,
    find,
    () => settled,
    () => mended,
    ordersIn(setting).length > 0 ? WORK_LIMIT : SHORT_LIMIT,
  ).placements
}

/** As {@link WORK_LIMIT}, where only the question is whether a year keeps every must, and no order is hard to see to. */
const SHORT_LIMIT = 150

function search(
  units: readonly Unit[],
  find: Find,
  settle: () => readonly Solution[],
  mend: Mend,
  limit: number,
): Placed {
  const { solve, solved } = solver(units)
  const extra = pairCosts(solve, find)
  const caseOf = (limits: readonly Limits[], solutions: readonly Solution[]): Node => {
    const conflicts = find(solutions)
    const points = sum(solutions)
    const weighed = conflicts
      .map((conflict) => ({ conflict, cost: extra(conflict.units, limits) }))
      .toSorted((a, b) => b.cost - a.cost)
    return {
      limits,
      solutions,
      conflicts,
      points,
      bound: points + matched(weighed),
      worst: weighed[0]?.conflict,
    }
  }
  const none = units.map(() => NO_LIMITS)
  let open = [
    caseOf(
      none,
      units.map((_, unit) => solve(unit, NO_LIMITS)),
    ),
  ]
  let fallback: ReturnType<typeof goodYear> | undefined
  const goodYear = () => {
    const solutions = settle()
    return { ...yearOf({ solutions, points: sum(solutions) }), whole: find(solutions).length === 0 }
  }
  for (let nodes = 0; open.length > 0 && nodes < NODE_LIMIT && solved() < limit; nodes++) {
    const node = open.reduce((best, n) => (isBefore(n, best) ? n : best))
    // Every year breaks a must from here on: which one is a choice for people, and no search of ours.
    if (node.bound >= BROKEN.must) break
    if (!node.worst) return { ...yearOf(node), proof: proofOf(units, node.points) }
    // A good year found by the way may already be as cheap as anything left can be.
    if (nodes === FIRST_TRY) {
      const tried = goodYear()
      if (tried.whole) fallback = tried
    }
    if (fallback && fallback.points <= node.bound)
      return { ...fallback, proof: proofOf(units, fallback.points) }
    open = open.filter((n) => n !== node)
    for (const way of node.worst.ways) {
      const limits = node.limits.map((l, unit) => (unit === way.unit ? narrowed(l, way) : l))
      open.push(
        caseOf(
          limits,
          node.solutions.map((s, unit) => (unit === way.unit ? solve(unit, limits[unit]!) : s)),
        ),
      )
    }
  }
  const last = fallback ?? goodYear()
  const least = open.reduce((low, n) => Math.min(low, n.bound), Number.POSITIVE_INFINITY)
  const mended = last.whole || least >= BROKEN.must ? undefined : mend(solve)
  const { placements, points } = mended ? yearOf({ solutions: mended, points: sum(mended) }) : last
  const bound = Math.min(least, points)
  if (bound >= BROKEN.must) return { placements, points, proof: { status: 'unproven' } }
  return { placements, points, proof: { status: 'gap', bound: unpack(bound), gap: unpack(points - bound) } }
}

/** Cases after which a year found unit by unit is worth its time. */
const FIRST_TRY = 20

const isBefore = (a: Node, b: Node): boolean =>
  a.bound < b.bound || (a.bound === b.bound && a.conflicts.length < b.conflicts.length)

const sum = (solutions: readonly Solution[]): number => solutions.reduce((all, s) => all + s.points, 0)

const yearOf = (node: Pick<Node, 'solutions' | 'points'>): Solution => ({
  placements: node.solutions.flatMap((s) => s.placements),
  points: node.points,
})

/** Where a must is broken, which one was a choice by the way; nothing is proven of it. */
const proofOf = (units: readonly Unit[], points: number): Proof =>
  points < BROKEN.must && units.every((u) => u.exact)
    ? { status: 'optimal', bound: unpack(points) }
    : { status: 'unproven' }

type Weighed = { readonly conflict: Conflict; readonly cost: number }

/** Pairs of units that share none: what each pair costs at the least is then owed in full. Dearest first. */
function matched(weighed: readonly Weighed[]): number {
  const taken = new Set<number>()
  let cost = 0
  for (const { conflict, cost: own } of weighed) {
    const [one, other] = conflict.units
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one)
    taken.add(other)
    cost += own
  }
  return cost
}

/** What two units in conflict cost beyond their own sum, at the least: a search of the two alone, each pair of limits once. */
function pairCosts(solve: (unit: number, limits: Limits) => Solution, find: Find) {
  const known = new Map<string, number>()
  return (units: readonly [number, number], limits: readonly Limits[]): number => {
    const [one, other] = units
    const key = `${one} ${keyOf(limits[one]!)} ${other} ${keyOf(limits[other]!)}`
    const cost = known.get(key) ?? pairCost(units, limits, solve, find)
    known.set(key, cost)
    return cost
  }
}

function pairCost(
  units: readonly [number, number],
  limits: readonly Limits[],
  solve: (unit: number, limits: Limits) => Solution,
  find: Find,
): number {
  const solved = (own: readonly Limits[]): Solution[] =>
    own.map((l, unit) => (units.includes(unit) ? solve(unit, l) : EMPTY))
  const start = solved(limits)
  let open = [{ limits, solutions: start, points: sum(start) }]
  const least = () => open.reduce((best, n) => (n.points < best.points ? n : best))
  for (let nodes = 0; nodes < PAIR_LIMIT; nodes++) {
    const node = least()
    const conflict = find(node.solutions).find((c) => c.units.every((u) => units.includes(u)))
    if (!conflict) break
    open = open.filter((n) => n !== node)
    for (const way of conflict.ways) {
      const next = node.limits.map((l, unit) => (unit === way.unit ? narrowed(l, way) : l))
      const solutions = solved(next)
      open.push({ limits: next, solutions, points: sum(solutions) })
    }
  }
  return least().points - sum(start)
}

const EMPTY: Solution = { placements: [], points: 0 }

/** Unit after unit, each around those before it: a good year, and no proof. */
function inTurn(units: readonly Unit[], setting: Setting): Solution[] {
  const clash = clashesIn(setting.model)
  const taken: Seat[] = []
  return units.map((unit) => {
    const solution = unit.solve(
      (seat) =>
        taken.some((other) => other.days.some((day) => seat.days.includes(day)) && clash(other, seat)),
      () => [],
    )
    taken.push(...seatsOf(solution))
    return solution
  })
}
