import { type ClockTime, dateOf } from '../../calendar/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { ruleStep } from '../explain.ts'
import type { ExplanationStep, Occurrence } from '../plan.ts'
import { capital, longDate, weekWords } from '../words.ts'
import { statusOf } from './progress.ts'
import { isCalledOff, type SetMark, setMarks } from './standing.ts'
import { isStandingPoint } from './standing-points.ts'
import { marksOf, type RegionState } from './state.ts'

/** What a planner said of an occurrence beside its date. */
type Details = Partial<Pick<Occurrence, 'form' | 'place' | 'note' | 'parts'>>

/** Occurrences as decisions have left them: dates set by hand, what is called off, how settled each is. */
export function overlaid(
  occurrences: readonly Occurrence[],
  state: RegionState,
  year: number,
  model: RegionModel,
): Occurrence[] {
  const set = setMarks(state, year)
  const details = marksOf(state, 'details', year) as unknown as ReadonlyMap<string, Details>
  const anchors = new Map(occurrences.map((o) => [o.id, o.anchor?.occurrence]))
  const off = (id: string) => isCalledOff(state, year, id, (other) => anchors.get(other))
  return occurrences.map((o) => {
    const status = off(o.id) ? 'cancelled' : statusOf(state, o)
    const own = isStandingPoint(o.rule) ? { ...o, basis: 'decision' as const } : o
    const moved = withSet(withOrigin(own, state, year, model), set.get(o.id))
    return { ...moved, ...details.get(o.id), ...(status !== o.status && { status }) }
  })
}

/** A date set by hand was no choice of ours: the decision stands in its place among the reasons. */
function withSet(o: Occurrence, mark: SetMark | undefined): Occurrence {
  if (!mark) return o
  const { start, end, from, revision, reason } = mark
  const text = `${capital(longDate(o.date))} (${weekWords(o.date)}) är satt av planeraren (beslut ${revision}): ${reason}`
  const decision: ExplanationStep = { step: 'decision', text, basis: 'decision', date: o.date }
  const rules = o.explanation.filter(({ step }) => step === 'rule' || step === 'decision')
  return {
    ...o,
    ...(start !== undefined && { start: start as ClockTime }),
    ...(end !== undefined && { end: end as ClockTime }),
    ...(from !== undefined && dateOf(from) !== o.date && { movedFrom: dateOf(from) }),
    explanation: [...rules, decision],
  }
}

interface AddedMark {
  readonly revision: number
  readonly reason: string
}

/** What a planner added is there by that decision, and by the rule that says who may ask for it. */
function withOrigin(o: Occurrence, state: RegionState, year: number, model: RegionModel): Occurrence {
  if (o.origin !== 'planner') return o
  const { revision, reason } = marksOf(state, 'added', year).get(o.id) as unknown as AddedMark
  const asking = model.region.rules.filter(
    (r) => r.kind === 'meetings' && r.extra !== undefined && (r.body ?? r.bodies?.[0]) === o.body,
  )
  const asked = o.requestedBy === undefined ? '' : ` på begäran av ${o.requestedBy}`
  const text = `Tillagt av planeraren${asked} (beslut ${revision}): ${reason}`
  return {
    ...o,
    explanation: [...asking.map(ruleStep), { step: 'decision', text, basis: 'decision', date: o.date }],
  }
}
