import type { Region, Rule } from '../../rules/index.ts'
import { ruleStep } from '../explain.ts'
import type { Occurrence, Plan } from '../plan.ts'
import { list } from '../words.ts'
import { whatHappened } from './because.ts'
import { type Difference, differences } from './difference.ts'
import type { Change } from './entry.ts'

/** A rule that two versions of a region's file tell differently. */
export interface RuleChange {
  readonly rule: string
  readonly change: 'added' | 'removed' | 'changed'
  /** What it says, or what of it is another, in the words of the file. */
  readonly text: string
}

/** What two versions of a region's rules differ in: in the order of the later one, what is gone last. */
export function ruleChanges(before: Region, after: Region): RuleChange[] {
  const old = new Map(before.rules.map((r) => [r.id, r]))
  const kept = new Set(after.rules.map((r) => r.id))
  return [
    ...after.rules.flatMap((rule): RuleChange[] => {
      const was = old.get(rule.id)
      if (!was) return [{ rule: rule.id, change: 'added', text: ruleStep(rule).text }]
      const text = claimChanges(was, rule)
      return text === '' ? [] : [{ rule: rule.id, change: 'changed', text }]
    }),
    ...before.rules
      .filter((r) => !kept.has(r.id))
      .map((r): RuleChange => ({ rule: r.id, change: 'removed', text: ruleStep(r).text })),
  ]
}

/** `weekday: "thursday" → "wednesday"`; empty for a rule that is as it was. */
function claimChanges(before: Rule, after: Rule): string {
  const [old, now] = [told(before), told(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => old[name] !== now[name])
    .map((name) => `${name}: ${old[name] ?? '–'} → ${now[name] ?? '–'}`)
    .join('; ')
}

const told = (rule: Rule): Record<string, string> =>
  Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, JSON.stringify(value)]))

/** What a year's dates become by changed rules, each with the rules behind it. */
export function changesByRules(before: Plan, after: Plan, rules: readonly RuleChange[]): Change[] {
  const found = differences(before, after)
  const differing = new Set(found.map((d) => (d.after ?? d.before)!.id))
  return found.map((d): Change => {
    const { id, anchor } = (d.after ?? d.before)!
    const behind = [...before.occurrences, ...after.occurrences].find(
      (o) => o.id === anchor?.occurrence && differing.has(o.id),
    )
    return {
      occurrence: id,
      change: d.change,
      ...(d.from && { from: d.from }),
      ...(d.to && { to: d.to }),
      because: `${whatHappened(d)}, ${reason(d, behind, rules)}.`,
    }
  })
}

function reason(d: Difference, behind: Occurrence | undefined, rules: readonly RuleChange[]): string {
  const own = new Set(
    [d.before, d.after].flatMap((o) => [o?.rule, ...(o?.explanation ?? []).map((step) => step.rule)]),
  )
  const named = rules.filter(({ rule }) => own.has(rule))
  if (named.length > 0) return `eftersom ${list(named.map(ruleWords))}`
  return behind ? `eftersom det hör till ${behind.title}` : 'eftersom annat runt omkring ändras'
}

const WORDS = { added: 'är ny', removed: 'är borttagen', changed: 'är ändrad' } as const

const ruleWords = ({ rule, change }: RuleChange): string => `regeln ${rule} ${WORDS[change]}`
