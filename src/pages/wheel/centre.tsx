import { textWidth } from './letters.ts'
import type { Paint } from './paint.ts'
import { short } from './polar.ts'

interface CentreProps {
  /** The radius of the free middle. */
  readonly radius: number
  readonly name: string
  readonly year: number
  readonly note: string
  readonly paint: Paint
}

/** A text stands within so much of the middle's breadth: above and below its line the circle is narrower. */
const OF_BREADTH = 1.36

/** Whose year it is, as large as the middle has room for. */
export const Centre = ({ radius, name, year, note, paint }: CentreProps) => {
  const size = (words: string, most: number) => Math.min(most, (radius * OF_BREADTH) / textWidth(words, 1))
  const figures = size(String(year), radius * 0.48)
  return (
    <g aria-hidden="true">
      <text {...paint('name')} y={short(-figures * 0.62)} font-size={short(size(name, radius * 0.25))}>
        {name}
      </text>
      <text {...paint('year')} y={short(figures * 0.4)} font-size={short(figures)}>
        {year}
      </text>
      <text {...paint('note')} y={short(figures * 1.05)} font-size={short(size(note, radius * 0.16))}>
        {note}
      </text>
    </g>
  )
}
