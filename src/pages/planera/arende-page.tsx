import type { Arende, Outlook } from '../../arenden/index.ts'
import { dateWords, longDate } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { earliestText } from '../earliest-text.ts'
import { bodyName } from '../names.ts'
import { type Refusal, RefusalNotice } from './arende-form.tsx'
import { numberOf } from './arende-list-page.tsx'
import { arendenPath, oneArendePath, paperPath } from './arende-paths.ts'
import { offered, StepForm, type StepFormProps } from './arende-step-form.tsx'
import { arendeText } from './arende-text.ts'
import { LeftWay, TakenWay } from './arende-way.tsx'
import { type Planner, planningPage } from './frame.tsx'

const words = arendeText.one

export interface ArendePageProps {
  readonly planner: Planner
  readonly region: Region
  readonly arende: Arende
  readonly outlook: Outlook
  readonly meetings: ReadonlyMap<string, string>
  /** In words, what decisions on the plan did to its dates since it was put on its meeting. */
  readonly changes: readonly string[]
  readonly forms: readonly Omit<StepFormProps, 'arende' | 'outlook'>[]
  readonly saved: boolean
  /** Of a step that can no longer follow. */
  readonly refusal?: Refusal | undefined
}

/** An ärende with its way, what is left of it, and the steps that can follow. */
export const arendePage = (props: ArendePageProps): string => {
  const { planner, region, arende, outlook, meetings, changes, forms, saved, refusal } = props
  const heading = `${numberOf(arende)}. ${arende.title}`
  const comes = offered(outlook)
  const rules = forms.filter((form) => form.inRules)
  const beside = forms.filter((form) => !form.inRules)
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: arendeText.list.crumb, path: arendenPath(region.id) },
      { name: arende.title, path: oneArendePath(region.id, arende.id) },
    ],
    children: (
      <>
        <h1>{heading}</h1>
        {saved && (
          <div class="notice notice-confirmed" role="status">
            <p>{words.saved}</p>
          </div>
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
        <Waiting arende={arende} outlook={outlook} />
        {changes.length > 0 && (
          <section class="to-change">
            <h2>{words.moved}</h2>
            <ul>
              {changes.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </section>
        )}
        <Particulars region={region} arende={arende} outlook={outlook} />
        <h2 id="steg">{words.next}</h2>
        {forms.length === 0 && <p class="empty">{words.nextNone}</p>}
        {[...rules, ...beside].map((form) => (
          <StepForm arende={arende} outlook={outlook} {...form} />
        ))}
        <h2>{words.way}</h2>
        <TakenWay region={region} arende={arende} meetings={meetings} />
        {comes && <LeftWay region={region} arende={arende} sitting={comes} />}
      </>
    ),
  })
}

/** What is wrong with where an ärende stands, and the next meeting that is offered. */
const Waiting = ({
  arende,
  outlook: { late, off, due, next },
}: Pick<ArendePageProps, 'arende' | 'outlook'>) => {
  if (!late && !off) return null
  const prepared = arende.state === 'ready' || arende.state === 'agenda'
  const before = ['raised', 'sent-back', 'ready', 'agenda'].includes(arende.state)
  return (
    <div class="notice notice-cancelled">
      <p>
        <strong>{off ? words.off : words.late(due!.text, longDate(due!.date))}</strong>
      </p>
      {before && (
        <p>
          {next
            ? prepared
              ? words.nextReady(longDate(next.meeting.date))
              : words.nextMeeting(longDate(next.meeting.date), longDate(next.lastDay))
            : words.nextUnknown}
        </p>
      )}
    </div>
  )
}

const Particulars = ({ region, arende, outlook }: Pick<ArendePageProps, 'region' | 'arende' | 'outlook'>) => {
  const { meeting, papers } = outlook
  const { as, followUp, treated } = arende
  const rows: (readonly [string, string | undefined])[] = [
    [words.state, arendeText.state[arende.state]],
    [words.about, arende.about],
    [words.purpose, earliestText.purposes[arende.purpose]],
    [words.group, bodyName(region, arende.body)],
    [words.raisedBy, as === undefined ? arende.raisedBy : `${arende.raisedBy} (${as})`],
    [words.raised, dateWords(arende.raised)],
    [
      words.meeting,
      meeting && `${longDate(meeting.date)}${meeting.status === 'cancelled' ? `, ${words.cancelled}` : ''}`,
    ],
    [words.presenter, arende.presenter],
    [words.papers, papers === undefined ? undefined : longDate(papers)],
    [words.outcome, treated && `${arendeText.form.asWords[treated.as]}: ${treated.outcome}`],
    [words.followUp, followUp && words.followUpBy(dateWords(followUp.date), followUp.responsible)],
  ]
  return (
    <>
      <dl class="particulars">
        {rows.map(
          ([name, value]) =>
            value !== undefined && (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {meeting && (
        <p>
          <a href={paperPath(region.id, meeting.planYear, meeting.id)}>{words.paper}</a>
        </p>
      )}
    </>
  )
}
