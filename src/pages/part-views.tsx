import { type CivilDate, civil, fields } from '../calendar/index.ts'
import type { Fact } from '../facts/index.ts'
import type { Occurrence, OccurrenceStatus } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { MonthGrid } from './month-grid.tsx'
import { Months } from './months.tsx'
import { monthOf } from './paths.ts'
import { PartLinks } from './view-choice.tsx'
import { monthKey, quarterOf, type YearView } from './year-view.ts'

interface PartViewProps {
  readonly occurrences: readonly Occurrence[]
  readonly region: Region
  readonly usual: OccurrenceStatus
  readonly today: CivilDate
  readonly year: number
  readonly view: YearView
  readonly months: readonly CivilDate[]
}

/** The month that a year is opened at: today's in its own year, else January. */
const openingMonth = (year: number, today: CivilDate): CivilDate =>
  fields(today).year === year ? monthOf(today) : civil(year, 1, 1)

/** Three months beside one another, and below them, in the first and last quarter, what lies outside the year. */
export const QuarterView = (props: PartViewProps) => {
  const { year, today, view, months } = props
  const current = view.part ?? String(quarterOf(openingMonth(year, today), year))
  const isOutside = (m: CivilDate): boolean => fields(m).year !== year
  const all = months.filter((m) => quarterOf(m, year) === Number(current))
  return (
    <>
      <PartLinks {...props} name="kvartal" current={current} />
      <div class="quarter">
        <Months {...props} months={all.filter((m) => !isOutside(m))} />
      </div>
      <div class="quarter">
        <Months {...props} months={all.filter(isOutside)} />
      </div>
    </>
  )
}

/** One month as a calendar. */
export const MonthView = (props: PartViewProps & { readonly facts: readonly Fact[] }) => {
  const { year, today, view, months, occurrences, facts } = props
  const current = view.part ?? monthKey(openingMonth(year, today))
  const month = months.find((m) => monthKey(m) === current) ?? openingMonth(year, today)
  return (
    <>
      <PartLinks {...props} name="manad" current={monthKey(month)} />
      <MonthGrid
        month={month}
        occurrences={occurrences.filter((o) => monthOf(o.date) === month)}
        facts={facts}
        today={today}
      />
    </>
  )
}
