import type { CivilDate } from '../calendar/index.ts'
import { dayAndMonth, type Entry, type Occurrence, type Plan } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { DocumentAge } from './documents.tsx'
import { earliestText } from './earliest-text.ts'
import { Addresses } from './feeds.tsx'
import { History } from './history.tsx'
import { html, Page } from './layout.tsx'
import { bodyName } from './names.ts'
import { Notice, standingOfOccurrence } from './notice.tsx'
import { Particulars } from './particulars.tsx'
import { arendePath, monthAnchor, monthOf, occurrencePath, partFeed, regionPath, yearPath } from './paths.ts'
import { Reasons } from './reasons.tsx'
import { text } from './text.ts'
import { Ties } from './ties.tsx'
import { viewPath } from './year-view.ts'

export interface OccurrencePageProps {
  readonly region: Region
  readonly plan: Plan
  readonly occurrence: Occurrence
  readonly today: CivilDate
  readonly publicUrl: string
  /** The region's log. */
  readonly entries?: readonly Entry[]
}

export const occurrencePage = ({
  region,
  plan,
  occurrence,
  today,
  publicUrl,
  entries = [],
}: OccurrencePageProps): string => {
  const year = yearPath(region.id, plan.year)
  return html(
    <Page
      title={`${occurrence.title}, ${dayAndMonth(occurrence.date)} – ${text.year.heading(region.name, plan.year)}`}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: String(plan.year), path: year },
        { name: occurrence.title, path: occurrencePath(occurrence) },
      ]}
    >
      <h1>{occurrence.title}</h1>
      <Notice standing={standingOfOccurrence(occurrence, region, entries)} />
      <DocumentAge region={region} />
      <Particulars occurrence={occurrence} region={region} today={today} />
      <Reasons occurrence={occurrence} region={region} />
      <Ties occurrence={occurrence} plan={plan} />
      {hasWay(occurrence, region) && (
        <p>
          <a href={arendePath(region.id, occurrence.id)}>{earliestText.linkToMeeting}</a>
        </p>
      )}
      <History occurrence={occurrence} entries={entries} />
      <section aria-labelledby="prenumerera">
        <h2 id="prenumerera">{text.occurrence.subscribe}</h2>
        <Addresses
          feeds={occurrence.bodies.map((id) => ({
            what: bodyName(region, id),
            path: partFeed(region.id, id),
          }))}
          publicUrl={publicUrl}
        />
      </section>
      <p>
        <a href={`${wayBack(occurrence)}#${monthAnchor(monthOf(occurrence.date))}`}>
          {text.occurrence.backToYear(region.name, plan.year)}
        </a>
      </p>
    </Page>,
  )
}

/** Meetings stand in the year's own list by their month; all else in the list of every date. */
const wayBack = ({ kind, region, planYear }: Occurrence): string =>
  viewPath(region, planYear, { name: kind === 'meeting' ? 'hjul' : 'lista' })

/** Whether the rules tell how an ärende comes to a meeting. */
const hasWay = ({ kind, status, ordinary, bodies }: Occurrence, region: Region): boolean =>
  kind === 'meeting' &&
  status !== 'cancelled' &&
  ordinary === true &&
  region.rules.some(
    (rule) => rule.kind === 'process' && (rule.bodies ?? [rule.body]).some((b) => b === bodies[0]),
  )
