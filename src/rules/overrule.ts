import type { Count, Distance } from './claims.ts'
import { type Rule, ruleSchema } from './kinds/index.ts'
import { parameterOf } from './parameter.ts'

/** Who set an assumption's value in place of ours, and why. */
export interface Overruling {
  readonly revision: number
  readonly reason: string
}

/** Held beside what a file can say, so that no file can claim it. */
const OVERRULED = Symbol('overruled')

/** How an assumption's value came to be a planner's; undefined for one that is still ours, and for what is no assumption. */
export const overruling = (rule: Rule): Overruling | undefined =>
  (rule as { [OVERRULED]?: Overruling })[OVERRULED]

/** A rule that a planner made, with who made it. */
export const madeBy = (rule: Rule, by: Overruling): Rule => Object.assign({ ...rule }, { [OVERRULED]: by })

/** A rule with another value of its one parameter, or what was expected of the value. */
export type Overruled = { readonly rule: Rule } | { readonly expected: string }

/**
 * An assumption with a planner's value for ours. What a number counts, and what it bounds, stay as they are: *ca nio*
 * overruled to eight is *ca åtta*.
 */
export function overrule(rule: Rule, value: unknown, by: Overruling): Overruled {
  const parameter = parameterOf(rule)
  if (rule.basis.kind !== 'assumption' || !parameter) return { expected: 'the id of an assumption' }
  const { min, max } = rule.basis.parameter
  if (parameter.type === 'integer' && !isWithin(value, min, max)) return { expected: numberWords(min, max) }
  if (parameter.options && !parameter.options.includes(String(value)))
    return { expected: `one of ${parameter.options.join(', ')}` }
  const changed = ruleSchema.safeParse(withClaim(rule, parameter.claim, value))
  if (!changed.success) return { expected: `a value of the type ${parameter.type}` }
  return { rule: Object.assign({ ...changed.data }, { [OVERRULED]: by }) }
}

const isWithin = (value: unknown, min: number | undefined, max: number | undefined): boolean =>
  Number.isSafeInteger(value) && (min ?? 0) <= (value as number) && (value as number) <= (max ?? Infinity)

const numberWords = (min: number | undefined, max: number | undefined): string =>
  `a whole number from ${min ?? 0}${max === undefined ? '' : ` to ${max}`}`

function withClaim(rule: Rule, claim: string, value: unknown): unknown {
  const old = (rule as Record<string, unknown>)[claim]
  if (claim === 'count') return { ...rule, count: countOf(old as Count, value) }
  if (['atLeast', 'about', 'atMost', 'within', 'lead'].includes(claim))
    return { ...rule, [claim]: distanceOf(old as Distance, value) }
  if (old === undefined && 'to' in rule) return { ...rule, to: { ...(rule.to as object), [claim]: value } }
  return { ...rule, [claim]: value }
}

function countOf(count: Count, value: unknown): unknown {
  const how = (['between', 'exactly', 'about', 'atLeast'] as const).find((k) => count[k] !== undefined)!
  return { [how]: value, per: count.per }
}

function distanceOf(distance: Distance, value: unknown): unknown {
  const unit = (['workDays', 'weeks', 'days'] as const).find((k) => distance[k] !== undefined)!
  return { [unit]: value }
}
