import { compile, type Region, type Rule } from '../rules/index.ts'
import { ruleStep } from './explain.ts'
import { planYear } from './plan-year.ts'
import { type Relaxation, relaxationsOf } from './relaxation.ts'
import type { Setting } from './setting.ts'
import { list } from './words.ts'

/** Rules that can't hold together, none of which can be left out: without any one of them a year keeps the others. */
export interface ConflictSet {
  readonly rules: readonly { readonly id: string; readonly text: string; readonly quote?: string }[]
  /** Swedish, for a coordinator. */
  readonly text: string
  /** For each rule by itself, the least that would have to give way; each was tried, and works. */
  readonly relaxations: readonly Relaxation[]
}

/** Rules of meetings and of what is tied to them; a rotation says who, and others hang on it. */
const PLACING: readonly Rule['kind'][] = ['meetings', 'joint', 'before', 'after', 'order', 'rotation']

/**
 * Why no year keeps every must: the smallest set of must rules that can't hold together, found by deletion. Undefined
 * when a year keeps them all. What always holds stays: work days, nobody in two places, seven days between meetings.
 */
export function conflictOf(setting: Setting): ConflictSet | undefined {
  const whole = setting.model.region
  if (holds(whole, setting)) return undefined
  // What is due at a meeting can't be without it: it comes in only when the meetings themselves can be.
  const placing = { ...whole, rules: whole.rules.filter((r) => PLACING.includes(r.kind)) }
  const region = holds(placing, setting) ? whole : placing
  const musts = region.rules.filter(
    (r) => r.strength === 'must' && r.kind !== 'process' && r.kind !== 'rotation',
  )
  const broken = (kept: readonly Rule[]): boolean => {
    const gone = new Set(musts.filter((r) => !kept.includes(r)).map((r) => r.id))
    return !holds(withoutRules(region, gone), setting)
  }
  // Other rules alone break the year: nothing here can be left out to mend it.
  if (broken([]))
    return {
      rules: [],
      text: 'Året går inte att planera ens utan reglerna som måste hållas.',
      relaxations: [],
    }
  const rules = deleted(musts, broken)
  return {
    rules: rules.map(told),
    text: conflictText(rules),
    relaxations: relaxationsOf(rules, region, (r) => holds(r, setting)),
  }
}

/** Whether a year keeps every must of a region's rules. */
function holds(region: Region, setting: Setting): boolean {
  return planYear({ ...setting, model: compile(region) }).violations.length === 0
}

/** What is left of a set when all that can go has gone, in ever smaller parts: what remains breaks, and no less does. */
function deleted(all: readonly Rule[], broken: (kept: readonly Rule[]) => boolean): readonly Rule[] {
  let kept = all
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length; ) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)]
      if (rest.length < kept.length && rest.length > 0 && broken(rest)) kept = rest
      else start += size
    }
  }
  return kept
}

/** A region without some rules, and without what refines them or hangs on them. */
export function withoutRules(region: Region, gone: ReadonlySet<string>): Region {
  const left = region.rules.filter((rule) => !gone.has(rule.id) && !hangsOn(rule).some((id) => gone.has(id)))
  return left.length === region.rules.length
    ? region
    : withoutRules(
        { ...region, rules: left },
        new Set(region.rules.filter((r) => !left.includes(r)).map((r) => r.id)),
      )
}

function hangsOn(rule: Rule): string[] {
  const named = rule as { refines?: string; by?: string; follows?: { rotation: string } }
  const sides = rule.kind === 'order' ? [rule.first.rule, rule.next.rule] : []
  const to = rule.kind === 'before' || rule.kind === 'after' ? rule.to?.rule : undefined
  return [named.refines, named.by, named.follows?.rotation, to, ...sides].filter((id) => id !== undefined)
}

const told = (rule: Rule) => ({
  id: rule.id,
  text: ruleStep(rule).text,
  ...(rule.basis.kind === 'document' && { quote: rule.basis.quote }),
})

function conflictText(rules: readonly Rule[]): string {
  const named = list(
    rules.map((r) =>
      r.basis.kind === 'document' ? `”${r.basis.quote}”` : ruleStep(r).text.replace(/\.$/, ''),
    ),
  )
  return rules.length === 1
    ? `Regeln kan inte hållas: ${named}. Det räcker inte med de arbetsdagar som finns, när ett organ möts högst en gång i veckan och ingen behövs på två ställen.`
    : `Reglerna går inte ihop: ${named}. Var och en av dem för sig skulle räcka att ge efter.`
}
