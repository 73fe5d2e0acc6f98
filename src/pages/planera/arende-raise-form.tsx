import type { Raiser } from '../../arenden/index.ts'
import { type CivilDate, formatDate } from '../../calendar/index.ts'
import { type Body, PURPOSES } from '../../rules/index.ts'
import { earliestText } from '../earliest-text.ts'
import { Choice, FormEnd, Line, type Refusal, RefusalNotice } from './arende-form.tsx'
import { arendenPath } from './arende-paths.ts'
import { arendeText } from './arende-text.ts'

const words = arendeText.raise

export interface RaiseFormProps {
  readonly region: string
  readonly bodies: readonly Body[]
  /** The body that is chosen, and who may raise ärenden there; undefined for anybody. */
  readonly chosen?: { readonly body: Body; readonly raisers: readonly Raiser[] | undefined }
  readonly today: CivilDate
  readonly read: number
  readonly refusal?: Refusal | undefined
}

/** First which body: who may raise an ärende hangs on it. */
export const RaiseForm = ({ region, bodies, chosen, today, read, refusal }: RaiseFormProps) => (
  <>
    <form method="get" action={`${arendenPath(region)}#vack`} class="plan-form">
      <Choice
        name="grupp"
        form="val"
        label={arendeText.list.choose}
        options={bodies.map(({ id, name }) => [id, name] as const)}
        value={chosen?.body.id}
      />{' '}
      <button type="submit" class="second">
        {arendeText.list.go}
      </button>
    </form>
    {chosen && <ArendeFields chosen={chosen} region={region} today={today} read={read} refusal={refusal} />}
  </>
)

const ArendeFields = ({
  region,
  chosen: { body, raisers },
  today,
  read,
  refusal,
}: Omit<RaiseFormProps, 'bodies' | 'chosen'> & Required<Pick<RaiseFormProps, 'chosen'>>) => {
  const values = refusal?.fields ?? {}
  return (
    <form method="post" action={`${arendenPath(region)}?grupp=${body.id}#vack`} class="plan-form">
      <h3>{body.name}</h3>
      {refusal && <RefusalNotice refusal={refusal} />}
      <input type="hidden" name="body" value={body.id} />
      <Line name="title" form="vack" label={words.title} value={values['title']} />
      <Line name="about" form="vack" label={words.about} value={values['about']} />
      <Choice
        name="purpose"
        form="vack"
        label={words.purpose}
        options={PURPOSES.map((purpose) => [purpose, earliestText.purposes[purpose]] as const)}
        value={values['purpose'] ?? 'beslut'}
      />
      <Line name="raisedBy" form="vack" label={words.raisedBy} value={values['raisedBy']} />
      {raisers ? (
        <fieldset>
          <legend>{words.as}</legend>
          {raisers.map(({ actor, rule }, i) => (
            <p>
              <input type="radio" id={`as-${i}`} name="as" value={actor} checked={values['as'] === actor} />{' '}
              <label class="beside" for={`as-${i}`}>
                <strong>{actor}</strong> <span class="muted">{rule.text}</span>
              </label>
            </p>
          ))}
          <p>
            <input type="radio" id="as-none" name="as" value="" checked={(values['as'] ?? '') === ''} />{' '}
            <label class="beside" for="as-none">
              {words.asNone}
            </label>
          </p>
        </fieldset>
      ) : (
        <p class="muted">{words.anybody(body.name)}</p>
      )}
      <Line
        name="raised"
        form="vack"
        label={words.raised}
        type="date"
        value={values['raised'] ?? formatDate(today)}
      />
      <FormEnd name="vack" read={read} submit={words.submit} refusal={refusal} values={values} />
    </form>
  )
}
