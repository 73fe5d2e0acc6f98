import type { Arende, ArendeEntry, ArendeState, Logged, Sitting, Step } from '../../arenden/index.ts'
import { dateOf, parseDate } from '../../calendar/index.ts'
import { dateWords, longDate } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { ArendeSteps } from '../arende-steps.tsx'
import { bodyName } from '../names.ts'
import { arendeText } from './arende-text.ts'

const words = arendeText.one

interface WayProps {
  readonly region: Region
  readonly arende: Arende
  /** The dates of the meetings that it has been on, by occurrence, as the plan has them now. */
  readonly meetings: ReadonlyMap<string, string>
}

/** The steps that an ärende has taken, in turn, each with who wrote it and why. */
export const TakenWay = ({ region, arende, meetings }: WayProps) => (
  <ol class="chain">
    {arende.entries.map((entry) => (
      <li class={`link by-${entry.overruled ? 'assumption' : 'decision'}`}>
        <p class="says">
          <span class="step-word">{arendeText.taken[entry.step.kind]}</span>{' '}
          <span class="muted">{words.by(entry.by, longDate(dateOf(entry.day)))}</span>
        </p>
        {saidIn(entry.step, region, meetings).map((text) => (
          <p>{text}</p>
        ))}
        <Avsteg entry={entry} />
        <p class="source">
          {words.why} {entry.step.reason}
        </p>
      </li>
    ))}
  </ol>
)

const Avsteg = ({ entry: { overruled = [] } }: { readonly entry: ArendeEntry }) => (
  <>
    {overruled.map(({ text, quote }) => (
      <p>
        <strong>{words.avsteg}</strong> {text}
        {quote !== undefined && ` ”${quote}”`}
      </p>
    ))}
  </>
)

/** What a step says beside its kind, in lines. */
function saidIn(step: Logged, region: Region, meetings: ReadonlyMap<string, string>): string[] {
  const form = arendeText.form
  switch (step.kind) {
    case 'raise':
      return [`${words.raisedBy} ${step.raisedBy}`, bodyName(region, step.body)]
    case 'send-back':
      return [form.forWords[step.for], `${form.word}: ${step.word}`]
    case 'agenda':
      return [meetings.get(step.meeting) ?? step.meeting, `${words.presenter}: ${step.presenter}`]
    case 'treat':
      return [`${form.asWords[step.as]}: ${step.outcome}`]
    case 'feedback':
      return [step.to]
    case 'follow-up':
      return [words.followUpBy(dayWords(step.date), step.responsible)]
    case 'onward':
      return [bodyName(region, step.body)]
    case 'amend':
      return [step.title, step.about, step.purpose].filter((text) => text !== undefined)
    case 'ready':
    case 'close':
      return []
  }
}

const dayWords = (text: string): string => {
  const date = parseDate(text)
  return date === undefined ? text : dateWords(date)
}

/** The steps that are done when an ärende has come so far. */
const DONE: Readonly<Record<ArendeState, readonly Step['step'][]>> = {
  raised: ['raise'],
  'sent-back': ['raise'],
  ready: ['raise', 'prepare'],
  agenda: ['raise', 'prepare', 'agenda'],
  treated: ['raise', 'prepare', 'agenda', 'papers', 'treat'],
  feedback: ['raise', 'prepare', 'agenda', 'papers', 'treat', 'feedback'],
  'follow-up': ['raise', 'prepare', 'agenda', 'papers', 'treat'],
  closed: ['raise', 'prepare', 'agenda', 'papers', 'treat', 'feedback', 'follow-up'],
}

/** What is left of an ärende's way, with its last days. */
export const LeftWay = ({
  region,
  arende,
  sitting: { steps, after },
}: Pick<WayProps, 'region' | 'arende'> & { readonly sitting: Sitting }) => {
  const done = arende.fedBack ? [...DONE[arende.state], 'feedback'] : DONE[arende.state]
  const left = [...steps, ...after].filter(({ step }) => !done.includes(step))
  return left.length === 0 ? null : (
    <>
      <h2>{words.left}</h2>
      <ArendeSteps region={region} steps={left} />
    </>
  )
}
