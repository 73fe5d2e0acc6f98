import { textWidth } from './letters.ts'
import { arcLength } from './polar.ts'
import type { Angle, Arc } from './scale.ts'

/** A text along an arc of a ring. */
export interface Label {
  readonly text: string
  readonly size: number
  /** The middle of its letters. */
  readonly radius: number
  /** What it takes, its letters' breadth and no more. */
  readonly arc: Arc
}

/** The smallest size that is read at arm's length on a screen where the wheel is 700 pixels. */
const SMALLEST = 9
const LARGEST = 14
/** Free on both sides of a text, in units of the wheel. */
const AIR = 6

interface Band {
  readonly outer: number
  readonly inner: number
}

interface Surroundings {
  readonly within: Arc
  readonly taken: readonly Arc[]
  /** Where the text would rather have its middle. */
  readonly near: Angle
  /** The letters' size, in parts of the band's breadth. */
  readonly ofBreadth: number
}

/** The first of `texts` that fits in a free arc of a band, as near to where it would be as it can. */
export function labelOn(
  { outer, inner }: Band,
  texts: readonly string[],
  { within, taken, near, ofBreadth }: Surroundings,
): Label | undefined {
  const radius = (outer + inner) / 2
  const size = Math.min(LARGEST, (outer - inner) * ofBreadth)
  if (size < SMALLEST) return undefined
  const free = freeArcs(within, taken)
  for (const text of texts) {
    const breadth = textWidth(text, size)
    const half = degrees(breadth / 2, radius)
    const middle = free
      .filter((arc) => arcLength(arc, radius) >= breadth + 2 * AIR)
      .map((arc) => clamp(near, arc, half + degrees(AIR, radius)))
      .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0]
    if (middle !== undefined) return { text, size, radius, arc: { from: middle - half, to: middle + half } }
  }
  return undefined
}

const degrees = (length: number, radius: number): Angle => (length / radius) * (180 / Math.PI)

const clamp = (angle: Angle, { from, to }: Arc, margin: Angle): Angle =>
  Math.min(Math.max(angle, from + margin), to - margin)

/** The runs of angles that nothing takes. */
export function freeArcs(within: Arc, taken: readonly Arc[]): Arc[] {
  const free: Arc[] = []
  let from = within.from
  for (const arc of [...taken].sort((a, b) => a.from - b.from)) {
    const to = Math.min(arc.from, within.to)
    if (to > from) free.push({ from, to })
    from = Math.max(from, arc.to)
  }
  if (within.to > from) free.push({ from, to: within.to })
  return free
}

/** Whether a text at an angle would stand on its head if it ran clockwise. */
export const isUpsideDown = (angle: Angle): boolean => angle > 90 && angle < 270

/** The angle that a mark takes of its ring. */
export function takenBy(mark: {
  readonly angle: Angle
  readonly radius: number
  readonly size: number
}): Arc {
  const half = degrees(mark.size, mark.radius)
  return { from: mark.angle - half, to: mark.angle + half }
}
