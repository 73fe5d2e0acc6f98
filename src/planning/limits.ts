import type { Period } from '../calendar/index.ts'
import type { Seat } from './people.ts'
import type { Solution, Unit } from './unit.ts'

/** What a unit may not take, and the days of which it needs one, so far in the search. */
export interface Limits {
  readonly forbidden: ReadonlySet<string>
  readonly needed: readonly { readonly body: string; readonly window: Period }[]
}

export const NO_LIMITS: Limits = { forbidden: new Set(), needed: [] }

export const without = ({ forbidden, needed }: Limits, seat: Seat): Limits => ({
  forbidden: new Set([...forbidden, seat.key]),
  needed,
})

export const needing = ({ forbidden, needed }: Limits, body: string, window: Period): Limits => ({
  forbidden,
  needed: [...needed, { body, window }],
})

/** The same limits have the same key, in whatever order they came. */
export const keyOf = ({ forbidden, needed }: Limits): string =>
  [...forbidden, ...needed.map(({ body, window }) => `${body} ${window.start} ${window.end}`)]
    .sort()
    .join('|')

/** Solves units under limits, each case once, and tells how many it has solved. */
export interface Solver {
  readonly solve: (unit: number, limits: Limits) => Solution
  readonly solved: () => number
}

export function solver(units: readonly Unit[]): Solver {
  const known = units.map(() => new Map<string, Solution>())
  let count = 0
  const fresh = (unit: number, limits: Limits): Solution => {
    count++
    return units[unit]!.solve(
      (seat) => limits.forbidden.has(seat.key),
      (body) => limits.needed.filter((n) => n.body === body).map((n) => n.window),
    )
  }
  return {
    solve: (unit, limits) => {
      const key = keyOf(limits)
      const solution = known[unit]!.get(key) ?? fresh(unit, limits)
      known[unit]!.set(key, solution)
      return solution
    },
    solved: () => count,
  }
}
