import { text } from '../text.ts'
import { turnsIn, turnWords } from './cycle.tsx'
import type { Figure, WheelProps } from './figure.ts'
import { breakWords, countOn, officeWords, signsOf } from './legend-facts.ts'
import { LegendSign } from './legend-sign.tsx'
import { byClass } from './paint.ts'

/** What the wheel says, in words: its rings by number, its signs, its breaks and offices. */
export const Legend = (props: WheelProps & { readonly figure: Figure }) => {
  const { figure } = props
  return (
    <>
      <h3>{text.wheel.rings}</h3>
      <ol class="legend-rings">
        {figure.rings.map((ring) => (
          <li>
            <span class={`ring-number ring-${ring.level}`}>{ring.number}</span>
            <span class="ring-name">{ring.name}</span>
            <span class="muted">{countOn(ring, figure)}</span>
          </li>
        ))}
      </ol>
      <h3>{text.wheel.signs}</h3>
      <ul class="legend-signs">
        {signsOf(figure, props).map(({ sign, words }) => (
          <li>
            <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
              <LegendSign sign={sign} paint={byClass} />
            </svg>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <Lines heading={text.wheel.offices} lines={officeWords(props)} />
      <Lines heading={text.wheel.turns} lines={turnsIn(props.cycles ?? [], props.plan.year).map(turnWords)} />
      <Lines heading={text.wheel.breaks} lines={breakWords(props)} />
    </>
  )
}

const Lines = ({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul class="legend-lines">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
