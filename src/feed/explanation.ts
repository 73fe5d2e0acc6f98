import type { ExplanationStep, Occurrence } from '../planning/plan.ts'
import { cut } from './text.ts'

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

/** UTF-16 units of one reason; a long sentence of a document goes on there. */
const LINE_LIMIT = 120

/**
 * Why an occurrence has its date, a line a step in the chain's order, each under the name of who says it. A calendar
 * has room for the rule that makes it exist, what the document or a planner says, and how the day came out: the whole
 * chain is on the page, which the last line leads to. (A region's feed would else outgrow what calendars take.)
 */
export function reasons({ explanation }: Occurrence): string[] {
  const told = explanation.filter((step, i) => i === 0 || isToldInACalendar(step, explanation[i + 1]))
  return [...new Set(told.map((step) => cut(`${speaker(step)}: ${said(step)}`, LINE_LIMIT)))]
}

/** Of an assumption what is assumed, its first sentence: why stands on the page. */
const said = ({ step, basis, text }: ExplanationStep): string =>
  step === 'rule' && basis === 'assumption' ? (/^.*?\.(?= |$)/.exec(text)?.[0] ?? text) : text

/** A day that nothing was rolled off is told by its distance already. */
const isToldInACalendar = (step: ExplanationStep, next: ExplanationStep | undefined): boolean => {
  if (step.step === 'raw') return next?.step === 'roll' || next?.step === 'yielded'
  // The day that was passed over, before the one that was chosen.
  if (step.step === 'choice' && next?.step === 'choice') return false
  return step.step !== 'rule' || step.basis !== 'assumption'
}
