import type { Region } from '../rules/index.ts'
import { endSubscriptionPath, subscribePath } from './paths.ts'
import { subscribeText } from './subscribe-text.ts'

const text = subscribeText.own

interface OwnFeedProps {
  readonly region: Region
  readonly body?: string
  readonly regions: readonly Region[]
}

/** The form for a feed of one's own: no script, and every choice has a value that is right to begin with. */
export const OwnFeed = ({ region, body, regions }: OwnFeedProps) => (
  <section aria-labelledby="egen">
    <h2 id="egen">{text.heading}</h2>
    <p>{text.lead}</p>
    <form class="own" method="post" action={subscribePath(region.id, body)}>
      <fieldset>
        <legend>{text.bodies}</legend>
        <BodyChoices region={region} checked={body} />
      </fieldset>
      <details>
        <summary>{text.otherRegions}</summary>
        {regions
          .filter(({ id }) => id !== region.id)
          .map((other) => (
            <fieldset>
              <legend>{other.name}</legend>
              <BodyChoices region={other} />
            </fieldset>
          ))}
      </details>
      <Choices name="roll" legend={text.role} choices={text.roles} />
      <fieldset>
        <legend>{text.proposals}</legend>
        <Check name="forslag" value="ja" label={text.withProposals} checked />
      </fieldset>
      <fieldset>
        <legend>{text.busy}</legend>
        <Check name="upptagen" value="ja" label={text.asBusy} />
      </fieldset>
      <Choices name="installda" legend={text.cancelled} choices={text.cancelledAs} />
      <Choices name="paminnelse" legend={text.alarm} choices={text.alarms} note={text.alarmNote} />
      <p>
        <button type="submit">{text.submit}</button>
      </p>
    </form>
    <h3>{text.endHeading}</h3>
    <p>{text.endLead}</p>
    <form class="own" method="post" action={endSubscriptionPath(region.id)}>
      <p>
        <label for="avsluta-adress">{text.endField}</label>{' '}
        <input id="avsluta-adress" name="adress" type="url" size={60} required autocomplete="off" />{' '}
        <button type="submit">{text.endSubmit}</button>
      </p>
    </form>
  </section>
)

interface BodyChoicesProps {
  readonly region: Region
  readonly checked?: string | undefined
}

const BodyChoices = ({ region, checked }: BodyChoicesProps) => (
  <>
    {region.bodies.map(({ id, name }) => (
      <Check name="grupp" value={`${region.id}/${id}`} label={name} checked={id === checked} />
    ))}
  </>
)

interface CheckProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked?: boolean
}

const Check = ({ name, value, label, checked = false }: CheckProps) => (
  <p class="choice">
    <label>
      <input type="checkbox" name={name} value={value} checked={checked} /> {label}
    </label>
  </p>
)

interface ChoicesProps {
  readonly name: string
  readonly legend: string
  readonly choices: Readonly<Record<string, string>>
  readonly note?: string
}

/** One of several, the first unless another is chosen. */
const Choices = ({ name, legend, choices, note }: ChoicesProps) => (
  <fieldset>
    <legend>{legend}</legend>
    {Object.entries(choices).map(([value, label], i) => (
      <p class="choice">
        <label>
          <input type="radio" name={name} value={value} checked={i === 0} /> {label}
        </label>
      </p>
    ))}
    {note !== undefined && <p class="muted">{note}</p>}
  </fieldset>
)
