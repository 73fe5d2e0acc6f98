import type { Rule } from '../../rules/index.ts'

/** The bodies whose meetings a rule, or the rule that it refines, speaks of: for a dependant, the one that owes it. */
export function concernedBy(rule: Rule, rules: readonly Rule[]): string[] {
  const named = rule as { body?: string; bodies?: readonly string[]; refines?: string }
  const refined = rules.find((r) => r.id === named.refines)
  const all = [
    ...(named.body === undefined ? [] : [named.body]),
    ...(named.bodies ?? []),
    ...(refined ? concernedBy(refined, rules) : []),
  ]
  return [...new Set(all)]
}
