import type { ProcessRule, Step, Wish } from '../arenden/index.ts'
import type { Region } from '../rules/index.ts'
import { earliestText as text } from './earliest-text.ts'
import { BasisMark } from './marks.tsx'
import { documentTitle, ruleOf } from './names.ts'
import { occurrenceIdPath } from './paths.ts'
import { text as common } from './text.ts'
import { LongDay } from './when.tsx'

interface StepsProps {
  readonly region: Region
  readonly steps: readonly (Step | Wish)[]
}

/** The steps of an ärende's way in turn, each with its last day, its rule and whose word that is. */
export const ArendeSteps = ({ region, steps }: StepsProps) => (
  <ol class="chain">
    {steps.map((step) => (
      <li class={`link by-${whoseDay(step)}`}>
        <p class="says">
          <span class="step-word">{text.steps[step.step]}</span> <LongDay date={step.date} />{' '}
          <BasisMark basis={whoseDay(step)} />
        </p>
        <p>
          {step.text}
          {step.actor !== undefined && ` ${text.actor(step.actor)}`}
          {'passed' in step && step.passed && <strong> {text.passed}</strong>}
        </p>
        <Source region={region} rule={step.rule} />
        {step.occurrence !== undefined && (
          <p class="source">
            <a href={occurrenceIdPath(region.id, step.occurrence)}>{text.at}</a>
          </p>
        )}
      </li>
    ))}
  </ol>
)

/** Whose word the day is: the step may be the document's, and how far before the meeting our assumption. */
const whoseDay = ({ day, basis }: Step) => day?.basis ?? basis

/** What also holds, and has no day. */
export const UndatedRules = ({
  region,
  rules,
}: {
  readonly region: Region
  readonly rules: readonly ProcessRule[]
}) => (
  <ul>
    {rules.map((rule) => (
      <li>
        {rule.text}
        {rule.actor !== undefined && ` ${text.actor(rule.actor)}`} <BasisMark basis={rule.basis.kind} />
        <Source region={region} rule={rule.id} />
      </li>
    ))}
  </ul>
)

/** The sentence of the document, or why we assume it. */
const Source = ({ region, rule: id }: { readonly region: Region; readonly rule: string }) => {
  const basis = ruleOf(region, id)?.basis
  if (basis?.kind === 'assumption') return <p class="reason">{basis.reason}</p>
  if (basis?.kind !== 'document') return null
  return (
    <>
      <blockquote>
        <p>”{basis.quote}”</p>
      </blockquote>
      <p class="source">{common.occurrence.under(basis.heading, documentTitle(region, basis.document))}</p>
    </>
  )
}
