import type { Arende, Outlook, Sitting, StepKind } from '../../arenden/index.ts'
import type { CivilDate } from '../../calendar/index.ts'
import { longDate } from '../../planning/index.ts'
import { type Body, PURPOSES } from '../../rules/index.ts'
import { earliestText } from '../earliest-text.ts'
import { Choice, FormEnd, Line, type Refusal, RefusalNotice } from './arende-form.tsx'
import { oneArendePath } from './arende-paths.ts'
import { arendeText } from './arende-text.ts'

const words = arendeText.form

export interface StepFormProps {
  readonly arende: Arende
  readonly outlook: Outlook
  readonly kind: StepKind
  readonly inRules: boolean
  /** The meetings that it can be put on. */
  readonly sittings: readonly Sitting[]
  /** The bodies that it can go on to. */
  readonly bodies: readonly Body[]
  readonly read: number
  readonly refusal?: Refusal | undefined
}

/** A step that can follow, as a form; open where it was just refused. */
export const StepForm = (props: StepFormProps) => {
  const { arende, kind, inRules, read, refusal } = props
  const values = refusal?.fields ?? {}
  return (
    <details open={refusal !== undefined}>
      <summary>
        {kind === 'agenda' && arende.state === 'agenda' ? arendeText.moveTo : arendeText.step[kind]}
      </summary>
      <form method="post" action={oneArendePath(arende.region, arende.id)} class="plan-form">
        {refusal && <RefusalNotice refusal={refusal} />}
        {!inRules && <p class="muted">{arendeText.one.beside}.</p>}
        <input type="hidden" name="kind" value={kind} />
        <Fields {...props} values={values} />
        <FormEnd name={kind} read={read} submit={words.save} refusal={refusal} values={values} />
      </form>
    </details>
  )
}

const Fields = ({
  arende,
  outlook,
  kind,
  sittings,
  bodies,
  values,
}: StepFormProps & { readonly values: Readonly<Record<string, string>> }) => {
  const line = (name: string, label: string, value = values[name]) => (
    <Line name={name} form={kind} label={label} value={value} />
  )
  switch (kind) {
    case 'send-back':
      return (
        <>
          <Choice
            name="for"
            form={kind}
            label={words.for}
            options={Object.entries(words.forWords)}
            value={values['for']}
          />
          {line('word', words.word)}
        </>
      )
    case 'agenda':
      return (
        <>
          <Choice
            name="meeting"
            form={kind}
            label={words.meeting}
            options={sittings.map(({ meeting }) => [meeting.id, longDate(meeting.date)] as const)}
            value={values['meeting'] ?? offered(outlook)?.meeting.id}
          />
          {line('presenter', words.presenter, values['presenter'] ?? arende.presenter)}
          <Line
            name="papersBy"
            form={kind}
            label={words.papersBy}
            type="date"
            optional
            value={values['papersBy']}
          />
        </>
      )
    case 'treat':
      return (
        <>
          <Choice
            name="as"
            form={kind}
            label={words.as}
            options={Object.entries(words.asWords)}
            value={values['as'] ?? (arende.purpose === 'beslut' ? 'beslut' : 'information')}
          />
          {line('outcome', words.outcome)}
        </>
      )
    case 'feedback':
      return line('to', words.to)
    case 'follow-up':
      return (
        <>
          <Line name="date" form={kind} label={words.date} type="date" value={values['date']} />
          {line('responsible', words.responsible)}
        </>
      )
    case 'onward':
      return (
        <Choice
          name="body"
          form={kind}
          label={words.body}
          options={bodies.map(({ id, name }) => [id, name] as const)}
          value={values['body']}
        />
      )
    case 'amend':
      return (
        <>
          {line('title', arendeText.raise.title, values['title'] ?? arende.title)}
          {line('about', arendeText.raise.about, values['about'] ?? arende.about)}
          <Choice
            name="purpose"
            form={kind}
            label={arendeText.raise.purpose}
            options={PURPOSES.map((purpose) => [purpose, earliestText.purposes[purpose]] as const)}
            value={values['purpose'] ?? arende.purpose}
          />
        </>
      )
    case 'ready':
    case 'close':
      return null
  }
}

/** The meeting that is offered: the next one where its own is off or can't be reached. */
export const offered = ({ next, sitting }: Outlook): Sitting | undefined => next ?? sitting

/** The meetings that are offered: those from a day on, and those just past, to write down what has been. */
export const offeredSittings = (sittings: readonly Sitting[], from: CivilDate): Sitting[] =>
  sittings.filter(({ meeting }) => meeting.date >= from).slice(0, MOST)

/** More meetings than this ahead nobody puts an ärende on. */
const MOST = 12
