import { capital } from '../../planning/index.ts'
import type { CycleSeries } from '../../rules/index.ts'
import { text } from '../text.ts'
import type { WheelProps } from './figure.ts'
import type { Paint } from './paint.ts'
import { sector } from './polar.ts'

/** Where in what returns every n-th year a year is. */
export interface Turn {
  readonly title: string
  /** Years between. */
  readonly every: number
  /** 0 in the year that it is. */
  readonly since: number
  /** The year that it is next, this one included. */
  readonly next: number
}

/** Those that the rules tell a year of. */
export const turnsIn = (cycles: readonly CycleSeries[], year: number): Turn[] =>
  cycles.flatMap(({ title, every, known }) => {
    if (known === undefined) return []
    const since = (((year - known.value) % every.value) + every.value) % every.value
    return [{ title, every: every.value, since, next: since === 0 ? year : year + every.value - since }]
  })

/** Below the middle's words: an arc a year, the shown one filled. */
const ARC = { from: 140, to: 220, gap: 3, outside: 15, breadth: 6 } as const

interface TurnArcsProps {
  readonly turn: Turn
  /** The radius of the free middle. */
  readonly radius: number
  readonly paint: Paint
}

interface TurnsProps extends Pick<WheelProps, 'cycles' | 'plan'> {
  readonly radius: number
  readonly paint: Paint
}

/** The first of the region's cycles: the middle has room for one, the legend tells all. */
export const Turns = ({ cycles = [], plan, radius, paint }: TurnsProps) => {
  const [turn] = turnsIn(cycles, plan.year)
  return turn === undefined ? null : (
    <g aria-hidden="true">
      <TurnArcs turn={turn} radius={radius} paint={paint} />
    </g>
  )
}

/** The years of a cycle side by side, from the one that it is in, read from the left. */
const TurnArcs = ({ turn, radius, paint }: TurnArcsProps) => {
  const step = (ARC.to - ARC.from) / turn.every
  const [outer, inner] = [radius - ARC.outside, radius - ARC.outside - ARC.breadth]
  const arcOf = (n: number): string =>
    sector({ from: ARC.to - (n + 1) * step + ARC.gap, to: ARC.to - n * step }, inner, outer)
  return (
    <>
      {Array.from({ length: turn.every }, (_, n) => (
        <path d={arcOf(n)} {...paint(n === turn.since ? 'turn' : 'outside')} />
      ))}
    </>
  )
}

/** `Besluta om styrdokumentet: vartannat år, nästa gång 2028` */
export const turnWords = ({ title, every, since, next }: Turn): string =>
  text.wheel.turn(capital(title), text.compare.every(every), since === 0 ? undefined : next)
