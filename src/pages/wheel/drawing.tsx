import type { Child } from 'hono/jsx'
import type { Figure } from './figure.ts'
import type { Group } from './groups.ts'
import { isUpsideDown } from './labels.ts'
import type { Paint } from './paint.ts'
import { along, at, pointAt, sector, short, spoke } from './polar.ts'
import { innermost, RINGS_OUTER } from './rings.ts'
import type { Angle } from './scale.ts'
import { BesideSigns, MarkSign } from './signs.tsx'
import { tiePath } from './ties.ts'

/** The rim's radii: weeks inside, months outside. */
const WEEK_TICK = { inner: 436, outer: 442 } as const
const WEEK_NUMBER = 450
const MONTH_NAME = 477
/** The wheel ends here. */
export const RIM = 496

export interface PartProps {
  readonly figure: Figure
  readonly paint: Paint
}

interface DrawingProps {
  readonly figure: Figure
  readonly paint: Paint
  /** How names are written along their arcs. */
  readonly letters: (props: PartProps) => Child
  /** The figure's marks, in the order in which they are walked through. */
  readonly groups: readonly Group[]
  /** What a group's own sign stands inside. */
  readonly wrap: (group: Group, sign: Child) => Child
}

/** The whole wheel, its middle at 0, 0, from the back to the front; the marks last and in their own order. */
export const Drawing = ({ figure, paint, letters, groups, wrap }: DrawingProps) => (
  <>
    <g aria-hidden="true">
      <Bands figure={figure} paint={paint} />
      <Background figure={figure} paint={paint} />
      <path d={figure.rings.map((r) => along(figure.scale.arc, r.inner)).join('')} {...paint('seam')} />
      <Rim figure={figure} paint={paint} />
      <Terms figure={figure} paint={paint} />
      <path d={figure.ties.map(tiePath).join('')} {...paint('thread')} />
      {figure.today !== undefined && <Today angle={figure.today} inner={figure.middle} paint={paint} />}
      {letters({ figure, paint })}
    </g>
    {groups.map((group) => (
      <>
        <BesideSigns beside={group.beside} paint={paint} />
        {wrap(group, <MarkSign mark={group.mark} paint={paint} />)}
      </>
    ))}
  </>
)

/** A hair's breadth around the dashed pieces. */
const SEAM = 1.2

const Bands = ({ figure: { rings, scale }, paint }: PartProps) => {
  const outside = [scale.before, scale.after].filter((arc) => arc !== undefined)
  return (
    <>
      <path d={sector(scale.arc, innermost(rings), RINGS_OUTER)} {...paint('band')} />
      {outside.length > 0 && (
        <path
          d={rings.flatMap((r) => outside.map((arc) => sector(arc, r.inner + SEAM, r.outer - SEAM))).join('')}
          {...paint('outside')}
        />
      )}
      <g {...paint('number')} font-size={short(numberSize(rings))}>
        {rings.map((r) => (
          <text y={short(-(r.inner + r.outer) / 2 + numberSize(rings) * 0.36)}>{r.number}</text>
        ))}
      </g>
    </>
  )
}

/** Two digits of it fit between the rings' two ends, and one in a ring's breadth. */
const numberSize = (rings: Figure['rings']): number =>
  Math.min(14, ((rings[0]?.outer ?? 0) - (rings[0]?.inner ?? 0)) * 0.6)

/** Breaks behind days off. */
const Background = ({ figure: { sectors, rings }, paint }: PartProps) => (
  <>
    {(['break', 'off'] as const).map((kind) => (
      <path
        d={sectors
          .filter((s) => s.kind === kind)
          .map((s) => sector(s.arc, innermost(rings), RINGS_OUTER))
          .join('')}
        {...paint(kind)}
      />
    ))}
  </>
)

const Rim = ({ figure: { months, weeks, scale, middle: inside }, paint }: PartProps) => (
  <>
    <path
      d={[
        ...weeks.map((w) => spoke(w.start, WEEK_TICK.inner, WEEK_TICK.outer)),
        ...months.map((m) => spoke(m.arc.from, inside, RIM)),
        spoke(scale.arc.to, inside, RIM),
      ].join('')}
      {...paint('hair')}
    />
    <g {...paint('week')}>
      {weeks.map((w) => {
        const { x, y } = pointAt(w.middle, WEEK_NUMBER)
        return (
          <text x={short(x)} y={short(y + 3.7)}>
            {w.number}
          </text>
        )
      })}
    </g>
    <g {...paint('month')}>
      {months.map(({ name, arc }) => (
        <RimText angle={(arc.from + arc.to) / 2} words={name} />
      ))}
    </g>
    <g {...paint('other')}>
      {scale.before && <RimText angle={(scale.before.from + scale.before.to) / 2} words={scale.year - 1} />}
      {scale.after && <RimText angle={(scale.after.from + scale.after.to) / 2} words={scale.year + 1} />}
    </g>
  </>
)

/** From the middle of its letters to the line that a rim's text stands on. */
const RIM_TEXT_DOWN = 7.5

/** Straight, and upright wherever it stands. */
const RimText = ({ angle, words }: { readonly angle: Angle; readonly words: string | number }) => {
  const turned = isUpsideDown(angle)
  return (
    <text
      transform={`rotate(${short(turned ? angle - 180 : angle)})`}
      y={short(RIM_TEXT_DOWN + (turned ? MONTH_NAME : -MONTH_NAME))}
    >
      {words}
    </text>
  )
}

const Terms = ({ figure: { terms, scale }, paint }: PartProps) =>
  terms.length === 0 ? null : (
    <path
      d={terms
        .flatMap((office) => office.terms.map((t) => sector(scale.span(t)!, office.inner, office.outer)))
        .join('')}
      {...paint('term')}
    />
  )

/** The arrow stands in the free middle, where no other text or mark comes. */
const ARROW = { length: 11, half: 4 } as const

const Today = ({ angle, inner, paint }: { angle: number; inner: number; paint: Paint }) => {
  const tail = inner - ARROW.length
  const half = (ARROW.half / tail) * (180 / Math.PI)
  return (
    <path
      d={`${spoke(angle, inner, WEEK_TICK.outer)}M${at(angle, inner)}L${at(angle - half, tail)} ${at(angle + half, tail)}Z`}
      {...paint('today')}
    />
  )
}
