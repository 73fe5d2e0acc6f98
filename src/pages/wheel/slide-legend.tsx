import { LegendSign } from './legend-sign.tsx'
import { byAttribute, COLOURS } from './paint.ts'
import { short } from './polar.ts'
import { INDENT, type SlideRow, type SlideRows } from './slide-rows.ts'

interface SlideLegendProps extends SlideRows {
  readonly x: number
  readonly y: number
  readonly breadth: number
}

const [INK] = COLOURS.ink
const [MUTED] = COLOURS.muted
const [SURFACE] = COLOURS.surface

/** The legend as a file that stands alone has it: each line placed by itself. */
export const SlideLegend = ({ rows, size, feet, x, y, breadth }: SlideLegendProps) => (
  <g font-size={short(size)} fill={INK}>
    {rows.map((row, i) => (
      <g transform={`translate(${short(x)} ${short(y + feet[i]!)})`}>
        <Row row={row} size={size} breadth={breadth} />
      </g>
    ))}
  </g>
)

const Row = ({ row, size, breadth }: { row: SlideRow; size: number; breadth: number }) => {
  const indent = short(size * INDENT)
  switch (row.kind) {
    case 'heading':
      return <text font-weight="700">{row.words}</text>
    case 'line':
      return <text>{row.words}</text>
    case 'more':
      return <text x={indent}>{row.words}</text>
    case 'sign':
      return (
        <>
          <g transform={`translate(${short(size * 0.8)} ${short(-size * 0.35)}) scale(${size / 17})`}>
            <LegendSign sign={row.sign} paint={byAttribute} />
          </g>
          <text x={indent}>{row.words}</text>
        </>
      )
    case 'ring':
      return (
        <>
          <circle
            cx={short(size * 0.8)}
            cy={short(-size * 0.35)}
            r={short(size * 0.72)}
            fill={COLOURS[row.ring.level][0]}
          />
          <text
            x={short(size * 0.8)}
            y={short(-size * 0.07)}
            font-size={short(size * 0.8)}
            font-weight="700"
            text-anchor="middle"
            fill={SURFACE}
          >
            {row.ring.number}
          </text>
          <text x={indent}>{row.words}</text>
          <text x={short(breadth)} text-anchor="end" fill={MUTED}>
            {row.end}
          </text>
        </>
      )
  }
}
