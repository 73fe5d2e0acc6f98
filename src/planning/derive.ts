import type { CivilDate, ClockSpan } from '../calendar/index.ts'
import type { Body, DependantSeries, MeetingSeries, Schedule } from '../rules/index.ts'
import { roomOf } from './distance.ts'
import { deadlineSteps, meetingSteps, preparationSteps } from './explain.ts'
import { type Added, addedSeat, isTaken } from './given.ts'
import { byDate, formOf, identity, scheduled, shortName, slotOf } from './occurrence.ts'
import { chairsAt, hostAt, partyAt } from './office.ts'
import { clashesIn } from './people.ts'
import type { Occurrence } from './plan.ts'
import { type Preparation, prepare } from './preparation.ts'
import { isOrdinary, owedBy, owedByRule, type Setting } from './setting.ts'
import { settle } from './settle.ts'
import { numbered } from './slots.ts'
import type { Placement } from './unit.ts'
import { dayAndMonth, list } from './words.ts'
import { yearlyOccurrences } from './yearly/index.ts'

/** Everything dated that a year's placed meetings give: themselves, what prepares them, and their last days. */
export function derive(placements: readonly Placement[], setting: Setting): Occurrence[] {
  const meetings = [
    ...numbered(placements, setting).flatMap(([placement, slot]) => meetingTree(placement, slot, setting)),
    ...(setting.given?.added ?? []).flatMap((added) => addedTree(added, setting)),
  ]
  const calledOff = setting.given?.calledOff
  const held = calledOff ? meetings.filter((o) => !isCalledOff(o, meetings, calledOff)) : meetings
  const yearly = yearlyOccurrences(held, setting)
  const following = yearly.flatMap((o) =>
    owedByRule(setting.model, o.rule).flatMap((series) => deadlineTree(series, o, o, setting)),
  )
  return [...meetings, ...yearly, ...following].sort(byDate)
}

/** A meeting that is called off, or prepares one that is. */
function isCalledOff(o: Occurrence, all: readonly Occurrence[], calledOff: ReadonlySet<string>): boolean {
  if (calledOff.has(o.id)) return true
  const anchor = o.anchor && all.find((other) => other.id === o.anchor!.occurrence)
  return anchor !== undefined && isCalledOff(anchor, all, calledOff)
}

/** A rule that speaks of several bodies has slots of each. */
const ownSlot = (series: MeetingSeries, number: number): string =>
  !series.joint && 'bodies' in series.rule && series.rule.bodies !== undefined
    ? `${series.bodies[0]!.id}-${number}`
    : String(number)

function meetingTree(placement: Placement, number: number, setting: Setting): Occurrence[] {
  const { series, day } = placement
  const title = series.joint
    ? `${series.title}: ${list(series.bodies.map(shortName))}`
    : series.bodies[0]!.name
  const meeting: Occurrence = {
    ...identity(series.rule, ownSlot(series, number), series.bodies, setting),
    kind: 'meeting',
    title,
    date: day,
    ...scheduled(series.schedule, day, series.bodies, number),
    ...(!series.joint && hostedBy(series.bodies[0]!, series.schedule, day, number, setting)),
    status: 'proposed',
    origin: 'rule',
    ordinary: isOrdinary(series),
    ...chairedBy(series.bodies, series.schedule, day, setting),
    basis: series.rule.basis.kind,
    explanation: meetingSteps(placement, number, setting),
  }
  return [
    meeting,
    ...owedTree(meeting, series.bodies, isOrdinary(series), placement.preparations, meeting, setting),
  ]
}

/** What a planner added, with what an added meeting owes: an extra one only what every meeting does. */
function addedTree(added: Added, setting: Setting): Occurrence[] {
  const { model, year } = setting
  const body = model.bodyOf(added.body)
  const series = model.meetings.find((s) => !s.joint && s.bodies[0] === body)
  const isMeeting = added.kind === 'meeting'
  const schedule = isMeeting ? (series?.schedule ?? {}) : {}
  const occurrence: Occurrence = {
    id: added.id,
    region: model.region.id,
    planYear: year,
    body: body.id,
    bodies: [body.id],
    kind: added.kind,
    rule: 'decision',
    title: added.title ?? body.name,
    date: added.date,
    ...(isMeeting && typeof schedule.form?.value === 'string' && { form: schedule.form.value }),
    ...(isMeeting && schedule.place && { place: schedule.place.value }),
    ...((added.time ?? schedule.time?.value) && pickTime(added.time ?? schedule.time!.value)),
    status: 'proposed',
    origin: 'planner',
    ...(isMeeting && { ordinary: added.ordinary }),
    ...(added.requestedBy !== undefined && { requestedBy: added.requestedBy }),
    ...(isMeeting && chairedBy([body], schedule, added.date, setting)),
    basis: 'decision',
    explanation: [],
  }
  if (!isMeeting) return [occurrence]
  const seat = addedSeat(added)
  const prepared = prepare(seat, [body], added.ordinary, setting, isTaken(setting.given, clashesIn(model)))
  return [
    occurrence,
    ...owedTree(occurrence, [body], added.ordinary, prepared?.preparations ?? [], occurrence, setting),
  ]
}

const pickTime = ({ start, end }: ClockSpan) => ({ start, end })

/** The chair that a rule names, or whose turn it is on a day: a preparatory meeting's is that of the meeting it prepares. */
function chairedBy(bodies: readonly Body[], schedule: Schedule, date: CivilDate, { model }: Setting) {
  const turn = bodies.map((b) => chairsAt(model, b.id, date)).find((c) => c !== undefined)
  const chair = schedule.chair?.value ?? turn?.chair
  const viceChair = schedule.viceChair?.value ?? turn?.viceChair
  return { ...(chair !== undefined && { chair }), ...(viceChair !== undefined && { viceChair }) }
}

/** Where a meeting is when hosts take turns: with the one whose turn it is, unless a rule names a place or nobody travels. */
function hostedBy(body: Body, schedule: Schedule, date: CivilDate, slot: number, setting: Setting) {
  if (schedule.place || formOf(schedule, slot) === 'digitalt') return {}
  const host = hostAt(setting, body.id, date, slot)
  return host === undefined ? {} : { place: host.party }
}

/** Who owes it: a role that a rule names, or the role of the party whose turn it is on the day of what it is for. */
function responsibleFor(series: DependantSeries, date: CivilDate, { model }: Setting) {
  const party = series.follows && partyAt(model, series.follows.value.rotation, date)
  const responsible =
    (party === undefined ? undefined : series.follows?.value.roles[party]) ?? series.responsible?.value
  return responsible === undefined ? {} : { responsible }
}

/** What a meeting owes, and what that owes in turn; `goal` is the meeting that a chain of preparations is for. */
function owedTree(
  meeting: Occurrence,
  bodies: readonly Body[],
  ordinary: boolean,
  preparations: readonly Preparation[],
  goal: Occurrence,
  setting: Setting,
): Occurrence[] {
  const prepared = preparations.flatMap((p) => preparationTree(p, meeting, goal, setting))
  const deadlines = owedBy(setting.model, bodies, ordinary)
    .filter((series) => series.gives === 'deadline')
    .flatMap((series) => deadlineTree(series, meeting, isFor(series, goal) ? goal : meeting, setting))
  return [...prepared, ...deadlines]
}

/** A last day that the goal's own body owes is for the goal, even when a preparatory meeting sets its date. */
const isFor = (series: DependantSeries, goal: Occurrence): boolean =>
  series.body !== undefined && goal.bodies.includes(series.body.id)

function preparationTree(
  preparation: Preparation,
  anchor: Occurrence,
  goal: Occurrence,
  setting: Setting,
): Occurrence[] {
  const { series, date } = preparation
  const body = series.body!
  const who = identity(series.rule, dependantSlot(series, anchor, setting), [body], setting)
  const meeting: Occurrence = {
    ...who,
    kind: 'meeting',
    title: series.title ?? body.name,
    date,
    ...scheduled(series.schedule, date, [body], slotOf(who)),
    ...hostedBy(body, series.schedule, date, slotOf(who), setting),
    status: 'proposed',
    origin: 'rule',
    ordinary: true,
    ...chairedBy([body], series.schedule, goal.date, setting),
    ...responsibleFor(series, goal.date, setting),
    anchor: { occurrence: anchor.id, days: date - anchor.date },
    basis: series.rule.basis.kind,
    explanation: preparationSteps(series, date, anchor.date, goal.date, setting),
  }
  return [meeting, ...owedTree(meeting, [body], true, preparation.preparations, goal, setting)]
}

/** The meeting that a last day is for: by its body, or where several meet together by its title and whose day it is. */
function rootName(root: Occurrence, owner: Body, { model }: Setting): string {
  const joint = model.meetings.find((m) => m.joint && m.rule.id === root.rule)
  const day = dayAndMonth(root.date)
  return joint ? `${joint.title} ${day}, ${shortName(owner)}` : `${shortName(model.bodyOf(root.body))} ${day}`
}

/** A last day and those that hang on it; `root` is the meeting that all of them are for. */
function deadlineTree(
  series: DependantSeries,
  anchor: Occurrence,
  root: Occurrence,
  setting: Setting,
): Occurrence[] {
  const settled = settle(roomOf(series, anchor.date, setting.facts.isDayOff), setting.facts)
  const body = series.body ?? setting.model.bodyOf(anchor.body)
  const who = identity(series.rule, dependantSlot(series, anchor, setting), [body], setting)
  const date = setting.given?.days.get(who.id) ?? settled.date
  const deadline: Occurrence = {
    ...who,
    kind: 'deadline',
    title: `Sista dag: ${series.title} (${rootName(root, body, setting)})`,
    date,
    status: 'proposed',
    origin: 'rule',
    ...responsibleFor(series, root.date, setting),
    anchor: { occurrence: anchor.id, days: date - anchor.date },
    basis: series.rule.basis.kind,
    explanation: deadlineSteps(series, settled, anchor.date, root.date, setting),
  }
  return [
    deadline,
    ...owedByRule(setting.model, series.rule.id).flatMap((next) =>
      deadlineTree(next, deadline, root, setting),
    ),
  ]
}

/**
 * A dependant's slot is its anchor's, so that it stays the same occurrence wherever the anchor moves; with the anchor's
 * rule before it where a dependant follows meetings of several rules, whose slots would else collide.
 */
function dependantSlot(series: DependantSeries, anchor: Occurrence, { model, year }: Setting): string {
  if (anchor.origin === 'planner') return anchor.id.slice(`${model.region.id}-${year}-`.length)
  const slot = anchor.id.slice(`${model.region.id}-${year}-${anchor.rule}-`.length)
  if ('rule' in series.to) return slot
  const { bodies } = series.to
  const usual =
    model.meetings.find((m) => !m.joint && bodies.includes(m.bodies[0]!)) ??
    model.dependants.find((d) => d.gives === 'meeting' && bodies.includes(d.body!))
  return usual === undefined || usual.rule.id === anchor.rule ? slot : `${anchor.rule}-${slot}`
}
