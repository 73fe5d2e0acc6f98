import { addDays, type CivilDate, fields, formatDate, isoWeek, weekday } from '../../calendar/index.ts'
import type { Fact } from '../../facts/index.ts'
import { capital, longDate, monthName, type Occurrence, shortName } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { SHORT_WEEKDAYS } from '../text.ts'
import { timeWords } from '../when.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { changePath, DRAG_SCRIPT, partPath, planningPath, reviewPath } from './paths.ts'
import { planeraText } from './text.ts'

const words = planeraText.month

export interface MonthPageProps {
  readonly planner: Planner
  readonly region: Region
  readonly year: number
  /** The first day of the month. */
  readonly month: CivilDate
  readonly occurrences: readonly Occurrence[]
  readonly facts: readonly Fact[]
}

/** A month as a grid: a meeting is dragged, or moved with the arrow keys, to another day, which is then reviewed. */
export const monthPage = (props: MonthPageProps): string => {
  const { planner, region, year, month } = props
  const name = `${capital(monthName(fields(month).month))} ${fields(month).year}`
  return planningPage({
    title: name,
    planner,
    script: DRAG_SCRIPT,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name, path: partPath(region.id, year, `manad/${formatDate(month).slice(0, 7)}`) },
    ],
    children: (
      <>
        <h1>{name}</h1>
        <p class="lead">{words.lead}</p>
        <nav class="contents" aria-label={words.other}>
          <ul>
            {neighbours(month).map((other) => (
              <li>
                <a href={partPath(region.id, year, `manad/${formatDate(other).slice(0, 7)}`)}>
                  {`${capital(monthName(fields(other).month))} ${fields(other).year}`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p id="flyttas" role="status" aria-live="polite" data-idle={words.idle}>
          {words.idle}
        </p>
        <form method="post" action={reviewPath(region.id, year)} id="flytt">
          <input type="hidden" name="kind" value="move" />
          <input type="hidden" name="occurrence" value="" />
          <input type="hidden" name="date" value="" />
        </form>
        <Grid {...props} />
      </>
    ),
  })
}

/** The months before and after. */
function neighbours(month: CivilDate): CivilDate[] {
  const before = addDays(month, -1)
  const after = addDays(month, 31)
  return [addDays(before, 1 - fields(before).day), addDays(after, 1 - fields(after).day)]
}

const Grid = ({ month, occurrences, facts, region, year }: MonthPageProps) => (
  <table class="month-grid">
    <thead>
      <tr>
        <th scope="col">{words.week}</th>
        {SHORT_WEEKDAYS.map((day) => (
          <th scope="col">{day}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map((monday) => (
        <tr>
          <th scope="row">{isoWeek(monday).week}</th>
          {SHORT_WEEKDAYS.map((_, i) => {
            const day = addDays(monday, i)
            const own = occurrences.filter((o) => o.date <= day && day <= (o.endDate ?? o.date))
            const on = facts.filter((f) => f.start <= day && day < f.end)
            const off = i > 4 || on.some((f) => f.kind === 'holiday' || f.kind === 'eve')
            const outside = fields(day).month !== fields(month).month
            return (
              <td
                data-date={formatDate(day)}
                data-words={longDate(day)}
                class={[off && 'off-day', outside && 'outside'].filter(Boolean).join(' ') || undefined}
              >
                <span class="day-number">{fields(day).day}</span>
                {on.length > 0 && (
                  <span class="day-fact">{[...new Set(on.map((f) => f.name))].join(', ')}</span>
                )}
                {own.map((o) => (
                  <a
                    class="piece"
                    href={changePath(region.id, year, o.id)}
                    data-id={o.id}
                    data-from={formatDate(o.date)}
                    draggable="true"
                  >
                    {nameOf(o, region)}
                    {timeWords(o) !== undefined && <span class="piece-time"> {timeWords(o)}</span>}
                  </a>
                ))}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

function nameOf(o: Occurrence, region: Region): string {
  const body = region.bodies.find((b) => b.id === o.body)
  return o.bodies.length === 1 && body && o.title === body.name ? shortName(body) : o.title
}

/** The Mondays of the weeks that a month has days in. */
function weeksOf(month: CivilDate): CivilDate[] {
  const first = addDays(month, 1 - weekday(month))
  const weeks = [first]
  for (let next = addDays(first, 7); fields(next).month === fields(month).month; next = addDays(next, 7))
    weeks.push(next)
  return weeks
}
