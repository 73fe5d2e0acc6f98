import type { Child } from 'hono/jsx'
import type { CivilDate } from '../calendar/index.ts'
import type { Occurrence } from '../planning/index.ts'
import type { Body, RegionModel, Rotation, Rule } from '../rules/index.ts'
import { Seats } from './bodies.tsx'
import { comingPath } from './coming.ts'
import { concerned } from './concerns.ts'
import { QuoteList } from './document-claims.tsx'
import { DocumentAge } from './documents.tsx'
import { Addresses } from './feeds.tsx'
import { html, Page } from './layout.tsx'
import { Notice, standingOfDates } from './notice.tsx'
import { OfficeTerms } from './office-terms.tsx'
import { bodyPath, partFeed, regionPath, subscribePath } from './paths.ts'
import { subscribeText } from './subscribe-text.ts'
import { text } from './text.ts'
import { Upcoming } from './upcoming.tsx'
import { viewPath } from './year-view.ts'

export interface BodyPageProps {
  readonly model: RegionModel
  readonly body: Body
  /** The body's own, from today on, by date. */
  readonly next: readonly Occurrence[]
  readonly today: CivilDate
  readonly years: readonly number[]
  readonly publicUrl: string
}

/** The dates that the page has room for, of each sort. */
const SHOWN = 8

export const bodyPage = ({ model, body, next, today, years, publicUrl }: BodyPageProps): string => {
  const { region } = model
  const offices = model.yearly.rotations.filter((r) => r.bodies.some((b) => b.id === body.id))
  const lastDays = next.filter((o) => o.kind === 'deadline')
  const about = region.rules.filter((rule) => concerned(rule, region).includes(body.id))
  return html(
    <Page
      title={text.body.heading(body.name, region.name)}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: body.name, path: bodyPath(region.id, body.id) },
      ]}
    >
      <h1>{body.name}</h1>
      <p class="lead">
        {text.level[body.level]} i {region.name}.
      </p>
      <Notice standing={standingOfDates(next, region)} />
      <DocumentAge region={region} />
      {body.note !== undefined && <p>{body.note}</p>}
      {body.dates === 'outside' && <p class="muted">{text.region.outside}</p>}
      <nav class="years" aria-label={text.body.years}>
        <ul>
          {years.map((year) => (
            <li>
              <a href={viewPath(region.id, year, { name: 'hjul', body: body.id })}>{text.body.year(year)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="moten" heading={text.body.next}>
        <Upcoming occurrences={next.filter((o) => o.kind !== 'deadline').slice(0, SHOWN)} today={today} />
      </Part>
      <Part id="sista-dagar" heading={text.body.deadlines}>
        {lastDays.length === 0 ? (
          <p>{text.body.deadlinesNone}</p>
        ) : (
          <Upcoming occurrences={lastDays.slice(0, SHOWN)} today={today} />
        )}
        <p>
          <a href={comingPath({ body: `${region.id}/${body.id}`, kind: 'deadline' })}>
            {text.body.deadlinesAll}
          </a>
        </p>
      </Part>
      <Offices offices={offices} today={today} />
      <Part id="i-gruppen" heading={text.body.seats}>
        {body.seats.length === 0 ? <p>{text.body.seatsNone}</p> : <Seats seats={body.seats} />}
      </Part>
      <Part id="dokumentet" heading={text.body.rules}>
        <QuoteList rules={about} region={region} />
        <Assumed rules={about} region={region.id} />
      </Part>
      <Part id="prenumerera" heading={text.body.subscribe}>
        <Addresses feeds={[{ what: body.name, path: partFeed(region.id, body.id) }]} publicUrl={publicUrl} />
        <p>
          <a href={subscribePath(region.id, body.id)}>{subscribeText.linkTo(body.name)}</a>
        </p>
      </Part>
    </Page>,
  )
}

const Offices = ({ offices, today }: { offices: readonly Rotation[]; today: CivilDate }) => (
  <>
    {(['chair', 'secretary'] as const).map((office) => {
      const of = offices.filter((r) => r.office === office)
      if (of.length === 0 && office === 'secretary') return null
      return (
        <Part id={`uppdrag-${office}`} heading={text.body[office]}>
          {of.length === 0 ? (
            <p>{text.body.chairNone}</p>
          ) : (
            of.map((rotation) => <OfficeTerms rotation={rotation} today={today} />)
          )}
        </Part>
      )
    })}
  </>
)

const Assumed = ({ rules, region }: { rules: readonly Rule[]; region: string }) => {
  const number = rules.filter((r) => r.basis.kind === 'assumption').length
  if (number === 0) return null
  return (
    <p>
      {text.body.assumptions(number)}:{' '}
      <a href={`${regionPath(region)}#antaganden`}>{text.body.assumptionsLink}</a>.
    </p>
  )
}

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
