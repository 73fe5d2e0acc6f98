import type { Region, Rule } from '../rules/index.ts'
import { ruleOf } from './names.ts'
import { text } from './text.ts'

/** The fields that say of whom a rule speaks, whatever its kind. */
interface Speaks {
  readonly body?: string | undefined
  readonly bodies?: readonly string[] | undefined
  readonly refines?: string | undefined
  readonly to?: string | Speaks | undefined
  readonly rule?: string | undefined
  readonly first?: Speaks | undefined
  readonly next?: Speaks | undefined
}

/** The ids of the bodies that a rule is about: its own, or those of the rule that it refines or hangs on. */
export function concerned(rule: Rule, region: Region): string[] {
  return [...new Set(bodiesOf(rule, region, new Set([rule.id])))]
}

function bodiesOf(speaks: Speaks, region: Region, seen: ReadonlySet<string>): readonly string[] {
  if (speaks.bodies !== undefined) return speaks.bodies
  if (speaks.body !== undefined) return [speaks.body]
  const { to, first, next } = speaks
  const places = [first, next, typeof to === 'object' ? to : undefined].filter((p) => p !== undefined)
  const named = [speaks.refines, speaks.rule].flatMap((id) => {
    const other = ruleOf(region, id)
    return other === undefined || seen.has(other.id) ? [] : [other]
  })
  return [
    ...places.flatMap((place) => bodiesOf(place, region, seen)),
    ...named.flatMap((other) => bodiesOf(other, region, new Set([...seen, other.id]))),
  ]
}

/** Whether a rule gives a date, or says something of one. */
export const isDated = ({ kind }: Rule): boolean => kind !== 'process' && kind !== 'order'

/** What a rule governs, in a few words. */
export function governs(rule: Rule): string {
  const claims = Object.entries(rule).flatMap(([name, value]) =>
    value === undefined ? [] : (text.claim[name] ?? []),
  )
  return claims[0] ?? text.ruleKind[rule.kind] ?? rule.kind
}

/** In the order met, those that share a key together. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups]
}
