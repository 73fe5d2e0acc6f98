import { markup } from '../layout.tsx'
import { STATUS_OF, standingOfPlan, standingWords } from '../notice.tsx'
import { address, occurrencePath } from '../paths.ts'
import { text } from '../text.ts'
import { Centre } from './centre.tsx'
import { Turns } from './cycle.tsx'
import { Drawing } from './drawing.tsx'
import { figureOf, type WheelProps } from './figure.ts'
import { singly } from './groups.ts'
import { fitted, wrapped } from './letters.ts'
import { markWords } from './mark-words.ts'
import { byAttribute, COLOURS } from './paint.ts'
import { SlideLegend } from './slide-legend.tsx'
import { slideRows } from './slide-rows.ts'
import { StraightWords } from './straight-words.tsx'

/** A slide of 16 to 9; the wheel to the left, words to the right. */
const BREADTH = 1600
const HEIGHT = 900
const WHEEL = { x: 455, y: 450, scale: 0.86 } as const
const WORDS = { x: 945, breadth: 600, title: 78, bottom: 870 } as const
const TITLE_SIZE = 38
const NOTE_SIZE = 18
const NOTE_PITCH = 25

const FONTS = "'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"

interface SlideProps extends Omit<WheelProps, 'today'> {
  readonly publicUrl: string
}

/**
 * The wheel as a file that needs nothing else: colours are attributes, shapes are drawn one by one, and no text follows a
 * path, since presentation programs draw no symbols, styles or text paths from others. Without today, so that the same plan
 * is the same file.
 */
export function wheelSvg(props: SlideProps): string {
  const { region, plan, publicUrl } = props
  const figure = figureOf(props)
  const title = text.wheel.title(region.name, plan.year)
  const standing = standingOfPlan(plan, region).map(standingWords).join(' ')
  const note = wrapped(standing, NOTE_SIZE, WORDS.breadth)
  const top = WORDS.title + 16 + note.length * NOTE_PITCH
  const slide = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={BREADTH}
      height={HEIGHT}
      viewBox={`0 0 ${BREADTH} ${HEIGHT}`}
      font-family={FONTS}
      role="img"
      aria-labelledby="t d"
    >
      <title id="t">{title}</title>
      <desc id="d">{`${text.wheel.description} ${standing}`}</desc>
      <path d={`M0 0H${BREADTH}V${HEIGHT}H0Z`} fill={COLOURS.surface[0]} />
      <g transform={`translate(${WHEEL.x} ${WHEEL.y}) scale(${WHEEL.scale})`}>
        <Centre
          radius={figure.middle}
          name={region.name}
          year={plan.year}
          note={text.status[STATUS_OF[plan.state]]}
          paint={byAttribute}
        />
        <Turns {...props} radius={figure.middle} paint={byAttribute} />
        <Drawing
          figure={figure}
          paint={byAttribute}
          letters={StraightWords}
          groups={singly(figure.marks)}
          wrap={({ mark: { occurrence, ring } }, sign) => (
            <a href={address(publicUrl, occurrencePath(occurrence))} {...byAttribute(ring.level)}>
              <title>{markWords(occurrence)}</title>
              {sign}
            </a>
          )}
        />
      </g>
      <text x={WORDS.x} y={WORDS.title} font-size={TITLE_SIZE} font-weight="700" fill={COLOURS.ink[0]}>
        {fitted(title, TITLE_SIZE, WORDS.breadth)}
      </text>
      <g font-size={NOTE_SIZE} fill={COLOURS.muted[0]}>
        {note.map((line, i) => (
          <text x={WORDS.x} y={WORDS.title + 14 + (i + 1) * NOTE_PITCH}>
            {line}
          </text>
        ))}
      </g>
      <SlideLegend
        {...slideRows(props, figure, WORDS.breadth, WORDS.bottom - top)}
        x={WORDS.x}
        y={top}
        breadth={WORDS.breadth}
      />
    </svg>
  )
  return withoutControls(markup(slide))
}

/** XML 1.0 §2.2 has no way to write these. */
const withoutControls = (xml: string): string =>
  // oxlint-disable-next-line no-control-regex
  xml.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
