import type { Angle, Arc } from './scale.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

const radians = (angle: Angle): number => (angle * Math.PI) / 180

/** The wheel's middle is 0, 0; y grows downwards, as in SVG. */
export const pointAt = (angle: Angle, radius: number): Point => ({
  x: radius * Math.sin(radians(angle)),
  y: -radius * Math.cos(radians(angle)),
})

/** The length of an arc at a radius. */
export const arcLength = ({ from, to }: Arc, radius: number): number => radians(to - from) * radius

/** The straight distance between two places given by angle and radius. */
export function distance(
  a: { readonly angle: Angle; readonly radius: number },
  b: { readonly angle: Angle; readonly radius: number },
): number {
  const [p, q] = [pointAt(a.angle, a.radius), pointAt(b.angle, b.radius)]
  return Math.hypot(p.x - q.x, p.y - q.y)
}

/** A tenth of a unit is less than can be seen, and half the bytes. */
export const short = (n: number): string => String(Math.round(n * 10) / 10 || 0)

/** `12.3 -4.5` */
export function at(angle: Angle, radius: number): string {
  const { x, y } = pointAt(angle, radius)
  return `${short(x)} ${short(y)}`
}

const isLarge = ({ from, to }: Arc): number => (to - from > 180 ? 1 : 0)

/** A line along an arc, clockwise. */
export const along = (arc: Arc, radius: number): string =>
  `M${at(arc.from, radius)}A${short(radius)} ${short(radius)} 0 ${isLarge(arc)} 1 ${at(arc.to, radius)}`

/** The same line, from its end to its start: what a text at the bottom follows so as to stand upright. */
export const against = (arc: Arc, radius: number): string =>
  `M${at(arc.to, radius)}A${short(radius)} ${short(radius)} 0 ${isLarge(arc)} 0 ${at(arc.from, radius)}`

/** The piece of a ring between two angles and two radii. */
export function sector(arc: Arc, inner: number, outer: number): string {
  const [i, o] = [short(inner), short(outer)]
  const large = isLarge(arc)
  return `M${at(arc.from, outer)}A${o} ${o} 0 ${large} 1 ${at(arc.to, outer)}L${at(arc.to, inner)}A${i} ${i} 0 ${large} 0 ${at(arc.from, inner)}Z`
}

/** A line from the middle outwards. */
export const spoke = (angle: Angle, inner: number, outer: number): string =>
  `M${at(angle, inner)}L${at(angle, outer)}`
