export { ARENDE_STATES, type Arende, type ArendeState, foldArenden } from './arende.ts'
export { arendeDates } from './dates.ts'
export type { ArendeEntry, Objection } from './entry.ts'
export { type Ground } from './objections.ts'
export { type Outlook, outlookOf, sittingsFor } from './outlook.ts'
export { type Raiser, raisersOf } from './raisers.ts'
export { restsOn } from './rests-on.ts'
export {
  BACK_FOR,
  type Logged,
  type Raise,
  raiseSchema,
  type StepKind,
  type TakenStep,
  TREATED_AS,
  takenStepSchema,
} from './schema.ts'
export { isInRules, onwardRules, stepsFrom } from './steps.ts'
export { possibleSteps, raising, type Taken, taking } from './taking.ts'
