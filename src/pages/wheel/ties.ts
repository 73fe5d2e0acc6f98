import type { Mark } from './marks.ts'
import { pointAt } from './polar.ts'
import type { Arc } from './scale.ts'

/** A thread from a meeting's mark to a mark that hangs on it. */
export interface Tie {
  readonly from: Mark
  readonly to: Mark
}

/** The ties that stay on their ring: across rings they would hide more than they tell. */
export function tiesOf(marks: readonly Mark[]): Tie[] {
  const byId = new Map(marks.map((mark) => [mark.occurrence.id, mark]))
  return marks.flatMap((to) => {
    const from = byId.get(to.occurrence.anchor?.occurrence ?? '')
    return from !== undefined && from.ring === to.ring && from !== to ? [{ from, to }] : []
  })
}

export const arcOf = ({ from, to }: Tie): Arc => ({
  from: Math.min(from.angle, to.angle),
  to: Math.max(from.angle, to.angle),
})

/** Bent so that it follows the ring: the control point lies where the two tangents would nearly meet. */
export function tiePath({ from, to }: Tie): string {
  const middle = (from.angle + to.angle) / 2
  const half = (Math.abs(from.angle - to.angle) / 2) * (Math.PI / 180)
  const radius = ((from.radius + to.radius) / 2) * (2 - Math.cos(half))
  return `M${whole(from.angle, from.radius)}Q${whole(middle, radius)} ${whole(to.angle, to.radius)}`
}

/** A thread ends under its marks: whole units are near enough. */
function whole(angle: number, radius: number): string {
  const { x, y } = pointAt(angle, radius)
  return `${Math.round(x)} ${Math.round(y)}`.replace(' -', '-')
}
