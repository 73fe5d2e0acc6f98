import type { PartProps } from './drawing.tsx'
import { isUpsideDown, type Label } from './labels.ts'
import { textWidth } from './letters.ts'
import { short } from './polar.ts'

/** From the middle of the letters to the line they stand on, in parts of their size. */
const HALF_HEIGHT = 0.35
/** A word may part so far from its arc, in parts of its size. */
const BOWED = 0.75

/** Names as straight words, each turned as its arc is there: for programs that write no text along a path. */
export const StraightWords = ({ figure, paint }: PartProps) => (
  <g {...paint('label')}>
    {[...figure.labels, ...figure.terms.flatMap((t) => t.labels)]
      .filter(isNearlyStraight)
      .flatMap(turnedWords)
      .map(({ word, turn, y, size }) => (
        <text transform={`rotate(${short(turn)})`} y={short(y)} font-size={short(size)}>
          {word}
        </text>
      ))}
  </g>
)

/** The rise of an arc over its chord. */
const riseOf = (word: string, size: number, radius: number): number =>
  textWidth(word, size) ** 2 / (8 * radius)

const isNearlyStraight = ({ text, size, radius }: Label): boolean =>
  text.split(' ').every((word) => riseOf(word, size, radius) <= size * BOWED)

function turnedWords({ text, size, radius, arc }: Label) {
  const middle = (arc.from + arc.to) / 2
  const turned = isUpsideDown(middle)
  const words = text.split(' ')
  return words.map((word, i) => {
    const before = textWidth(words.slice(0, i).join(' ') + (i > 0 ? ' ' : ''), size)
    const offset = before + textWidth(word, size) / 2 - textWidth(text, size) / 2
    const angle = middle + (turned ? -1 : 1) * (offset / radius) * (180 / Math.PI)
    // Its middle as much inside its arc as its ends are outside
    const middleAt = radius - riseOf(word, size, radius) / 2
    return {
      word,
      size,
      turn: turned ? angle - 180 : angle,
      y: size * HALF_HEIGHT + (turned ? middleAt : -middleAt),
    }
  })
}
