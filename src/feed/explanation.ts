import type { ExplanationStep, Occurrence } from '../planning/plan.ts'

const SPEAKERS: { readonly [basis in ExplanationStep['basis']]: string } = {
  document: 'Dokumentet',
  law: 'Lagen',
  calendar: 'Kalendern',
  assumption: 'Vårt antagande',
  decision: 'Planerarens beslut',
}

/** Only a rule as it stands speaks for the document: what follows from it is computed or chosen by us. */
const STEPS: { readonly [step in Exclude<ExplanationStep['step'], 'rule'>]: string } = {
  raw: 'Uträkning',
  roll: 'Uträkning',
  choice: 'Vårt val',
  yielded: 'Fick stå tillbaka',
  decision: SPEAKERS.decision,
}

const speaker = ({ step, basis }: ExplanationStep): string => {
  if (step === 'rule') return SPEAKERS[basis]
  return basis === 'assumption' && step !== 'yielded' ? SPEAKERS.assumption : STEPS[step]
}

/** Why an occurrence has its date, a line a step in the chain's order, each under the name of who says it. */
export const reasons = ({ explanation }: Occurrence): string[] => [
  ...new Set(explanation.map((step) => `${speaker(step)}: ${step.text}`)),
]
