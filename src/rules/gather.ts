import type { Rule } from './kinds/index.ts'

/** What a rule states, with the rule, so that every date can tell why. */
export interface Stated<T> {
  readonly value: T
  readonly rule: Rule
}

/** The last rule to state a thing wins, so that a region's own can stand after what holds for all its bodies. */
export function stated(rules: readonly Rule[], name: string): Stated<never> | undefined {
  const rule = rules.findLast((r) => (r as Record<string, unknown>)[name] !== undefined)
  return rule && { value: (rule as Record<string, unknown>)[name] as never, rule }
}

/** What rules state of some things, each by its name; nothing for what none states. */
export function gather<N extends string>(
  rules: readonly Rule[],
  names: readonly N[],
): { [K in N]?: Stated<never> } {
  const found = names
    .map((name) => [name, stated(rules, name)] as const)
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(found) as { [K in N]?: Stated<never> }
}

/** A rule that makes something exist, and those that refine it, in the file's order. */
export const refining = <R extends Rule>(rule: R, all: readonly Rule[]): R[] => [
  rule,
  ...all.filter((r): r is R => r.kind === rule.kind && 'refines' in r && r.refines === rule.id),
]
