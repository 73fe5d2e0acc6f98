import type { CivilDate } from '../calendar/index.ts'
import type { Fact } from '../facts/index.ts'
import { type Entry, list, type Occurrence, type Plan } from '../planning/index.ts'
import type { CycleSeries, Region, Rotation } from '../rules/index.ts'
import { DocumentAge } from './documents.tsx'
import { Downloads } from './downloads.tsx'
import { html, Page } from './layout.tsx'
import { MeetingMonths, MonthLinks, Months } from './months.tsx'
import { Notice, STATUS_OF, standingOfPlan } from './notice.tsx'
import { MonthView, QuarterView } from './part-views.tsx'
import { regionPath, yearPath } from './paths.ts'
import { PlanBasis } from './plan-basis.tsx'
import { text } from './text.ts'
import { Filter, ViewChoice } from './view-choice.tsx'
import { Wheel } from './wheel/wheel.tsx'
import { monthsOf, viewed, WHOLE_YEAR, type YearView } from './year-view.ts'
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
  /** What returns every n-th year. */
  readonly cycles?: readonly CycleSeries[]
  /** The region's log, for when the year was sent out and adopted. */
  readonly entries?: readonly Entry[]
  readonly view?: YearView
  /** Whether proposals are kept back, since the region's planners have sent out dates of their own. */
  readonly withheld?: boolean
}

export const yearPage = (props: YearPageProps): string => {
  const { region, plan, years, entries = [], view = WHOLE_YEAR, withheld = false } = props
  const isBare = withheld && plan.occurrences.length === 0
  const { year } = plan
  const shown = viewed(plan, view)
  const heading = text.year.heading(region.name, year)
  return html(
    <Page
      title={view.name === 'hjul' ? heading : `${heading}, ${text.views.names[view.name].toLowerCase()}`}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: String(year), path: yearPath(region.id, year) },
      ]}
    >
      <h1>{heading}</h1>
      {!isBare && <Notice standing={standingOfPlan(plan, region, entries)} />}
      <DocumentAge region={region} />
      <YearLinks region={region} years={years} current={year} view={view} />
      {plan.occurrences.length === 0 ? (
        <p class="empty">{(withheld ? text.year.withheld : text.year.empty)(year)}</p>
      ) : (
        view.name !== 'grund' && (
          <>
            <ViewChoice region={region} year={year} view={view} />
            <Filter region={region} year={year} view={view} plan={plan} />
            {shown.occurrences.length === 0 ? (
              <p class="empty">{text.views.none}</p>
            ) : (
              <>
                <p>{`${countWords(shown.occurrences)} ${text.views.usual(text.status[STATUS_OF[plan.state]])}`}</p>
                <Body {...props} view={view} plan={shown} />
              </>
            )}
          </>
        )
      )}
      {!isBare && (view.name === 'hjul' || view.name === 'grund') && (
        <PlanBasis region={region} plan={plan} whole={view.name === 'grund'} />
      )}
      {!isBare && <Downloads region={region.id} year={year} />}
    </Page>,
  )
}

/** Where the list begins. */
const LIST_ANCHOR = 'listan'

const Body = (props: YearPageProps & { readonly view: YearView }) => {
  const { region, plan, today, view, facts } = props
  const rows = { occurrences: plan.occurrences, region, usual: STATUS_OF[plan.state], today }
  const months = monthsOf(plan)
  switch (view.name) {
    case 'kvartal':
      return <QuarterView {...rows} year={plan.year} view={view} months={months} />
    case 'manad':
      return <MonthView {...rows} year={plan.year} view={view} months={months} facts={facts} />
    case 'lista':
      return (
        <>
          <MonthLinks months={months} year={plan.year} />
          <div class="year-list">
            <Months {...rows} months={months} />
          </div>
        </>
      )
    case 'hjul':
    case 'grund':
      return (
        <>
          <Wheel {...props} list={LIST_ANCHOR} />
          <div class="year-list" id={LIST_ANCHOR} tabindex={-1}>
            <p class="muted">{text.views.meetingsLead}</p>
            <MeetingMonths {...rows} months={months} year={plan.year} />
          </div>
        </>
      )
  }
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
