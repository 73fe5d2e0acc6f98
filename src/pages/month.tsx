import { type CivilDate, fields } from '../calendar/index.ts'
import { capital, longDate, monthName, type Occurrence } from '../planning/index.ts'
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
  /** Left out where today is in another month. */
  readonly today?: CivilDate
}

const { columns } = text.year

/** One month's dates. The roles keep it a table where a narrow screen stacks its cells. */
export const Month = ({ month, occurrences, region, today }: MonthProps) => {
  const id = monthAnchor(month)
  const later = today === undefined ? -1 : occurrences.findIndex((o) => o.date >= today)
  const past = later < 0 ? occurrences.length : later
  const row = (o: Occurrence) => <Row occurrence={o} region={region} isToday={o.date === today} />
  return (
    <section class="month" aria-labelledby={id}>
      <h2 id={id}>{monthTitle(month)}</h2>
      {occurrences.length === 0 ? (
        <>
          {today !== undefined && <p class="today-line">{todayWords(today)}</p>}
          <p class="empty">{text.year.emptyMonth}</p>
        </>
      ) : (
        <table role="table" aria-labelledby={id}>
          <colgroup>
            {Object.keys(columns).map((name) => (
              <col class={`col-${name}`} />
            ))}
          </colgroup>
          <thead role="rowgroup">
            <tr role="row">
              {Object.values(columns).map((name) => (
                <th scope="col" role="columnheader">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {occurrences.slice(0, past).map(row)}
            {today !== undefined && (
              <tr role="row" class="today-row">
                <td role="cell" colspan={Object.keys(columns).length}>
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
