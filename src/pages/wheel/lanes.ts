import { distance } from './polar.ts'
import type { Angle } from './scale.ts'

/** The part of a ring, between two radii, in which marks of a kind stand. */
export interface Track {
  readonly inner: number
  readonly outer: number
}

export interface Placed {
  readonly angle: Angle
  readonly radius: number
  /** Half the breadth: the mark lies within a circle of this radius. */
  readonly size: number
}

/** The least room between two marks, in units of the wheel. */
const AIR = 0.8

/**
 * Places marks at their angles, clear of one another. Where they crowd they stand in lanes, as few as keep them apart: the
 * fewer the lanes, the greater the marks; a crowd does not make the ring's other marks smaller. It always ends, since with
 * a lane for each no two can meet. The answer is in the order of `angles`, which must be ascending.
 */
export const inLanes = (angles: readonly Angle[], track: Track, greatest: number): Placed[] =>
  crowds(angles, track, greatest).flatMap((crowd) => crowdInLanes(crowd, track, greatest))

/** Marks that might meet, were all as large as can be and as near the middle as can be, stand together. */
function crowds(angles: readonly Angle[], { inner, outer }: Track, greatest: number): Angle[][] {
  const size = Math.min(greatest, (outer - inner) / 2)
  const found: Angle[][] = []
  for (const angle of angles) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const isNear =
      before !== undefined &&
      distance({ angle, radius: inner }, { angle: before, radius: inner }) < 2 * size + AIR
    if (isNear) last!.push(angle)
    else found.push([angle])
  }
  return found
}

function crowdInLanes(angles: readonly Angle[], { inner, outer }: Track, greatest: number): Placed[] {
  for (let count = 1; ; count++) {
    const height = (outer - inner) / count
    const size = Math.min(greatest, (height - Math.min(AIR, height / 4)) / 2)
    const radii = Array.from({ length: count }, (_, lane) => outer - (lane + 0.5) * height)
    const placed = intoLanes(angles, radii, size)
    if (placed !== undefined) return placed
  }
}

/** Each into the first lane where it is clear of the one before it; undefined when one finds none. */
function intoLanes(angles: readonly Angle[], radii: readonly number[], size: number): Placed[] | undefined {
  const last = new Map<number, Placed>()
  const placed: Placed[] = []
  for (const angle of angles) {
    const found = radii
      .map((radius): Placed => ({ angle, radius, size }))
      .find((here) => isClear(here, last.get(here.radius)))
    if (found === undefined) return undefined
    last.set(found.radius, found)
    placed.push(found)
  }
  return placed
}

const isClear = (here: Placed, before: Placed | undefined): boolean =>
  before === undefined || distance(here, before) >= here.size + before.size + Math.min(AIR, here.size / 2)
