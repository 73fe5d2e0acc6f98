import type { Child } from 'hono/jsx'
import { type CivilDate, fields } from '../calendar/index.ts'
import { capital, longDate, monthName, type Occurrence, type OccurrenceStatus } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { monthAnchor } from './paths.ts'
import { Row } from './row.tsx'
import { text } from './text.ts'

/** `Mars 2027`, and `Mars` among months of the same year. */
export function monthTitle(month: CivilDate, among?: number): string {
  const { year, month: number } = fields(month)
  const name = capital(monthName(number))
  return year === among ? name : `${name} ${year}`
}

interface MonthProps {
  readonly month: CivilDate
  readonly occurrences: readonly Occurrence[]
  readonly region: Region
  readonly usual: OccurrenceStatus
  /** Left out where today is in another month. */
  readonly today?: CivilDate
  /** What is told in a row beside its own date. */
  readonly beside?: (occurrence: Occurrence) => Child
}

const COLUMNS = [text.year.columns.day, text.year.columns.week, text.year.columns.what]

/** One month's dates: a table that is three columns at any breadth, and so one for those who listen too. */
export const Month = ({ month, occurrences, region, usual, today, beside }: MonthProps) => {
  const id = monthAnchor(month)
  const later = today === undefined ? -1 : occurrences.findIndex((o) => o.date >= today)
  const past = later < 0 ? occurrences.length : later
  const row = (o: Occurrence) => (
    <Row occurrence={o} region={region} usual={usual} isToday={o.date === today}>
      {beside?.(o)}
    </Row>
  )
  return (
    <section class="month" aria-labelledby={id}>
      <h2 id={id}>{monthTitle(month)}</h2>
      {occurrences.length === 0 ? (
        <>
          {today !== undefined && <p class="today-line">{todayWords(today)}</p>}
          <p class="empty">{text.year.emptyMonth}</p>
        </>
      ) : (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {COLUMNS.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {occurrences.slice(0, past).map(row)}
            {today !== undefined && (
              <tr class="today-row">
                <td colspan={COLUMNS.length}>
                  <p class="today-line">{todayWords(today)}</p>
                </td>
              </tr>
            )}
            {occurrences.slice(past).map(row)}
          </tbody>
        </table>
      )}
    </section>
  )
}

const todayWords = (today: CivilDate): string => `${text.today}, ${longDate(today)}`
