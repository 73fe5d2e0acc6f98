import { type Plan, shortName } from '../../planning/index.ts'
import type { Body, Region } from '../../rules/index.ts'
import { text } from '../text.ts'

export type Level = Body['level']

/** From the outermost ring to the innermost: from the political level to the local one. */
export const LEVELS: readonly Level[] = ['political', 'strategic', 'preparatory', 'tactical', 'local']

/** So many rings are still broad enough for their marks and numbers; more bodies share a ring a level. */
export const MOST_RINGS = 16

/** The rings' outer edge. */
export const RINGS_OUTER = 432
/** No ring is broader, however few they are. */
const BROADEST = 46

/** Who shares a ring: one body, or all of a level. */
export interface RingOwner {
  readonly name: string
  readonly level: Level
  readonly bodies: readonly string[]
}

/** One turn around the wheel. */
export interface Ring extends RingOwner {
  /** From 1, outermost first. */
  readonly number: number
  readonly outer: number
  readonly inner: number
}

/** Who has dates in a year, in the rings' order. */
export function ringOwners(region: Region, { occurrences }: Pick<Plan, 'occurrences'>): RingOwner[] {
  const dated = new Set(occurrences.flatMap((o) => o.bodies))
  const known = region.bodies.filter(({ id }) => dated.delete(id))
  // A body that the region no longer has keeps its dates
  const gone = [...dated].map((id) => ({ id, name: id, level: 'local' as const }))
  const bodies = [...known, ...gone]
  const byLevel = LEVELS.map((level) => ({ level, of: bodies.filter((b) => b.level === level) }))
  if (bodies.length > MOST_RINGS)
    return byLevel
      .filter(({ of }) => of.length > 0)
      .map(({ level, of }) => ({ name: text.level[level], level, bodies: of.map((b) => b.id) }))
  return byLevel.flatMap(({ level, of }) =>
    of.map((b) => ({ name: shortName(b as Body), level, bodies: [b.id] })),
  )
}

/** Rings of the same breadth, from the outer edge inwards, outside a radius. */
export function ringsOf(owners: readonly RingOwner[], inside: number): Ring[] {
  const breadth = Math.min(BROADEST, (RINGS_OUTER - inside) / Math.max(1, owners.length))
  return owners.map((owner, i) => ({
    ...owner,
    number: i + 1,
    outer: RINGS_OUTER - i * breadth,
    inner: RINGS_OUTER - (i + 1) * breadth,
  }))
}

/** The radius inside all rings. */
export const innermost = (rings: readonly Ring[]): number => rings.at(-1)?.inner ?? RINGS_OUTER
