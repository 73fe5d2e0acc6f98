import type { Child } from 'hono/jsx'
import type { CivilDate } from '../calendar/index.ts'
import { list, type Occurrence } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { RegionAssumptions } from './assumptions.tsx'
import { Bodies } from './bodies.tsx'
import { DocumentClaims, SourceClaims } from './document-claims.tsx'
import { DocumentAge, Documents } from './documents.tsx'
import { earliestText } from './earliest-text.ts'
import { Feeds } from './feeds.tsx'
import { html, Page } from './layout.tsx'
import { Notice, standingOfDates } from './notice.tsx'
import { arendePath, FEEDS_ANCHOR, regionPath } from './paths.ts'
import { text } from './text.ts'
import { Upcoming } from './upcoming.tsx'
import { YearLinks } from './years.tsx'

export interface RegionPageProps {
  readonly region: Region
  readonly next: readonly Occurrence[]
  readonly today: CivilDate
  readonly years: readonly number[]
  /** Where the product is reached from outside: `https://arshjul.example`. */
  readonly publicUrl: string
}

const CONTENTS = [
  ['narmast', text.region.next],
  [FEEDS_ANCHOR, text.feeds.heading],
  ['grupper', text.region.bodies],
  ['dokumentet', text.region.document],
  ['antaganden', text.region.assumptions],
  ['styrdokument', text.region.documents],
] as const

export const regionPage = ({ region, next, today, years, publicUrl }: RegionPageProps): string =>
  html(
    <Page title={region.name} crumbs={[{ name: region.name, path: regionPath(region.id) }]}>
      <h1>{text.region.heading(region.name)}</h1>
      <p class="lead">{text.region.basedOn(list(region.documents.map((d) => `”${d.title}”`)))}</p>
      <Notice standing={standingOfDates(next, region)} />
      <DocumentAge region={region} />
      <YearLinks region={region} years={years} />
      <p>
        <a href={arendePath(region.id)}>{earliestText.linkTo}</a>
      </p>
      <nav class="contents" aria-label={text.onThisPage}>
        <ul>
          {CONTENTS.map(([id, name]) => (
            <li>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="narmast" heading={text.region.next}>
        <Upcoming occurrences={next} today={today} />
      </Part>
      <Feeds region={region} publicUrl={publicUrl} />
      <Part id="grupper" heading={text.region.bodies}>
        <Bodies region={region} />
      </Part>
      <Part id="dokumentet" heading={text.region.document}>
        <p>{text.region.documentLead}</p>
        <DocumentClaims region={region} />
      </Part>
      <Part id="antaganden" heading={text.region.assumptions}>
        <p>{text.region.assumptionsLead}</p>
        <RegionAssumptions region={region} />
      </Part>
      {region.rules.some(({ basis }) => basis.kind === 'law' || basis.kind === 'calendar') && (
        <Part id="lag-och-kalender" heading={text.region.others}>
          <SourceClaims region={region} />
        </Part>
      )}
      <Part id="styrdokument" heading={text.region.documents}>
        <Documents region={region} />
      </Part>
    </Page>,
  )

interface PartProps {
  readonly id: string
  readonly heading: string
  readonly children: Child
}

const Part = ({ id, heading, children }: PartProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
)
