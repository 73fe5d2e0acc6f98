import type { Region, Rule } from '../rules/index.ts'
import { relaxationText } from './conflict-words.ts'

/** The least by which a rule would have to give way for a year to keep the others. */
export interface Relaxation {
  readonly rule: string
  /** Swedish, a whole sentence. */
  readonly text: string
  /** The value that works, where the rule has a number. */
  readonly value?: number
}

/** How much longer a distance at the most is tried to be, in its own unit. */
const LONGER = 120

/** How far from an exact number another is looked for, where fewer are not easier. */
const BESIDE = 6

/** For each rule of a conflict, the number nearest its own that works; that it gives way, where it has none. */
export function relaxationsOf(
  rules: readonly Rule[],
  region: Region,
  holds: (region: Region) => boolean,
): Relaxation[] {
  return rules.map((rule) => {
    const number = numberIn(rule)
    const works = (value: number): boolean => holds(replaced(region, rule, number!.with(value)))
    const value = number && (nearest(number, works) ?? beside(number, works))
    if (!number || value === undefined)
      return { rule: rule.id, text: relaxationText(rule, undefined, region) }
    return { rule: rule.id, text: relaxationText(rule, number.with(value), region), value }
  })
}

const replaced = (region: Region, old: Rule, rule: Rule): Region => ({
  ...region,
  rules: region.rules.map((r) => (r === old ? rule : r)),
})

interface RuleNumber {
  readonly value: number
  /** Which way is easier: fewer meetings, a shorter least distance, a longer most distance. */
  readonly easier: -1 | 1
  /** Whether a number may be wrong both ways. */
  readonly exact: boolean
  readonly with: (value: number) => Rule
}

/** The number that a rule states, with the way in which it is easier to keep. */
function numberIn(rule: Rule): RuleNumber | undefined {
  if ((rule.kind === 'meetings' || rule.kind === 'joint') && rule.count && !rule.count.between) {
    const { count } = rule
    const key = (['exactly', 'atLeast', 'about'] as const).find((k) => count[k] !== undefined)!
    return {
      value: count[key]!,
      easier: -1,
      exact: key !== 'atLeast',
      with: (n) => ({ ...rule, count: { ...count, [key]: n } }),
    }
  }
  if (rule.kind !== 'before' && rule.kind !== 'after') return undefined
  const claim = (['atLeast', 'atMost'] as const).find((k) => rule[k] !== undefined)
  const stated = claim && rule[claim]
  // Less than a week is told in days.
  const distance = claim === 'atLeast' && stated?.weeks === 1 ? { days: 7 } : stated
  const unit = distance && (['days', 'workDays', 'weeks'] as const).find((u) => distance[u] !== undefined)
  if (!claim || !distance || !unit) return undefined
  return {
    value: distance[unit]!,
    easier: claim === 'atLeast' ? -1 : 1,
    exact: false,
    with: (n) => ({ ...rule, [claim]: { [unit]: n } }),
  }
}

/** By halving: what is easier works when a harder one does. Undefined when nothing within reach works. */
function nearest({ value, easier }: RuleNumber, works: (value: number) => boolean): number | undefined {
  let near = value
  let far = easier < 0 ? 1 : value + LONGER
  if (far === value || !works(far)) return undefined
  while (Math.abs(near - far) > 1) {
    const middle = Math.floor((near + far) / 2)
    if (works(middle)) far = middle
    else near = middle
  }
  return far
}

/** The number next to an exact one, on either side, that works. */
function beside({ value, exact }: RuleNumber, works: (value: number) => boolean): number | undefined {
  if (!exact) return undefined
  for (let off = 1; off <= BESIDE; off++) {
    for (const n of [value - off, value + off]) if (n > 1 && works(n)) return n
  }
  return undefined
}
