import { text } from '../text.ts'
import type { Figure, WheelProps } from './figure.ts'
import { breakWords, countOn, officeWords, type SignName, signsOf } from './legend-facts.ts'
import { fitted, textWidth, wrapped } from './letters.ts'
import type { Ring } from './rings.ts'

/** One line of the slide's legend. */
export type SlideRow =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'ring'; readonly ring: Ring; readonly words: string; readonly end: string }
  | { readonly kind: 'sign'; readonly sign: SignName; readonly words: string }
  /** Goes on under a sign's words. */
  | { readonly kind: 'more'; readonly words: string }
  | { readonly kind: 'line'; readonly words: string }

export interface SlideRows {
  readonly rows: readonly SlideRow[]
  /** Of the letters. */
  readonly size: number
  /** The lines' feet, from the legend's top. */
  readonly feet: readonly number[]
}

const LARGEST = 17
const SMALLEST = 5
const STEP = 0.5
const PITCH = 1.6
/** Where words begin beside a number or a sign, in parts of the letters' size. */
export const INDENT = 2.2

/** The legend in lines, as large as the room allows. */
export function slideRows(props: WheelProps, figure: Figure, breadth: number, height: number): SlideRows {
  for (let size = LARGEST; ; size -= STEP) {
    const rows = rowsAt(size, props, figure, breadth)
    const feet = feetOf(rows, size * PITCH)
    if (feet.at(-1)! <= height || size <= SMALLEST) return { rows, size, feet }
  }
}

/** A heading has half a line's air above it. */
function feetOf(rows: readonly SlideRow[], pitch: number): number[] {
  let foot = 0
  return rows.map(({ kind }) => {
    foot += kind === 'heading' ? pitch * 1.5 : pitch
    return foot
  })
}

function rowsAt(size: number, props: WheelProps, figure: Figure, breadth: number): SlideRow[] {
  const room = breadth - size * INDENT
  const lines = (words: string) => wrapped(words, size, breadth).map((line) => fitted(line, size, breadth))
  const section = (heading: string, rows: readonly SlideRow[]): SlideRow[] =>
    rows.length === 0 ? [] : [{ kind: 'heading', words: heading }, ...rows]
  return [
    ...section(
      text.wheel.rings,
      figure.rings.map((ring): SlideRow => {
        const end = countOn(ring, figure)
        const words = fitted(ring.name, size, room - textWidth(end, size) - size)
        return { kind: 'ring', ring, words, end }
      }),
    ),
    ...section(
      text.wheel.signs,
      signsOf(figure, props).flatMap(({ sign, words }): SlideRow[] =>
        wrapped(words, size, room).map((line, i) =>
          i === 0 ? { kind: 'sign', sign, words: line } : { kind: 'more', words: line },
        ),
      ),
    ),
    ...section(text.wheel.offices, officeWords(props).flatMap(lines).map(line)),
    ...section(text.wheel.breaks, lines(breakWords(props).join('; ')).map(line)),
  ]
}

const line = (words: string): SlideRow => ({ kind: 'line', words })
