import { type CivilDate, dateOf, formatDate } from '../../calendar/index.ts'
import { derive } from '../derive.ts'
import { slotOf } from '../occurrence.ts'
import { place } from '../place.ts'
import type { Finding, Occurrence, Plan } from '../plan.ts'
import { keptOf } from '../plan-year.ts'
import { lineOf } from '../setting.ts'
import { changesBetween } from './changes.ts'
import { type Effect, hangingOn, type Question } from './effect.ts'
import { effectOf } from './effects/index.ts'
import type { Change, Json, Marks } from './entry.ts'
import { planIn } from './plan-in.ts'
import { isDecided } from './progress.ts'
import { rulesInForce } from './rules-in-force.ts'
import { type DayMark, dayMarks, daysOf, givenIn, setMarks } from './standing.ts'
import { changing, joined, mark, marked, marksOf, type RegionState } from './state.ts'
import { stored } from './stored.ts'

/** What a decision comes to. */
export interface Outcome {
  readonly marks: Marks
  readonly state: RegionState
  readonly plan: Plan
  readonly changes: readonly Change[]
  /** The musts that it breaks and that were not broken before. */
  readonly broken: readonly Finding[]
}

/**
 * What a decision comes to: its effect, what has to move for it, and what stays. Nothing is refused here but values
 * that can not be (a Refused is thrown): whether broken musts are borne is for who asks.
 */
export function decide(question: Question): Outcome {
  const effect = effectOf(question)
  const { state: before, revision, year, base, plan } = question
  const touched = marked(before, joined(seen(question), effect.marks), revision)
  const placed = effect.frees ? replaced(touched, question, effect) : touched
  const renewed = withRenewed(placed, question, effect)
  const found = planIn(renewed, base, year)
  const broken = brokenBy(found, plan)
  const kept = marked(
    renewed,
    joined(overruling(question, broken, found), lateMarks(question, found, effect)),
  )
  const settled = marked(kept, mark('day', year, newDays(kept, found, year)))
  const after = Object.keys(marksBetween(renewed, settled)).length === 0 ? found : planIn(settled, base, year)
  return {
    marks: marksBetween(before, settled),
    state: settled,
    plan: after,
    changes: changesBetween(question, after, effect.past),
    broken,
  }
}

/** What a planner decides of, as it was seen: the first decision of a year fixes where its proposals lay. */
const seen = ({ plan, year, state }: Question): Marks =>
  dayMarks(state, year).size > 0 ? {} : mark('day', year, daysOf(plan.occurrences, slotOf))

/** Meetings placed anew about what is firm, each on the day it had while that can be. */
function replaced(state: RegionState, question: Question, effect: Effect): RegionState {
  const { base, year, plan } = question
  const loose = new Set(effect.carried?.keys())
  const unbound = marked(state, looseMarks(state, year, loose))
  const model = rulesInForce(base.model, state, year)
  // What has been held stays where it was held
  const isHeld = (id: string, day: DayMark) => !loose.has(id) && dateOf(day.date) < question.today
  const given = givenIn(unbound, model, year, isHeld, loose)
  const kept = keptOf(plan.occurrences.filter((o) => !effect.frees!(o) && !loose.has(o.id)))
  for (const [id, day] of effect.carried ?? []) {
    const { rule, body } = plan.occurrences.find((o) => o.id === id)!
    const line = lineOf(rule, body)
    kept.set(line, new Map(kept.get(line)).set(day, 0))
  }
  const setting = { model, facts: base.facts, year, given, kept }
  const derived = derive(place(setting).placements, setting)
  const days = daysOf(derived, slotOf)
  const gone = [...dayMarks(state, year).keys()]
    .filter((id) => !(id in days))
    .map((id) => [id, null] as const)
  const next = marked(state, mark('day', year, { ...Object.fromEntries(gone), ...days }))
  return marked(next, strayed(next, year, loose))
}

/** A date set by hand that what it hangs on has moved away from is no date set by hand any more. */
function strayed(state: RegionState, year: number, loose: ReadonlySet<string>): Marks {
  const days = dayMarks(state, year)
  const gone = [...setMarks(state, year)].filter(
    ([id, { date }]) => loose.has(id) && days.get(id)?.date !== date,
  )
  return mark('set', year, Object.fromEntries(gone.map(([id]) => [id, null])))
}

/** What is tied to a moved meeting may follow it, whatever was decided of it before. */
const looseMarks = (state: RegionState, year: number, loose: ReadonlySet<string>): Marks =>
  mark(
    'set',
    year,
    Object.fromEntries(
      [...setMarks(state, year).keys()].filter((id) => loose.has(id)).map((id) => [id, null]),
    ),
  )

/** Sent-out and adopted occurrences that the decision is about, dated anew with all that hangs on them. */
function withRenewed(state: RegionState, { base, year, plan }: Question, effect: Effect): RegionState {
  const roots = effect.renewed
  if (!roots || marksOf(state, 'body', year).size === 0) return state
  const bare = marked(state, {
    [`decided ${year}`]: Object.fromEntries(
      [...marksOf(state, 'decided', year).keys()].map((id) => [id, null]),
    ),
  })
  // Without what was decided, the plan is what the rules and the dates in force give.
  const undecided = marked(bare, {
    [`body ${year}`]: Object.fromEntries([...marksOf(state, 'body', year).keys()].map((id) => [id, null])),
  })
  const derived = planIn(undecided, base, year).occurrences
  const old = new Map(plan.occurrences.map((o) => [o.id, o]))
  const own = [...derived.filter((o) => roots.has(o.id)), ...hangingOn(roots, derived)]
  const fresh = own
    .filter((o) => isDecided(state, year, o.bodies))
    .map((o) => [o.id, stored(dated(o, old.get(o.id)))] as const)
  const goneIds = hangingOn(roots, plan.occurrences)
    .filter((o) => marksOf(state, 'decided', year).has(o.id) && !own.some((n) => n.id === o.id))
    .map((o) => [o.id, null] as const)
  return marked(state, mark('decided', year, Object.fromEntries([...goneIds, ...fresh])))
}

/** Where a settled occurrence lay before it was first moved. */
function dated(o: Occurrence, before: Occurrence | undefined): Occurrence {
  const from: CivilDate | undefined = before && (before.movedFrom ?? before.date)
  const { movedFrom: _, ...rest } = o
  return { ...rest, ...(from !== undefined && from !== o.date && { movedFrom: from }) }
}

/** Broken musts that no occurrence of the plan before had broken. */
export function brokenBy(after: Plan, before: Plan): Finding[] {
  const known = new Set(before.violations.map(keyOf))
  return after.violations.filter((v) => !known.has(keyOf(v)))
}

const keyOf = ({ rule, occurrences }: Finding): string => `${rule} ${[...occurrences].sort().join(' ')}`

/** A must that is broken with open eyes: kept as such for as long as it is broken. */
function overruling(
  { decision, year, revision, state }: Question,
  broken: readonly Finding[],
  found: Plan,
): Marks {
  const fresh = decision.override === true ? broken : []
  const value: Json = { revision, reason: decision.reason }
  const standing = new Set(found.violations.flatMap((v) => v.occurrences.map((id) => `${v.rule} ${id}`)))
  const over = [...marksOf(state, 'overruled', year).keys()].filter((key) => !standing.has(key))
  return mark('overruled', year, {
    ...Object.fromEntries(over.map((key) => [key, null])),
    ...Object.fromEntries(fresh.flatMap((f) => f.occurrences.map((id) => [`${f.rule} ${id}`, value]))),
  })
}

/** What a moved or added meeting owed before today: it can't be kept, and is told. */
function lateMarks({ plan, year, today }: Question, found: Plan, { renewed }: Effect): Marks {
  if (!renewed) return {}
  const before = new Map(plan.occurrences.map((o) => [o.id, o.date]))
  const late = hangingOn(renewed, found.occurrences).filter(
    (o) => o.kind === 'deadline' && o.date < today && before.get(o.id) !== o.date,
  )
  return mark('late', year, Object.fromEntries(late.map((o) => [o.id, formatDate(o.date)])))
}

/** Meetings that the plan has and no mark yet: what prepares an added one, above all. */
function newDays(state: RegionState, plan: Plan, year: number): Readonly<Record<string, Json>> {
  const known = dayMarks(state, year)
  // A year that no decision touches any more is a machine's proposal again
  if (known.size === 0) return {}
  const all = daysOf(plan.occurrences, slotOf)
  return Object.fromEntries(Object.entries(all).filter(([id]) => !known.has(id)))
}

/** The marks that make one state of another. */
function marksBetween(before: RegionState, after: RegionState): Marks {
  const result: Record<string, Record<string, Json>> = {}
  for (const place of new Set([...before.marks.keys(), ...after.marks.keys()])) {
    const [old, now] = [before.marks.get(place), after.marks.get(place)]
    if (old === now) continue
    const gone = [...(old?.keys() ?? [])].filter((id) => !now?.has(id)).map((id) => [id, null] as const)
    result[place] = Object.fromEntries([...gone, ...(now ?? [])])
  }
  return changing(before, result)
}
