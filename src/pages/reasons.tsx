import { type ExplanationStep, longDate, type Occurrence, ruleStep } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { Assumption } from './assumptions.tsx'
import { BasisMark } from './marks.tsx'
import { documentTitle, ruleOf } from './names.ts'
import { text } from './text.ts'

interface ReasonsProps {
  readonly occurrence: Occurrence
  readonly region: Region
}

/** The whole chain from the rules to the date, a step at a time, with who says each. */
export const Reasons = ({ occurrence, region }: ReasonsProps) => (
  <section aria-labelledby="varfor">
    <h2 id="varfor">{text.occurrence.reasons}</h2>
    <p>{text.occurrence.reasonsLead}</p>
    <ol class="chain">
      {occurrence.explanation.map((step) => (
        <li class={`link by-${step.basis} step-${step.step}`}>
          <Step step={step} region={region} />
        </li>
      ))}
    </ol>
    <p class="result">{text.occurrence.result(longDate(occurrence.date))}</p>
  </section>
)

/** A rule that still reads as when the date was computed is set out in its parts; else the step's own words stand. */
const Step = ({ step, region }: { readonly step: ExplanationStep; readonly region: Region }) => {
  const rule = step.step === 'rule' ? ruleOf(region, step.rule) : undefined
  const current = rule !== undefined && ruleStep(rule).text === step.text ? rule : undefined
  if (current?.basis.kind === 'assumption') return <Assumption rule={current} />
  if (current?.basis.kind === 'document') {
    const { quote, heading, document } = current.basis
    return (
      <>
        <Says step={step} />
        <blockquote>
          <p>”{quote}”</p>
        </blockquote>
        <p class="source">{text.occurrence.under(heading, documentTitle(region, document))}</p>
      </>
    )
  }
  return (
    <>
      <Says step={step} />
      <p>{step.text}</p>
    </>
  )
}

/** Only a rule as it stands is said by its source; what follows from it is ours, and names the source as its ground. */
const Says = ({ step }: { readonly step: ExplanationStep }) => (
  <p class="says">
    {step.step !== 'rule' && (
      <>
        <span class="step-word">{text.step[step.step]}</span> <span class="muted">
          {text.stepGround}
        </span>{' '}
      </>
    )}
    <BasisMark basis={step.basis} />
  </p>
)
