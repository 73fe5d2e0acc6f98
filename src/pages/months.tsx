import type { CivilDate } from '../calendar/index.ts'
import type { Occurrence, OccurrenceStatus } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { type Cluster, clustersOf, taskOf } from './clusters.ts'
import { Month, monthTitle } from './month.tsx'
import { monthAnchor, monthOf, occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { plainDay } from './when.tsx'

interface MonthsProps {
  readonly months: readonly CivilDate[]
  readonly occurrences: readonly Occurrence[]
  readonly region: Region
  readonly usual: OccurrenceStatus
  readonly today: CivilDate
}

/** Every date by itself, month by month. */
export const Months = ({ months, occurrences, region, usual, today }: MonthsProps) => (
  <>
    {months.map((month) => (
      <Month
        month={month}
        occurrences={occurrences.filter((o) => monthOf(o.date) === month)}
        region={region}
        usual={usual}
        {...(monthOf(today) === month && { today })}
      />
    ))}
  </>
)

/** Meetings month by month, each with its last days, and what stands by itself between them. */
export const MeetingMonths = ({
  months,
  occurrences,
  region,
  usual,
  today,
  year,
}: MonthsProps & { readonly year: number }) => {
  const clusters = new Map(clustersOf(occurrences).map((c) => [c.lead.id, c]))
  const leads = [...clusters.values()].map((c) => c.lead)
  const led = new Set([today, ...leads.map((o) => o.date)].map(monthOf))
  const shown = months.filter((month) => led.has(month))
  return (
    <>
      <MonthLinks months={shown} year={year} />
      {shown.map((month) => (
        <Month
          month={month}
          occurrences={leads.filter((o) => monthOf(o.date) === month)}
          region={region}
          usual={usual}
          beside={(o) => <Beside cluster={clusters.get(o.id)!} year={year} />}
          {...(monthOf(today) === month && { today })}
        />
      ))}
    </>
  )
}

interface MonthLinksProps {
  readonly months: readonly CivilDate[]
  readonly year: number
}

/** The months of a list that is below. */
export const MonthLinks = ({ months, year }: MonthLinksProps) => (
  <nav class="months" aria-label={text.year.months}>
    <ul>
      {months.map((month) => (
        <li>
          <a href={`#${monthAnchor(month)}`}>{monthTitle(month, year)}</a>
        </li>
      ))}
    </ul>
  </nav>
)

const Beside = ({ cluster, year }: { readonly cluster: Cluster; readonly year: number }) =>
  cluster.beside.length === 0 ? null : (
    <ul>
      {cluster.beside.map((o) => (
        <li>
          {`${plainDay(o.date, year)} `}
          {o.kind === 'milestone' && `${text.kind.milestone.toLowerCase()}: `}
          <a href={occurrencePath(o)}>{taskOf(o)}</a>
          {o.status !== cluster.lead.status && ` (${text.status[o.status].toLowerCase()})`}
        </li>
      ))}
    </ul>
  )
