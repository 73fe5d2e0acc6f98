import type { CivilDate } from '../calendar/index.ts'
import { dateWords, type PlanState } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { html, Page } from './layout.tsx'
import { bodyName } from './names.ts'
import { address, partFeed, planFile, regionFeed, regionPath, subscribePath, yearPath } from './paths.ts'
import { OwnFeed } from './subscribe-form.tsx'
import { PROGRAMS, subscribeText as text } from './subscribe-text.ts'

export interface SubscribePageProps {
  readonly region: Region
  /** The id of the body that it is of; the whole region where left out. */
  readonly body?: string
  /** All regions, whose bodies a feed of one's own may hold. */
  readonly regions: readonly Region[]
  readonly publicUrl: string
  readonly freshness: Freshness
  /** The days of a feed, both in it. */
  readonly window: { readonly first: CivilDate; readonly last: CivilDate }
  /** What went wrong with the form that was sent. */
  readonly error?: string
}

export interface Freshness {
  /** When the feed last changed. */
  readonly changed: CivilDate
  /** How far the years ahead have come; `none` where a region's planners have nothing to show. */
  readonly years: readonly { readonly year: number; readonly state: PlanState | 'none' }[]
}

/** How to subscribe to a region's or a body's feed, what it holds, and a form for a feed of one's own. */
export function subscribePage(props: SubscribePageProps): string {
  const { region, body, publicUrl, error } = props
  const name = body === undefined ? region.name : bodyName(region, body)
  const feed = address(publicUrl, body === undefined ? regionFeed(region.id) : partFeed(region.id, body))
  return html(
    <Page
      title={text.heading(name)}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        {
          name: body === undefined ? text.crumb : `${text.crumb}: ${name}`,
          path: subscribePath(region.id, body),
        },
      ]}
    >
      <h1>{text.heading(name)}</h1>
      {error !== undefined && (
        <div class="notice notice-cancelled" role="alert">
          <p>
            {text.own.error}: {error}
          </p>
        </div>
      )}
      <p class="lead">{text.lead}</p>
      <p>
        <strong>{text.kallelse}</strong>
      </p>
      <section aria-labelledby="adressen">
        <h2 id="adressen">{text.address}</h2>
        <AddressField id="adress-hel" label={name} value={feed} />
        <p class="muted">{text.copy}</p>
        {body === undefined && <Parts region={region} publicUrl={publicUrl} />}
      </section>
      <Programs feed={feed} name={name} />
      <section aria-labelledby="importera">
        <h2 id="importera">{text.importHeading}</h2>
        <p>{text.importLead}</p>
      </section>
      <Fresh {...props} />
      <OwnFeed {...props} />
      <section aria-labelledby="sluta">
        <h2 id="sluta">{text.end}</h2>
        <p>{text.endLead}</p>
      </section>
    </Page>,
  )
}

interface AddressFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
}

/** An address to copy, with no script: a field that is marked whole by a click and the keyboard's own command. */
const AddressField = ({ id, label, value }: AddressFieldProps) => (
  <p class="address-field">
    <label for={id}>{label}</label>
    <input id={id} class="address" type="url" value={value} readonly size={60} />
  </p>
)

const Parts = ({ region, publicUrl }: { readonly region: Region; readonly publicUrl: string }) => (
  <>
    <h3>{text.others}</h3>
    <ul class="plain">
      {region.bodies.map(({ id, name }) => (
        <li>
          <a href={subscribePath(region.id, id)}>{name}</a>
        </li>
      ))}
    </ul>
    <AddressField
      id="adress-moten"
      label="Bara möten"
      value={address(publicUrl, partFeed(region.id, 'moten'))}
    />
    <AddressField
      id="adress-halltider"
      label="Hålltider: alla sista dagar"
      value={address(publicUrl, partFeed(region.id, 'halltider'))}
    />
  </>
)

/** An address that a program opens to subscribe. None is documented by its maker, so the steps stand beside each. */
const opener: { readonly [program in keyof typeof PROGRAMS]: (feed: string, name: string) => string } = {
  outlookWork: (feed, name) => outlook('outlook.office.com', feed, name),
  outlookPrivate: (feed, name) => outlook('outlook.live.com', feed, name),
  // Google wants webcal in its link and https in its field
  google: (feed) => `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal(feed))}`,
  apple: (feed) => webcal(feed),
}

const outlook = (host: string, feed: string, name: string): string =>
  `https://${host}/owa?path=${encodeURIComponent('/calendar/action/compose')}&rru=addsubscription&url=${encodeURIComponent(feed)}&name=${encodeURIComponent(name)}`

const webcal = (feed: string): string => feed.replace(/^https?:/, 'webcal:')

interface ProgramsProps {
  readonly feed: string
  readonly name: string
}

const Programs = ({ feed, name }: ProgramsProps) => (
  <section aria-labelledby="program">
    <h2 id="program">{text.perProgram}</h2>
    <p>{text.perProgramLead}</p>
    <div class="steps">
      {(Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]).map((key) => {
        const { program, link, steps } = PROGRAMS[key]
        return (
          <section>
            <h3>{program}</h3>
            <p>
              <a href={opener[key](feed, name)}>{link}</a>
            </p>
            <ul>
              {steps.map((step) => (
                <li>{step}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  </section>
)

const Fresh = ({ region, freshness, window }: SubscribePageProps) => (
  <section aria-labelledby="aktuellt">
    <h2 id="aktuellt">{text.freshness}</h2>
    <p>{text.changed(dateWords(freshness.changed))}</p>
    <ul>
      {freshness.years.map(({ year, state }) => (
        <li>
          <a href={yearPath(region.id, year)}>{text.year[state](year)}</a>
        </li>
      ))}
    </ul>
    <p>{text.window(dateWords(window.first), dateWords(window.last))}</p>
    <ul class="plain">
      {freshness.years.map(({ year }) => (
        <li>
          <a href={planFile(region.id, year, 'ics')}>{text.file(year)}</a>
        </li>
      ))}
    </ul>
  </section>
)

export interface SubscribedPageProps {
  readonly region: Region
  /** Shown here and never again. */
  readonly url: string
}

/** A feed of one's own, just made. */
export const subscribedPage = ({ region, url }: SubscribedPageProps): string =>
  html(
    <Page
      title={text.own.made}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: text.crumb, path: subscribePath(region.id) },
      ]}
    >
      <h1>{text.own.made}</h1>
      <p class="lead">{text.own.once}</p>
      <AddressField id="adress-hel" label={text.own.endField} value={url} />
      <p class="muted">{text.copy}</p>
      <Programs feed={url} name="Mitt årshjul" />
    </Page>,
  )

/** A feed of one's own, just ended. */
export const unsubscribedPage = ({ region }: { readonly region: Region }): string =>
  html(
    <Page
      title={text.own.ended}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: text.crumb, path: subscribePath(region.id) },
      ]}
    >
      <h1>{text.own.ended}</h1>
      <p class="lead">{text.own.endedLead}</p>
    </Page>,
  )
