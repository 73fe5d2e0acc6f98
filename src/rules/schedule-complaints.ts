import type { Complaint } from './complaint.ts'
import type { DependantRule, JointRule, MeetingsRule, Rule } from './kinds/index.ts'

type TimedRule = MeetingsRule | JointRule

/** Claims of when meetings are that say nothing without another claim of the same meetings. */
export function scheduleComplaints(rules: readonly Rule[]): Complaint[] {
  const said = (subject: string, needed: Need['needed']): boolean =>
    rules.some((r) => isTimed(r) && needed(r) && subjectsOf(r).includes(subject)) ||
    rules.some((r) => needed === MEETS && isGiving(r) && subject === `body ${r.body}`)
  return rules.flatMap((rule, index): Complaint[] => {
    if (!isTimed(rule)) return []
    return NEEDS.filter(
      ({ claim, needed }) => claim(rule) && !subjectsOf(rule).every((s) => said(s, needed)),
    ).map(({ path, expected }): Complaint => [['rules', index, path], expected(nameOf(rule))])
  })
}

const isTimed = (rule: Rule): rule is TimedRule => rule.kind === 'meetings' || rule.kind === 'joint'

/** A body also meets because others do. */
const isGiving = (rule: Rule): rule is DependantRule =>
  (rule.kind === 'before' || rule.kind === 'after') && rule.gives === 'meeting'

interface Need {
  readonly claim: (rule: TimedRule) => boolean
  /** What another rule of the same meetings has to say. */
  readonly needed: (rule: TimedRule) => boolean
  readonly path: string
  readonly expected: (of: string) => string
}

const MEETS = (rule: TimedRule): boolean => rule.count !== undefined

const NEEDS: readonly Need[] = [
  {
    claim: (rule) => rule.rrule !== undefined,
    needed: MEETS,
    path: 'rrule',
    expected: (of) => `expected a rule with a count of ${of} too: how many of these days are meetings`,
  },
  {
    claim: (rule) => rule.count?.per === 'term',
    needed: (rule) => rule.terms !== undefined,
    path: 'count',
    expected: (of) => `expected a rule with terms of ${of} too, as its number is per term`,
  },
  {
    claim: (rule) => rule.whenOff !== undefined,
    needed: (rule) => rule.rrule !== undefined,
    path: 'whenOff',
    expected: (of) => `expected a rule with an rrule of ${of} too, whose days are moved`,
  },
  {
    claim: (rule) => rule.firstForm !== undefined,
    needed: (rule) => Array.isArray(rule.form),
    path: 'firstForm',
    expected: (of) => `expected a rule with a form of several for ${of} too, as [fysiskt, digitalt]`,
  },
]

/** The meetings that a rule speaks of: each body's own, or those of the joint rule that makes them exist. */
const subjectsOf = (rule: TimedRule): readonly string[] =>
  rule.kind === 'joint'
    ? [`joint ${rule.refines ?? rule.id}`]
    : (rule.bodies ?? [rule.body!]).map((id) => `body ${id}`)

const nameOf = (rule: TimedRule): string =>
  rule.kind === 'joint' ? (rule.refines ?? rule.id) : (rule.bodies ?? [rule.body!]).join(', ')
