import type { PartProps } from './drawing.tsx'
import { isUpsideDown, type Label } from './labels.ts'
import { against, along, short } from './polar.ts'

/** From the middle of the letters to the line they stand on, in parts of their size. */
const HALF_HEIGHT = 0.35
/** Room for letters that are broader than reckoned: a text on a path loses what does not fit. */
const SPARE = 4

/** Names of rings and terms, along their arcs. */
export const Lettering = ({ figure, paint }: PartProps) => {
  const labels = [...figure.labels, ...figure.terms.flatMap((t) => t.labels)]
  return (
    <>
      <defs>
        {labels.map((label, i) => (
          <path id={`w${i}`} d={lineOf(label)} />
        ))}
      </defs>
      <g {...paint('label')}>
        {labels.map((label, i) => (
          <text font-size={short(label.size)}>
            <textPath href={`#w${i}`} startOffset="50%">
              {label.text}
            </textPath>
          </text>
        ))}
      </g>
    </>
  )
}

function lineOf({ arc, radius, size }: Label): string {
  const wider = { from: arc.from - SPARE, to: arc.to + SPARE }
  const down = size * HALF_HEIGHT
  return isUpsideDown((arc.from + arc.to) / 2) ? against(wider, radius + down) : along(wider, radius - down)
}
