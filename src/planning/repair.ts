import type { Conflict, Find, Way } from './conflict.ts'
import { type Limits, NO_LIMITS, needing, type Solver, without } from './limits.ts'
import { seatOf } from './people.ts'
import { BROKEN } from './score.ts'
import type { Solution } from './unit.ts'

/** How often all conflicts are gone through before a repair is given up: a year of sixty meetings takes some twenty. */
const PASSES = 40

/** What is left to a unit when it takes a way out of a conflict. */
export const narrowed = (limits: Limits, way: Way): Limits =>
  'seat' in way ? without(limits, way.seat) : needing(limits, way.body, way.window)

/**
 * Each unit's best days, and for each conflict that they have a way out of it, until there is none: a good year, and no
 * proof. Undefined where that leads to a broken must. `find` finds every conflict.
 */
export function repaired(units: number, solve: Solver['solve'], find: Find): readonly Solution[] | undefined {
  let limits: readonly Limits[] = Array.from({ length: units }, () => NO_LIMITS)
  let solutions = limits.map((own, unit) => solve(unit, own))
  const least = sum(solutions)
  for (let pass = 0; pass < PASSES; pass++) {
    const conflicts = find(solutions)
    if (conflicts.length === 0) return solutions
    const goals = new Set(solutions.flatMap((s) => s.placements.map((p) => seatOf(p.series, p.day).key)))
    limits = conflicts.reduce((own, conflict) => eased(conflict, own, goals, solve), limits)
    solutions = limits.map((own, unit) => solve(unit, own))
    if (sum(solutions) - least >= BROKEN.must) return undefined
  }
  return undefined
}

const sum = (solutions: readonly Solution[]): number => solutions.reduce((all, s) => all + s.points, 0)

/** One conflict less: a preparation gives way to a meeting; else the way that costs least is taken. */
function eased(
  { ways }: Conflict,
  limits: readonly Limits[],
  goals: ReadonlySet<string>,
  solve: Solver['solve'],
): readonly Limits[] {
  const settled = ways.some((w) => 'seat' in w && limits[w.unit]!.forbidden.has(w.seat.key))
  if (settled) return limits
  const preparations = ways.filter((w) => 'seat' in w && !goals.has(w.seat.key))
  const open = preparations.length === 1 ? preparations : ways
  const cost = (way: Way): number =>
    solve(way.unit, narrowed(limits[way.unit]!, way)).points - solve(way.unit, limits[way.unit]!).points
  const way =
    open.length === 1 ? open[0]! : open.reduce((best, next) => (cost(next) < cost(best) ? next : best))
  return limits.map((own, unit) => (unit === way.unit ? narrowed(own, way) : own))
}
