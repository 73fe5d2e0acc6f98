import { type CivilDate, formatDate } from '../calendar/index.ts'
import { PURPOSES, type Region } from '../rules/index.ts'
import { earliestText as text } from './earliest-text.ts'
import { bodyName } from './names.ts'
import { arendePath } from './paths.ts'

/** What the form was filled in with. */
export interface Asked {
  readonly body?: string
  readonly raised: CivilDate
  readonly purpose: (typeof PURPOSES)[number]
  readonly via?: string
}

export interface EarliestFormProps {
  readonly region: Region
  readonly asked: Asked
  /** The bodies whose ärenden some rule sends on to another. */
  readonly senders: readonly string[]
}

/** The question, as an address that can be kept and sent. */
export const EarliestForm = ({ region, asked, senders }: EarliestFormProps) => (
  <form class="plan-form" method="get" action={arendePath(region.id)}>
    <fieldset>
      <legend>{text.form}</legend>
      <p class="choice">
        <label for="grupp">{text.body}</label>{' '}
        <select id="grupp" name="body" required>
          <Option value="" label={text.choose} chosen={asked.body ?? ''} />
          {region.bodies.map(({ id, name }) => (
            <Option value={id} label={name} chosen={asked.body} />
          ))}
        </select>
      </p>
      <p class="choice">
        <label for="vacks">{text.raised}</label>{' '}
        <input id="vacks" name="raised" type="date" required value={formatDate(asked.raised)} />
      </p>
      <p class="choice">
        <label for="syfte">{text.purpose}</label>{' '}
        <select id="syfte" name="purpose">
          {PURPOSES.map((purpose) => (
            <Option value={purpose} label={text.purposes[purpose]} chosen={asked.purpose} />
          ))}
        </select>
      </p>
      {senders.length > 0 && (
        <p class="choice">
          <label for="fran">{text.via}</label>{' '}
          <select id="fran" name="via">
            <Option value="" label={text.direct} chosen={asked.via ?? ''} />
            {senders.map((id) => (
              <Option value={id} label={bodyName(region, id)} chosen={asked.via} />
            ))}
          </select>
        </p>
      )}
    </fieldset>
    <p>
      <button type="submit">{text.submit}</button>
    </p>
  </form>
)

interface OptionProps {
  readonly value: string
  readonly label: string
  readonly chosen: string | undefined
}

const Option = ({ value, label, chosen }: OptionProps) => (
  <option value={value} selected={value === chosen}>
    {label}
  </option>
)
