import type { RegionModel } from '../../rules/index.ts'
import { prepares } from '../route.ts'
import { isOf, type ProcessRule, processRules, wayOf } from '../way.ts'
import type { Arende, ArendeState } from './arende.ts'
import type { StepKind } from './schema.ts'

/** From which states a step can be taken, whatever the rules say. */
const FROM: Readonly<Record<StepKind, readonly ArendeState[]>> = {
  ready: ['raised', 'sent-back'],
  'send-back': ['raised', 'ready', 'agenda'],
  agenda: ['raised', 'sent-back', 'ready', 'agenda'],
  treat: ['agenda'],
  feedback: ['treated', 'feedback', 'follow-up'],
  'follow-up': ['treated', 'feedback', 'follow-up'],
  onward: ['treated', 'feedback', 'follow-up'],
  amend: ['raised', 'sent-back', 'ready', 'agenda', 'treated', 'feedback', 'follow-up'],
  close: ['raised', 'sent-back', 'ready', 'agenda', 'treated', 'feedback', 'follow-up'],
}

/** The steps that can follow an ärende's state, in the order of its way. */
export const stepsFrom = ({ state }: Pick<Arende, 'state'>): StepKind[] =>
  (Object.keys(FROM) as StepKind[]).filter((kind) => FROM[kind].includes(state))

/** The rules of a beredning that a body's ärenden go through before each meeting; none where the document has none. */
export const beredningOf = (model: RegionModel, { body, purpose }: Pick<Arende, 'body' | 'purpose'>) =>
  wayOf(model, body, purpose).prepare.filter(
    (rule) => rule.step === 'prepare' && isForMeetings(model, rule.by!),
  )

/** Whether a before rule hangs, through others, on a body's meetings: what hangs on one deliverable is for that alone. */
function isForMeetings(model: RegionModel, rule: string): boolean {
  const series = model.dependants.find((d) => d.rule.id === rule)
  return series !== undefined && ('bodies' in series.to || isForMeetings(model, series.to.rule))
}

/** A body's own rules of a step, for an ärende's purpose. */
export const rulesOfStep = (
  model: RegionModel,
  { body, purpose }: Pick<Arende, 'body' | 'purpose'>,
  step: ProcessRule['step'],
): ProcessRule[] =>
  processRules(model).filter(
    (rule) =>
      rule.step === step &&
      rule.onward === undefined &&
      isOf(rule, body) &&
      (rule.purposes?.includes(purpose) ?? true),
  )

/** The rules by which a body's ärenden go on to others, those who only prepare its meetings left out. */
export const onwardRules = (model: RegionModel, body: string): ProcessRule[] =>
  processRules(model).filter(
    (rule) => rule.onward !== undefined && isOf(rule, body) && !prepares(model, rule.onward, body),
  )

/** Whether the rules of the body that has an ärende know a step of it. */
export function isInRules(model: RegionModel, arende: Arende, kind: StepKind): boolean {
  switch (kind) {
    case 'ready':
    case 'send-back':
      return beredningOf(model, arende).length > 0
    case 'feedback':
    case 'follow-up':
      return rulesOfStep(model, arende, kind).length > 0
    case 'onward':
      return onwardRules(model, arende.body).length > 0
    case 'agenda':
    case 'treat':
    case 'amend':
    case 'close':
      return true
  }
}
