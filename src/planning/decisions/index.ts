export { isStaying, whatHappened } from './because.ts'
export { type Avoided, avoidedIn, blocksIn } from './blocks.ts'
export { collisionsOf } from './collisions.ts'
export { decide, type Outcome } from './decide.ts'
export { decidedIn, decidedPlan } from './decided.ts'
export {
  type Decision,
  decisionSchema,
  idSchema,
  LONGEST_TEXT,
  lineSchema,
  MOST_DAYS,
} from './decision.ts'
export { type Difference, differences } from './difference.ts'
export { Refused } from './effect.ts'
export type { Change, ChangeKind, Entry, Json, LogRow } from './entry.ts'
export { type Base, planIn, settingIn } from './plan-in.ts'
export { isTakenOver, progressOf } from './progress.ts'
export { changesByRules, type RuleChange, ruleChanges } from './rule-changes.ts'
export { rulesInForce } from './rules-in-force.ts'
export { besideOf } from './standing.ts'
export { EMPTY_STATE, fold, marksBehind, type RegionState, yearsOf } from './state.ts'
export { stored } from './stored.ts'
