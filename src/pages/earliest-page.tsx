import { type Course, HORIZON_YEARS } from '../arenden/index.ts'
import { dateWords, longDate } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { ArendeSteps, UndatedRules } from './arende-steps.tsx'
import { EarliestForm, type EarliestFormProps } from './earliest-form.tsx'
import { earliestText as text } from './earliest-text.ts'
import { html, Page } from './layout.tsx'
import { bodyName } from './names.ts'
import { Notice, standingOfDates } from './notice.tsx'
import { arendePath, occurrencePath, regionPath } from './paths.ts'

export interface EarliestPageProps extends EarliestFormProps {
  readonly answer?: EarliestAnswer
  /** What was wrong with what was asked. */
  readonly error?: string
}

/** The way to the first meeting, or to the one that was asked for; or which body has no meeting that is known. */
export type EarliestAnswer =
  | { readonly course: Course; readonly given: boolean }
  | { readonly without: string; readonly onlyShown: boolean }

/** When an ärende can be treated, through which steps and last days. */
export const earliestPage = ({ region, asked, senders, answer, error }: EarliestPageProps): string =>
  html(
    <Page
      title={`${text.heading} ${region.name}`}
      crumbs={[
        { name: region.name, path: regionPath(region.id) },
        { name: text.crumb, path: arendePath(region.id) },
      ]}
    >
      <h1>{text.heading}</h1>
      {error !== undefined && (
        <div class="notice notice-cancelled" role="alert">
          <p>
            {text.error}: {error}
          </p>
        </div>
      )}
      <p class="lead">{text.lead}</p>
      <EarliestForm region={region} asked={asked} senders={senders} />
      {answer && 'course' in answer && <Way region={region} asked={asked} {...answer} />}
      {answer && 'without' in answer && <Nothing region={region} asked={asked} {...answer} />}
    </Page>,
  )

interface WayProps {
  readonly region: Region
  readonly asked: EarliestFormProps['asked']
  readonly course: Course
  readonly given: boolean
}

const Way = ({ region, asked, course, given }: WayProps) => {
  const { meeting, steps, wishes, after, undated, lastDay } = course
  const heading = given ? text.to : text.earliest
  const body = bodyName(region, asked.body ?? meeting.body)
  return (
    <>
      <section aria-labelledby="svar">
        <h2 id="svar">{heading(body, longDate(meeting.date))}</h2>
        <Notice standing={standingOfDates([meeting], region)} />
        <p>
          {text.lastDay(longDate(lastDay))} <a href={occurrencePath(meeting)}>{text.theMeeting}</a>
        </p>
      </section>
      <section aria-labelledby="vagen">
        <h2 id="vagen">{text.way}</h2>
        <p>{text.wayLead}</p>
        <ArendeSteps region={region} steps={steps} />
      </section>
      {wishes.length > 0 && (
        <section aria-labelledby="onskade">
          <h2 id="onskade">{text.wishes}</h2>
          <p>{text.wishesLead}</p>
          <ArendeSteps region={region} steps={wishes} />
        </section>
      )}
      {after.length > 0 && (
        <section aria-labelledby="efter">
          <h2 id="efter">{text.after}</h2>
          <ArendeSteps region={region} steps={after} />
        </section>
      )}
      {undated.length > 0 && (
        <section aria-labelledby="ocksa">
          <h2 id="ocksa">{text.undated}</h2>
          <details>
            <summary>{text.undatedShow(undated.length)}</summary>
            <UndatedRules region={region} rules={undated} />
          </details>
        </section>
      )}
    </>
  )
}

interface NothingProps {
  readonly region: Region
  readonly asked: EarliestFormProps['asked']
  readonly without: string
  readonly onlyShown: boolean
}

const Nothing = ({ region, asked, without, onlyShown }: NothingProps) => (
  <section aria-labelledby="svar">
    <h2 id="svar">{text.nothing}</h2>
    <p>{text.without(bodyName(region, without), dateWords(asked.raised), HORIZON_YEARS)}</p>
    {region.bodies.find((b) => b.id === without)?.dates === 'outside' && <p>{text.outside}</p>}
    {onlyShown && <p>{text.notShown}</p>}
  </section>
)
