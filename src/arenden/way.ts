import { type PURPOSES, type RegionModel, type RuleOf, STEPS } from '../rules/index.ts'

export type Purpose = (typeof PURPOSES)[number]
export type ProcessRule = RuleOf<'process'>

/** What a body's process rules say of an ärende's way through it. */
export interface Way {
  /** How it comes to the body: the first raise rule with a last day, or the one by which another body lifts it there. */
  readonly raise?: ProcessRule
  /** Before the meeting, each with a before rule that dates it. */
  readonly prepare: readonly ProcessRule[]
  /** At the meeting. */
  readonly treat: readonly ProcessRule[]
  /** After it, each with an after rule that dates it. */
  readonly after: readonly ProcessRule[]
  /** What also holds, and has no day. */
  readonly undated: readonly ProcessRule[]
}

/** The steps before a meeting of the body, from being raised to its papers. */
const BEFORE = ['raise', 'prepare', 'agenda', 'papers']
const AFTER = ['feedback', 'follow-up']

export const inOrderOfSteps = (a: ProcessRule, b: ProcessRule): number =>
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step)

export const processRules = ({ region }: RegionModel): ProcessRule[] =>
  region.rules.filter((rule) => rule.kind === 'process' && rule.step !== 'mandate') as ProcessRule[]

export const isOf = (rule: ProcessRule, body: string): boolean =>
  rule.body === body || (rule.bodies?.includes(body) ?? false)

/**
 * An ärende's way through a body. Where the body sends it on to another (`onward`), that is how it treats it; where it
 * was lifted there by a rule of another's (`raise`), that is how it was raised.
 */
export function wayOf(
  model: RegionModel,
  body: string,
  purpose: Purpose,
  { raise, onward }: { readonly raise?: ProcessRule; readonly onward?: ProcessRule } = {},
): Way {
  const own = processRules(model)
    .filter((rule) => isOf(rule, body) && (rule.purposes?.includes(purpose) ?? true))
    .toSorted(inOrderOfSteps)
  const here = own.filter((rule) => rule.onward === undefined)
  const raised = raise ?? here.find((rule) => rule.step === 'raise' && rule.by !== undefined)
  const dated = (steps: readonly string[]) =>
    here.filter((rule) => steps.includes(rule.step) && rule.by !== undefined && rule !== raised)
  const told = {
    prepare: dated(BEFORE),
    treat: onward ? [onward] : here.filter((rule) => rule.step === 'treat'),
    after: onward ? [] : dated(AFTER),
  }
  const placed = new Set([raised, onward, ...Object.values(told).flat()])
  return {
    ...(raised && { raise: raised }),
    ...told,
    undated: onward ? [] : own.filter((rule) => !placed.has(rule)),
  }
}
