import { type ClockSpan, spansOverlap } from '../calendar/index.ts'
import type { Body, RegionModel } from '../rules/index.ts'

/** The roles that one person holds in both bodies. */
export function sharedRoles(a: Body, b: Body): string[] {
  const single = new Set(a.seats.filter((s) => s.single).map((s) => s.role))
  return b.seats.filter((s) => s.single && single.has(s.role)).map((s) => s.role)
}

/** Bodies on a day, at a time where one is known. */
export interface Sitting {
  readonly bodies: readonly string[]
  readonly time: ClockSpan | undefined
}

/**
 * Whether two sittings on one day ask somebody to be in two places: the same body at any time (it meets once a day), or
 * bodies with a person in common at times that overlap.
 */
export type Clash = (a: Sitting, b: Sitting) => readonly [a: string, b: string] | undefined

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
        if (a === b || (together && sharing.has(`${a} ${b}`))) return [a, b]
      }
    }
    return undefined
  }
}
