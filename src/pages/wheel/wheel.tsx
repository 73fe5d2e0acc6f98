import { STATUS_OF } from '../notice.tsx'
import { occurrencePath, planFile } from '../paths.ts'
import { text } from '../text.ts'
import { viewPath, type YearView } from '../year-view.ts'
import { Centre } from './centre.tsx'
import { Turns } from './cycle.tsx'
import { Drawing } from './drawing.tsx'
import { figureOf, type WheelProps } from './figure.ts'
import { groupsOf } from './groups.ts'
import { Legend } from './legend.tsx'
import { Lettering } from './lettering.tsx'
import { markWords } from './mark-words.ts'
import { byClass } from './paint.ts'

/**
 * The year as a wheel: a link a meeting, in the order of the dates, beside what its signs mean. Last
 * days have links of their own in the list: in the wheel they would be four tab stops of five.
 */
interface Props extends WheelProps {
  /** Where the list begins. */
  readonly list: string
  readonly view: YearView
}

export const Wheel = (props: Props) => {
  const { region, plan, list, view } = props
  const figure = figureOf(props)
  return (
    <section class={view.paper === 'a4' ? 'year-wheel on-a4' : 'year-wheel'} aria-labelledby="hjulet">
      <h2 id="hjulet" class="hidden">
        {text.wheel.heading}
      </h2>
      <a class="past-wheel" href={`#${list}`}>
        {text.wheel.past}
      </a>
      <svg
        class="wheel-drawing"
        viewBox="-500 -500 1000 1000"
        role="group"
        aria-labelledby="hjulet"
        xmlns="http://www.w3.org/2000/svg"
      >
        <Centre
          radius={figure.middle}
          name={region.name}
          year={plan.year}
          note={text.status[STATUS_OF[plan.state]]}
          paint={byClass}
        />
        <Turns {...props} radius={figure.middle} paint={byClass} />
        <Drawing
          figure={figure}
          paint={byClass}
          letters={Lettering}
          groups={groupsOf(figure.marks)}
          wrap={({ mark: { occurrence, ring }, beside }, sign) => (
            <a href={occurrencePath(occurrence)} {...byClass(ring.level)}>
              <title>
                {markWords(
                  occurrence,
                  beside.map((m) => m.occurrence),
                )}
              </title>
              {sign}
            </a>
          )}
        />
      </svg>
      <div class="wheel-words">
        <Legend {...props} figure={figure} />
        <p>
          <a href={planFile(region.id, plan.year, 'svg')} download={`arshjul-${region.id}-${plan.year}.svg`}>
            {text.wheel.download}
          </a>
        </p>
        <p>
          {text.wheel.printed[view.paper ?? 'a3']}{' '}
          <a href={viewPath(region.id, plan.year, otherPaper(view))}>
            {text.wheel.paper[view.paper === undefined ? 'a4' : 'a3']}
          </a>
        </p>
      </div>
    </section>
  )
}

const otherPaper = ({ paper, ...view }: YearView): YearView =>
  paper === undefined ? { ...view, paper: 'a4' } : view
