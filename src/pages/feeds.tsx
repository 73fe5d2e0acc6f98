import type { Region } from '../rules/index.ts'
import { concerned, isDated } from './concerns.ts'
import { bodyName } from './names.ts'
import { address, FEEDS_ANCHOR, partFeed, regionFeed, subscribePath } from './paths.ts'
import { subscribeText } from './subscribe-text.ts'
import { text } from './text.ts'

interface FeedsProps {
  readonly region: Region
  readonly publicUrl: string
}

/** The addresses to subscribe to, and how. */
export const Feeds = ({ region, publicUrl }: FeedsProps) => {
  const { id, name } = region
  const dated = new Set(region.rules.filter(isDated).flatMap((rule) => concerned(rule, region)))
  const whole = [
    { what: text.feeds.all(name), path: regionFeed(id) },
    { what: text.feeds.meetings, path: partFeed(id, 'moten') },
    { what: text.feeds.deadlines, path: partFeed(id, 'halltider') },
  ]
  const perBody = region.bodies
    .filter((body) => dated.has(body.id))
    .map((body) => ({ what: bodyName(region, body.id), path: partFeed(id, body.id) }))
  return (
    <section aria-labelledby={FEEDS_ANCHOR}>
      <h2 id={FEEDS_ANCHOR}>{text.feeds.heading}</h2>
      <p>{text.feeds.lead}</p>
      <p>
        <a href={subscribePath(id)}>{subscribeText.linkTo(name)}</a>
      </p>
      <p class="muted">{text.feeds.copy}</p>
      <Addresses feeds={whole} publicUrl={publicUrl} />
      <h3>{text.feeds.perBody}</h3>
      <Addresses feeds={perBody} publicUrl={publicUrl} />
      <h3>{text.feeds.how}</h3>
      <div class="steps">
        {text.feeds.steps.map(({ program, steps }) => (
          <section>
            <h4>{program}</h4>
            <ol>
              {steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p class="muted">{text.feeds.end}</p>
    </section>
  )
}

interface AddressesProps {
  readonly feeds: readonly { readonly what: string; readonly path: string }[]
  readonly publicUrl: string
}

export const Addresses = ({ feeds, publicUrl }: AddressesProps) => (
  <dl class="addresses">
    {feeds.map(({ what, path }) => (
      <div>
        <dt>
          <a href={path}>{what}</a>
        </dt>
        <dd>
          <code class="address">{address(publicUrl, path)}</code>
        </dd>
      </div>
    ))}
  </dl>
)
