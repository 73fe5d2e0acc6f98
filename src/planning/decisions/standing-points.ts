import { madeBy, type Rule } from '../../rules/index.ts'
import { marksOf, type RegionState, yearsOf } from './state.ts'

/** A point that a planner has return every year, on a body's first meeting in or after a month. */
export interface StandingPoint {
  readonly body: string
  readonly title: string
  /** 1–12 */
  readonly month: number
  readonly revision: number
  readonly reason: string
}

const PREFIX = 'staende-r'

/** The id of the rule that a decision makes. */
export const standingRuleId = (revision: number): string => `${PREFIX}${revision}`

/** Whether a rule is a planner's own standing point, and no file's. */
export const isStandingPoint = (rule: string): boolean => /^staende-r\d+$/.test(rule)

/** The planner's standing points of a year as rules: those of the years up to it. */
export const standingPoints = (state: RegionState, year: number): Rule[] =>
  yearsOf(state, 'standing')
    .filter((y) => y <= year)
    .flatMap((y) => [...marksOf(state, 'standing', y)])
    .map(([id, value]) => ruleOf(id, value as unknown as StandingPoint))

function ruleOf(id: string, { body, title, month, revision, reason }: StandingPoint): Rule {
  const basis = {
    kind: 'assumption',
    reason,
    parameter: { name: 'Stående punkt varje år, tidigast i' },
  } as const
  return madeBy({ id, kind: 'standing', strength: 'wish', body, title, month, basis }, { revision, reason })
}
