import { type CivilDate, civil } from '../calendar/index.ts'
import type { Fact } from '../facts/index.ts'
import { list, type Occurrence, type Plan } from '../planning/index.ts'
import type { Region, Rotation } from '../rules/index.ts'
import { html, Page } from './layout.tsx'
import { Month, monthTitle } from './month.tsx'
import { Notice, standingOfPlan } from './notice.tsx'
import { monthAnchor, monthOf, regionPath, yearPath } from './paths.ts'
import { PlanBasis } from './plan-basis.tsx'
import { text } from './text.ts'
import { Wheel } from './wheel/wheel.tsx'
import { YearLinks } from './years.tsx'

export interface YearPageProps {
  readonly region: Region
  readonly plan: Plan
  readonly today: CivilDate
  readonly years: readonly number[]
  /** What the region's days of the year are. */
  readonly facts: readonly Fact[]
  /** Whose turn the region's offices are. */
  readonly rotations: readonly Rotation[]
}

/** Where the list begins. */
const LIST_ANCHOR = 'listan'

export const yearPage = ({ region, plan, today, years, facts, rotations }: YearPageProps): string => {
  const { occurrences, year } = plan
  const months = monthsOf(plan)
  const heading = text.year.heading(region.name, year)
  return html(
    <Page
      title={heading}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: String(year), path: yearPath(region.id, year) },
      ]}
    >
      <h1>{heading}</h1>
      <Notice standing={standingOfPlan(plan, region)} />
      <YearLinks region={region} years={years} current={year} />
      {occurrences.length === 0 ? (
        <p class="empty">{text.year.empty(year)}</p>
      ) : (
        <>
          <p>{countWords(occurrences)}</p>
          <Wheel
            region={region}
            plan={plan}
            facts={facts}
            rotations={rotations}
            today={today}
            list={LIST_ANCHOR}
          />
          <MonthLinks months={months} year={year} />
          <div class="year-list" id={LIST_ANCHOR} tabindex={-1}>
            {months.map((month) => (
              <Month
                month={month}
                occurrences={occurrences.filter((o) => monthOf(o.date) === month)}
                region={region}
                {...(monthOf(today) === month && { today })}
              />
            ))}
          </div>
        </>
      )}
      <PlanBasis region={region} plan={plan} />
    </Page>,
  )
}

/** The year's twelve, and those before and after it that its dates reach into. */
function monthsOf({ year, occurrences }: Plan): CivilDate[] {
  const own = Array.from({ length: 12 }, (_, i) => civil(year, i + 1, 1))
  return [...new Set([...own, ...occurrences.map((o) => monthOf(o.date))])].sort((a, b) => a - b)
}

function countWords(occurrences: readonly Occurrence[]): string {
  const number = (kind: Occurrence['kind']) =>
    occurrences.filter((o) => o.kind === kind && o.status !== 'cancelled').length
  const { meetings, deadlines, milestones } = text.year.count
  const hallpunkter = number('milestone')
  return `${list([
    meetings(number('meeting')),
    deadlines(number('deadline')),
    ...(hallpunkter > 0 ? [milestones(hallpunkter)] : []),
  ])}.`
}

interface MonthLinksProps {
  readonly months: readonly CivilDate[]
  readonly year: number
}

const MonthLinks = ({ months, year }: MonthLinksProps) => (
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
