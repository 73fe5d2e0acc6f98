import type { Objection } from '../../arenden/index.ts'
import { arendeText } from './arende-text.ts'

const words = arendeText.form

/** What stood in a form that was not saved, and why. */
export interface Refusal {
  /** The fields as they were sent. */
  readonly fields: Readonly<Record<string, string>>
  /** Swedish, whole sentences. */
  readonly wrong: readonly string[]
  /** What in the rules speaks against it, until it is overruled. */
  readonly objections: readonly Objection[]
}

/** Why a form was not saved. */
export const RefusalNotice = ({ refusal }: { readonly refusal: Refusal }) => (
  <div class="notice notice-cancelled" role="alert">
    {refusal.wrong.map((text) => (
      <p>{text}</p>
    ))}
    {refusal.objections.length > 0 && (
      <>
        <p>
          <strong>{words.against}</strong>
        </p>
        <ul>
          {refusal.objections.map(({ text, quote }) => (
            <li>
              {text}
              {quote !== undefined && <blockquote>”{quote}”</blockquote>}
            </li>
          ))}
        </ul>
        <p>{words.againstLead}</p>
      </>
    )}
  </div>
)

/** What every form ends with: a note, an avsteg where one is needed, and the revision that it was read at. */
export const FormEnd = ({
  name,
  read,
  submit,
  refusal,
  values,
}: {
  /** Of the form, to tell its fields from another's. */
  readonly name: string
  readonly read: number
  readonly submit: string
  readonly refusal?: Refusal | undefined
  readonly values: Readonly<Record<string, string>>
}) => (
  <>
    <label for={`${name}-reason`}>{words.reason}</label>
    <textarea id={`${name}-reason`} name="reason" rows={2} maxlength={500} required>
      {values['reason'] ?? ''}
    </textarea>
    <p class="muted">{words.reasonHelp}</p>
    {refusal && refusal.objections.length > 0 && (
      <p>
        <input type="checkbox" id={`${name}-override`} name="override" />{' '}
        <label class="beside" for={`${name}-override`}>
          {words.override}
        </label>
      </p>
    )}
    <input type="hidden" name="read" value={String(read)} />
    <button type="submit">{submit}</button>
  </>
)

/** A line of text with its label. */
export const Line = ({
  name,
  form,
  label,
  value,
  type = 'text',
  optional = false,
}: {
  readonly name: string
  readonly form: string
  readonly label: string
  readonly value?: string | undefined
  readonly type?: 'text' | 'date'
  readonly optional?: boolean
}) => (
  <>
    <label for={`${form}-${name}`}>{label}</label>
    <input
      id={`${form}-${name}`}
      name={name}
      type={type}
      {...(type === 'text' && { maxlength: 500, class: 'wide' })}
      required={!optional}
      value={value ?? ''}
    />
  </>
)

/** A choice of one, with its label. */
export const Choice = ({
  name,
  form,
  label,
  options,
  value,
}: {
  readonly name: string
  readonly form: string
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly value?: string | undefined
}) => (
  <>
    <label for={`${form}-${name}`}>{label}</label>
    <select id={`${form}-${name}`} name={name}>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </>
)
