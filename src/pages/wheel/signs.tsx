import { fields } from '../../calendar/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import { grouped } from '../concerns.ts'
import type { Mark } from './marks.ts'
import type { Paint } from './paint.ts'
import { type Point, pointAt, short } from './polar.ts'

interface SignProps {
  readonly kind: Occurrence['kind']
  readonly at: Point
  /** Half its breadth. */
  readonly size: number
  readonly isCancelled?: boolean
  readonly paint: Paint
}

/** What a kind looks like: a disc, a triangle, a diamond; called off, hollow and crossed. */
export const Sign = ({ kind, at, size, isCancelled = false, paint }: SignProps) => {
  const hollow = isCancelled ? paint('hollow') : {}
  const [x, y, s] = [at.x, at.y, isCancelled ? size * 0.85 : size]
  return (
    <>
      {kind === 'meeting' ? (
        <circle cx={short(x)} cy={short(y)} r={short(s)} {...hollow} />
      ) : (
        <path d={kind === 'deadline' ? triangle(x, y, s) : diamond(x, y, s)} {...hollow} />
      )}
      {isCancelled && <path d={cross(x, y, s)} {...hollow} />}
    </>
  )
}

/** Hollow: the same meeting, in another body's ring. */
export const Echo = ({ at, size, paint }: { at: Point; size: number; paint: Paint }) => (
  <circle cx={short(at.x)} cy={short(at.y)} r={short(size * 0.8)} {...paint('hollow')} />
)

/** With all its corners on the circle of its size. */
const triangle = (x: number, y: number, s: number): string =>
  `M${short(x)} ${short(y - s)}l${short(s * 0.87)} ${short(s * 1.5)}h${short(s * -1.74)}z`

const diamond = (x: number, y: number, s: number): string =>
  `M${short(x)} ${short(y - s)}l${short(s)} ${short(s)} ${short(-s)} ${short(s)} ${short(-s)} ${short(-s)}z`

const cross = (x: number, y: number, s: number): string => {
  const [half, whole] = [s * 0.6, s * 1.2]
  return `M${short(x - half)} ${short(y - half)}l${short(whole)} ${short(whole)}m0 ${short(-whole)}l${short(-whole)} ${short(whole)}`
}

/** A mark with its echoes and the line that joins them. */
export const MarkSign = ({ mark, paint }: { readonly mark: Mark; readonly paint: Paint }) => {
  const { occurrence, angle, radius, size, echoes } = mark
  const isCancelled = occurrence.status === 'cancelled'
  return (
    <>
      {echoes.map((echo) => (
        <path d={bond(mark, echo)} {...paint('bond')} />
      ))}
      {echoes.map((echo) => (
        <Echo at={pointAt(echo.angle, echo.radius)} size={echo.size} paint={paint} />
      ))}
      <Sign
        kind={occurrence.kind}
        at={pointAt(angle, radius)}
        size={size}
        isCancelled={isCancelled}
        paint={paint}
      />
      {occurrence.kind === 'meeting' && !isCancelled && size >= ROOM_FOR_DAY && (
        <DayOfMonth mark={mark} paint={paint} />
      )}
    </>
  )
}

/**
 * What hangs on a mark: outside its link, whose middle and focus ring are then the mark's own. Those of a colour that are
 * held are one path.
 */
export const BesideSigns = ({
  beside,
  paint,
}: {
  readonly beside: readonly Mark[]
  readonly paint: Paint
}) => {
  const isPlain = (m: Mark): boolean => m.occurrence.status !== 'cancelled' && m.echoes.length === 0
  return (
    <>
      {beside
        .filter((m) => !isPlain(m))
        .map((m) => (
          <g {...paint(m.ring.level)}>
            <MarkSign mark={m} paint={paint} />
          </g>
        ))}
      {grouped(beside.filter(isPlain), (m) => m.ring.level).map(([, alike]) => (
        <path d={alike.map(smallPath).join('')} {...paint(alike[0]!.ring.level)} />
      ))}
    </>
  )
}

function smallPath({ angle, radius, size, occurrence }: Mark): string {
  const { x, y } = pointAt(angle, radius)
  return occurrence.kind === 'deadline' ? triangle(x, y, size) : diamond(x, y, size)
}

/** A disc of this size has room for two digits that are read in print. */
const ROOM_FOR_DAY = 7
const DAY_LETTERS = 1.05

/** `19`, so that a poster tells its dates by itself. */
const DayOfMonth = ({ mark, paint }: { readonly mark: Mark; readonly paint: Paint }) => {
  const { x, y } = pointAt(mark.angle, mark.radius)
  const size = mark.size * DAY_LETTERS
  return (
    <text x={short(x)} y={short(y + size * 0.36)} font-size={short(size)} {...paint('day')}>
      {fields(mark.occurrence.date).day}
    </text>
  )
}

function bond(from: Mark, to: Mark['echoes'][number]): string {
  const [a, b] = [pointAt(from.angle, from.radius), pointAt(to.angle, to.radius)]
  return `M${short(a.x)} ${short(a.y)}L${short(b.x)} ${short(b.y)}`
}
