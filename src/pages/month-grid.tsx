import {
  addDays,
  type CivilDate,
  eachDay,
  fields,
  formatDate,
  isoWeek,
  period,
  weekday,
} from '../calendar/index.ts'
import type { Fact } from '../facts/index.ts'
import { longDate, type Occurrence, weekdayName } from '../planning/index.ts'
import { monthTitle } from './month.tsx'
import { monthAnchor, occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { timeWords } from './when.tsx'

interface MonthGridProps {
  readonly month: CivilDate
  readonly occurrences: readonly Occurrence[]
  readonly facts: readonly Fact[]
  readonly today: CivilDate
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map(weekdayName)

/**
 * A month as a calendar, a row an ISO week. The roles keep it a table on a narrow screen, where days stand below one
 * another.
 */
export const MonthGrid = ({ month, occurrences, facts, today }: MonthGridProps) => {
  const id = monthAnchor(month)
  return (
    <section aria-labelledby={id} class="calendar-month">
      <h2 id={id}>{monthTitle(month)}</h2>
      <table role="table" aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            {[text.year.columns.week, ...WEEKDAYS].map((name) => (
              <th scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {mondaysOf(month).map((monday) => (
            <tr role="row">
              <th scope="row" role="rowheader" class="grid-week">
                <span class="narrow-only">{`${text.year.columns.week} `}</span>
                {isoWeek(monday).week}
              </th>
              {[...eachDay(period(monday, addDays(monday, 7)))].map((date) => (
                <Day
                  date={date}
                  isOwn={fields(date).month === fields(month).month}
                  isToday={date === today}
                  occurrences={occurrences.filter((o) => o.date === date)}
                  facts={facts.filter((f) => f.start <= date && date < f.end)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The Mondays of the weeks that share a day with a month. */
function mondaysOf(month: CivilDate): CivilDate[] {
  const mondays: CivilDate[] = []
  const number = fields(month).month
  let monday = addDays(month, 1 - weekday(month))
  do {
    mondays.push(monday)
    monday = addDays(monday, 7)
  } while (fields(monday).month === number)
  return mondays
}

/** Meetings by the clock, then what has none. */
const byTime = (a: Occurrence, b: Occurrence): number =>
  (a.start ?? '24:00').localeCompare(b.start ?? '24:00')

interface DayProps {
  readonly date: CivilDate
  readonly isOwn: boolean
  readonly isToday: boolean
  readonly occurrences: readonly Occurrence[]
  readonly facts: readonly Fact[]
}

/** Days off and school breaks by their names; other facts weigh in the planning and are not told here. */
const TOLD = ['holiday', 'eve', 'school-break']

const Day = ({ date, isOwn, isToday, occurrences, facts }: DayProps) => {
  if (!isOwn) return <td role="cell" class="other-month" />
  const told = facts.filter(({ kind }) => TOLD.includes(kind))
  const free = weekday(date) > 5 || told.some(({ kind }) => kind !== 'school-break')
  const names = [free ? 'free' : '', occurrences.length + told.length === 0 ? 'quiet' : ''].filter(Boolean)
  return (
    <td
      role="cell"
      {...(names.length > 0 && { class: names.join(' ') })}
      {...(isToday && { 'aria-current': 'date' as const })}
    >
      <time class="grid-day" datetime={formatDate(date)}>
        <span class="narrow-only">{longDate(date)}</span>
        <span class="wide-only">{fields(date).day}</span>
        {isToday && <strong>{` ${text.today}`}</strong>}
      </time>
      {told.map(({ name }) => (
        <small>{name}</small>
      ))}
      {occurrences.toSorted(byTime).map((o) => (
        <a class={o.kind} href={occurrencePath(o)}>
          {o.kind === 'milestone' && `${text.kind.milestone}: `}
          {o.title}
          {o.start !== undefined && <span class="nowrap">{` ${timeWords(o)}`}</span>}
          {o.status === 'cancelled' && ` (${text.status.cancelled.toLowerCase()})`}
        </a>
      ))}
    </td>
  )
}
