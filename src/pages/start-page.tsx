import type { CivilDate } from '../calendar/index.ts'
import type { Occurrence } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { BodySearch } from './body-search.tsx'
import { html, Page } from './layout.tsx'
import { Notice, standingOfDates } from './notice.tsx'
import { COMING, COMPARE, FEEDS_ANCHOR, regionFeed, regionPath } from './paths.ts'
import { text } from './text.ts'
import { Upcoming } from './upcoming.tsx'
import { YearLinks } from './years.tsx'

export interface StartPageProps {
  readonly regions: readonly { readonly region: Region; readonly next: readonly Occurrence[] }[]
  readonly today: CivilDate
  readonly years: readonly number[]
  /** What is searched for, as it was written. */
  readonly search?: string
}

/** The dates that a region's card has room for. */
const NEXT_SHOWN = 4

export const startPage = ({ regions, today, years, search }: StartPageProps): string =>
  html(
    <Page crumbs={[]}>
      <h1>{text.front.heading}</h1>
      <p class="lead">{text.front.lead}</p>
      <Notice
        standing={standingOfDates(
          regions.flatMap((r) => r.next),
          text.notice.everyone,
        )}
      />
      <BodySearch regions={regions.map((r) => r.region)} search={search ?? ''} />
      <nav aria-label={text.front.ways}>
        <ul class="ways">
          <li>
            <a href={COMING}>{text.coming.heading}</a>
          </li>
          <li>
            <a href={COMPARE}>{text.compare.heading}</a>
          </li>
        </ul>
      </nav>
      <h2 class="hidden">{text.front.regions}</h2>
      <div class="cards">
        {regions.map(({ region, next }) => (
          <article class="card">
            <h3>
              <a href={regionPath(region.id)}>{region.name}</a>
            </h3>
            <p class="muted">{region.documents[0]!.title}</p>
            <h4>{text.front.next}</h4>
            <Upcoming occurrences={next.slice(0, NEXT_SHOWN)} today={today} />
            <YearLinks region={region} years={years} />
            <ul class="plain feeds-short">
              <li>
                <a href={`${regionPath(region.id)}#${FEEDS_ANCHOR}`}>{text.front.subscribe}</a>
              </li>
              <li>
                <a href={regionFeed(region.id)}>{text.front.feed(region.name)}</a>
              </li>
            </ul>
          </article>
        ))}
      </div>
    </Page>,
  )
