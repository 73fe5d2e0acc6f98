import { addDays, type CivilDate } from '../../calendar/index.ts'
import type { DependantRule, Distance } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { distanceWords, longDate } from '../words.ts'
import { bodiesOf, type Evidence, isOff, type Objection } from './evidence.ts'

const dependantRules = ({ region }: Evidence): DependantRule[] =>
  region.rules.filter((r) => r.kind === 'before' || r.kind === 'after')

/** Every meeting that owes something has just one of it, tied to it. */
export function checkOwed(evidence: Evidence): Objection[] {
  const byId = new Map(evidence.occurrences.map((o) => [o.id, o]))
  return dependantRules(evidence).flatMap((rule) => {
    if (!rule.to) return []
    const given = evidence.occurrences.filter((o) => o.rule === rule.id)
    const which = whichMeetings(rule, evidence)
    const owing = evidence.occurrences.filter((o) => owes(o, rule, which))
    const missing = owing.flatMap((anchor): Objection[] => {
      const own = given.filter((o) => o.anchor?.occurrence === anchor.id && o.kind === rule.gives)
      if (own.length === 1) return []
      const text = `${anchor.title} ${longDate(anchor.date)} ska ha en ${rule.title ?? 'beredning'}, har ${own.length}.`
      return [{ rule: rule.id, text, occurrences: [anchor.id, ...own.map((o) => o.id)] }]
    })
    const loose = given.flatMap((o): Objection[] => {
      const anchor = byId.get(o.anchor?.occurrence ?? '')
      if (anchor && owing.includes(anchor) && o.anchor!.days === o.date - anchor.date) return []
      return [
        { rule: rule.id, text: `${o.title} hör inte till något möte som kräver det.`, occurrences: [o.id] },
      ]
    })
    return [...missing, ...loose]
  })
}

/** Whether every meeting owes it or ordinary ones alone: by the last refinement that says so, or as the rule has it. */
const whichMeetings = (rule: DependantRule, evidence: Evidence): 'ordinary' | 'all' =>
  dependantRules(evidence).findLast((r) => r.meetings !== undefined && r.refines === rule.id)?.meetings ??
  rule.to?.meetings ??
  'all'

function owes(o: Occurrence, { to }: DependantRule, which: 'ordinary' | 'all'): boolean {
  if (to?.rule !== undefined) return o.rule === to.rule
  return (
    o.kind === 'meeting' &&
    bodiesOf(to!).some((b) => o.bodies.includes(b)) &&
    (which === 'all' || o.ordinary === true)
  )
}

/** Every bound on how far a dependant is from its anchor. */
export function checkDistances(evidence: Evidence): Objection[] {
  const byId = new Map(evidence.occurrences.map((o) => [o.id, o]))
  return dependantRules(evidence).flatMap((rule) => {
    const creator = rule.refines ?? rule.id
    return evidence.occurrences
      .filter((o) => o.rule === creator)
      .flatMap((o): Objection[] => {
        const anchor = byId.get(o.anchor?.occurrence ?? '')
        if (!anchor) return []
        const wrong = wrongDistance(rule, creator, o.date, anchor.date, evidence)
        if (wrong === undefined) return []
        const text = `${o.title} ${longDate(o.date)}: regeln säger ${wrong} ${rule.kind === 'before' ? 'före' : 'efter'} ${longDate(anchor.date)}.`
        const told = rule.about !== undefined || isExtra(anchor, byId)
        return [{ rule: rule.id, text, occurrences: [o.id], ...(told && { told }) }]
      })
  })
}

/** What an extra meeting's call can't keep is told: it is held because it can't wait. */
function isExtra(o: Occurrence, byId: ReadonlyMap<string, Occurrence>): boolean {
  if (o.origin === 'planner') return o.ordinary === false
  const anchor = byId.get(o.anchor?.occurrence ?? '')
  return anchor !== undefined && isExtra(anchor, byId)
}

function wrongDistance(
  rule: DependantRule,
  creator: string,
  date: CivilDate,
  anchor: CivilDate,
  evidence: Evidence,
): string | undefined {
  const [near, far] = rule.kind === 'before' ? [anchor, date] : [date, anchor]
  if (rule.refines === undefined && near - far < nearestDays(creator, evidence)) return 'minst en dag'
  if (rule.atLeast && length(rule.atLeast, far, near, evidence) < amount(rule.atLeast))
    return `minst ${distanceWords(rule.atLeast)}`
  if (rule.atMost && length(rule.atMost, far, near, evidence) > amount(rule.atMost))
    return `högst ${distanceWords(rule.atMost)}`
  if (rule.about) {
    const slack =
      dependantRules(evidence).find((r) => r.tolerance !== undefined && r.refines === creator)?.tolerance ?? 0
    const target = rule.about.days ?? (rule.about.weeks ?? 0) * 7
    const off =
      rule.about.workDays === undefined
        ? near - far - target
        : length(rule.about, far, near, evidence) - rule.about.workDays
    if (Math.abs(off) > slack) return `cirka ${distanceWords(rule.about)}`
  }
  return undefined
}

/** A dependant is on another day than its anchor, unless a rule asks for no distance at all or allows none. */
const nearestDays = (creator: string, evidence: Evidence): number =>
  dependantRules(evidence).some(
    (r) => (r.refines ?? r.id) === creator && [r.atLeast, r.atMost].some((d) => d && amount(d) === 0),
  )
    ? 0
    : 1

const amount = (d: Distance): number => d.workDays ?? d.days ?? (d.weeks ?? 0) * 7

/** From the earlier day to the later, in the distance's own unit: calendar days, or the work days after the earlier one. */
function length(d: Distance, earlier: CivilDate, later: CivilDate, { facts }: Evidence): number {
  if (d.workDays === undefined) return later - earlier
  let count = 0
  for (let day = addDays(earlier, 1); day <= later; day = addDays(day, 1)) if (!isOff(day, facts)) count++
  return isOff(later, facts) ? count + 1 : count
}
