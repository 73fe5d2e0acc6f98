import { addDays, type CivilDate, isWorkDay } from '../calendar/index.ts'
import type { Region, Rule } from '../rules/index.ts'
import { check, type Evidence } from './check/index.ts'
import { moved } from './moved.ts'
import type { Finding, Occurrence, Plan } from './plan.ts'
import type { Setting } from './setting.ts'

/** Days that an occurrence could have for a broken rule to hold again. */
export interface Mending {
  readonly occurrence: string
  /** Nearest the day that it has first, the earlier on a tie. */
  readonly dates: readonly CivilDate[]
}

/** How far from its day an occurrence is tried, in calendar days: a term's longest gap. */
const REACH = 90

/** Days told for one occurrence, at the most. */
const MOST = 5

/** Days that are asked of every rule, for one occurrence, before the search gives up. */
const ASKED = 40

/** What a check sees beside the plan itself. */
export type Around = Pick<Evidence, 'blocks' | 'beside'>

/**
 * For each occurrence that a finding names, the days it could have so that the rule holds again, everything else that
 * holds holding still. Its last days come along; nothing else moves. An occurrence without such a day is left out.
 */
export function mendingOf(
  finding: Finding,
  plan: Plan,
  setting: Setting,
  around: Around = setting.given ? { blocks: setting.given.blocks } : {},
): Mending[] {
  if (isOfTheYear(setting.model.ruleOf(finding.rule))) return []
  const held = plan.occurrences.filter((o) => o.status !== 'cancelled')
  const ask: Ask = (occurrences, region) =>
    check({ ...around, region, facts: setting.facts, year: setting.year, occurrences }).violations.map(keyOf)
  return held
    .filter((o) => finding.occurrences.includes(o.id))
    .map((o) => ({ occurrence: o.id, dates: datesOf(o, finding, held, ask, setting) }))
    .filter(({ dates }) => dates.length > 0)
}

/** A number of meetings a year is the same whatever their days. */
const isOfTheYear = (rule: Rule | undefined): boolean =>
  (rule?.kind === 'meetings' || rule?.kind === 'joint') && rule.count?.per === 'year'

function datesOf(
  o: Occurrence,
  finding: Finding,
  held: readonly Occurrence[],
  ask: Ask,
  setting: Setting,
): CivilDate[] {
  const { region } = setting.model
  const before = new Set(ask(held, region))
  const near = { ...region, rules: beside(finding.rule, region) }
  const own = keyOf(finding)
  const dates: CivilDate[] = []
  let asked = 0
  for (const date of daysAround(o.date)) {
    if (dates.length === MOST || asked === ASKED) break
    if (!isWorkDay(date, setting.facts.isDayOff)) continue
    const year = moved(held, o.id, date, setting)
    const mends = (among: Region) => ask(year, among).every((key) => key !== own && before.has(key))
    // The rules beside it first, since most days fail by them and they are quickly asked.
    if (!mends(near)) continue
    asked++
    if (mends(region)) dates.push(date)
  }
  return dates
}

const daysAround = (day: CivilDate): CivilDate[] =>
  Array.from({ length: REACH }, (_, i) => [addDays(day, -1 - i), addDays(day, i + 1)]).flat()

/** What a region's rules have against a year, by {@link keyOf}. */
type Ask = (occurrences: readonly Occurrence[], region: Region) => readonly string[]

/** A finding against the same rule for the same occurrences is the same one, whatever its words. */
const keyOf = ({ rule, occurrences }: Finding): string => [rule, ...occurrences.toSorted()].join(' ')

/** A rule with those that it is read together with; none for what holds whatever the rules say. */
function beside(id: string, { rules }: Region): Rule[] {
  const rule = rules.find((r) => r.id === id)
  if (!rule) return []
  if (rule.kind === 'meetings' || rule.kind === 'joint')
    return rules.filter((r) => r.kind === 'meetings' || r.kind === 'joint')
  const root = rootOf(rule)
  return rules.filter((r) => r.kind === rule.kind && rootOf(r) === root)
}

const rootOf = (rule: Rule): string => ('refines' in rule ? rule.refines : undefined) ?? rule.id
