import type { CivilDate } from '../calendar/index.ts'
import { byDate, type Occurrence } from '../planning/index.ts'
import type { RegionModel, Rule } from '../rules/index.ts'
import { type Dependants, dependantsIn } from './dependants.ts'
import type { ProcessRule, Way } from './way.ts'

/** One step of an ärende's way to a meeting, with its day. */
export interface Step {
  readonly step: ProcessRule['step']
  /** Swedish, a whole sentence. */
  readonly text: string
  readonly body: string
  readonly actor?: string
  /** The last day on which it can be done for the meeting. */
  readonly date: CivilDate
  /** What dates it; left out where no rule does, so that it can wait for the next step. */
  readonly occurrence?: string
  /** The process rule's id; the meeting's own where no process rule speaks of the body's meetings. */
  readonly rule: string
  readonly strength: Rule['strength']
  readonly basis: Rule['basis']['kind'] | 'decision'
  readonly quote?: string
  /** The rule that says how far from the meeting the day is, and whose word that is. */
  readonly day?: { readonly rule: string; readonly basis: Rule['basis']['kind'] }
}

/** A meeting as an ärende comes to it. */
export interface Sitting {
  readonly meeting: Occurrence
  /** The last day on which an ärende can be raised for it: no must keeps it out. */
  readonly lastDay: CivilDate
  /** By date, then step, from being raised to being treated; none before {@link lastDay}. */
  readonly steps: readonly Step[]
  /** Last days before {@link lastDay}, which are wishes and may yield. */
  readonly wishes: readonly Step[]
  /** What follows the meeting. */
  readonly after: readonly Step[]
}

/** The meetings of a body at which an ärende can be treated, by date. */
export function sittingsOf(
  model: RegionModel,
  body: string,
  way: Way,
  occurrences: readonly Occurrence[],
): Sitting[] {
  const dependants = dependantsIn(occurrences)
  return occurrences
    .filter((o) => isSitting(o, body))
    .toSorted(byDate)
    .flatMap((meeting) => sittingAt(model, body, way, meeting, dependants) ?? [])
}

/** A joint meeting beside the ordinary ones has a theme of its own; an extra one that somebody called for has ärenden. */
const isSitting = (o: Occurrence, body: string): boolean =>
  o.kind === 'meeting' &&
  o.bodies.includes(body) &&
  o.status !== 'cancelled' &&
  (o.ordinary === true || o.origin === 'planner')

/** Nothing where a meeting that must prepare the ärende was called off. */
function sittingAt(
  model: RegionModel,
  body: string,
  way: Way,
  meeting: Occurrence,
  dependants: Dependants,
): Sitting | undefined {
  const rules = [...(way.raise?.by === undefined ? [] : [way.raise]), ...way.prepare]
  const found = rules.flatMap((rule) => {
    const dated = dependants(meeting, rule.by!)
    return dated ? [{ rule, dated, binds: binds(model, rule, dated) }] : []
  })
  if (found.some(({ dated, binds: must }) => must && dated.status === 'cancelled')) return undefined
  const held = found.filter(({ dated }) => dated.status !== 'cancelled' && dated.date <= meeting.date)
  const lastDay = Math.min(meeting.date, ...held.filter((h) => h.binds).map((h) => h.dated.date)) as CivilDate
  const days = held.map(({ rule, dated }) => ({ rule, step: datedStep(model, rule, body, dated) }))
  const inTime = days.filter(({ rule, step }) => step.date >= lastDay && rule !== way.raise)
  const raised = days.find(({ rule, step }) => rule === way.raise && step.date === lastDay)?.step
  const raise = way.raise && (raised ?? stepOf(way.raise, body, lastDay))
  return {
    meeting,
    lastDay,
    steps: [
      ...(raise ? [raise] : []),
      ...inTime.map(({ step }) => step).toSorted((a, b) => a.date - b.date),
      ...treatedAt(model, meeting, body, way),
    ],
    wishes: days.filter(({ step }) => step.date < lastDay).map(({ step }) => step),
    after: way.after.flatMap((rule) => {
      const dated = dependants(meeting, rule.by!)
      return dated && dated.status !== 'cancelled' ? [datedStep(model, rule, body, dated)] : []
    }),
  }
}

/** A must that hangs on a wish's last day may be late, as the wish may; one that a meeting does can't be done after it. */
const binds = (model: RegionModel, rule: ProcessRule, dated: Occurrence): boolean =>
  rule.strength === 'must' && (dated.kind === 'meeting' || model.ruleOf(rule.by!)?.strength === 'must')

const stepOf = (rule: ProcessRule, body: string, date: CivilDate, occurrence?: string): Step => ({
  step: rule.step,
  text: rule.text,
  body,
  ...(rule.actor !== undefined && { actor: rule.actor }),
  date,
  ...(occurrence !== undefined && { occurrence }),
  rule: rule.id,
  strength: rule.strength,
  basis: rule.basis.kind,
  ...(rule.basis.kind === 'document' && { quote: rule.basis.quote }),
})

/** A step with the day that a rule gives, and the rule of its distance: ours, often, where the step is the document's. */
function datedStep(model: RegionModel, rule: ProcessRule, body: string, { date, id }: Occurrence): Step {
  const series = model.dependants.find((d) => d.rule.id === rule.by)!
  const { id: said, basis } = (series.atLeast ?? series.about ?? series.atMost ?? series).rule
  return { ...stepOf(rule, body, date, id), day: { rule: said, basis: basis.kind } }
}

/** The meeting itself: by the rules that speak of how the body treats an ärende, else by the rule that gives it. */
function treatedAt(model: RegionModel, meeting: Occurrence, body: string, { treat }: Way): Step[] {
  if (treat.length > 0) return treat.map((rule) => stepOf(rule, body, meeting.date, meeting.id))
  const { date, id, rule, basis } = meeting
  const text = `${model.bodyOf(body).name} har möte.`
  return [{ step: 'treat', text, body, date, occurrence: id, rule, strength: 'must', basis }]
}
