import type { CivilDate } from '../calendar/index.ts'
import { type DependantSeries, overruling, type Rule, type Schedule } from '../rules/index.ts'
import { busyWordsOf, dayBurdens, deadlineBurdens, heaviest } from './burden.ts'
import { stretchWords } from './demand.ts'
import { roomOf } from './distance.ts'
import { chairsAt, hostAt, partyAt } from './office.ts'
import type { ExplanationStep } from './plan.ts'
import { isGiven } from './recurring.ts'
import { movedSteps, nearestWished, rollStep, squeezeSteps } from './roll-steps.ts'
import { evenDay } from './sequence.ts'
import { isOrdinary, type Setting } from './setting.ts'
import { type Settled, settle } from './settle.ts'
import type { Placement } from './unit.ts'
import { assumptionWords } from './value-words.ts'
import { capital, dateWords, dayCount, distanceWords, longDate, weekWords } from './words.ts'

const steps = new WeakMap<Rule, ExplanationStep>()

/** A rule as it stands: the document's words, or our assumption with its value and reason. Said once for a rule. */
export function ruleStep(rule: Rule): ExplanationStep {
  const decided = overruling(rule)
  const step: ExplanationStep = steps.get(rule) ?? {
    step: decided ? 'decision' : 'rule',
    text: ruleText(rule),
    basis: decided ? 'decision' : rule.basis.kind,
    rule: rule.id,
  }
  steps.set(rule, step)
  return step
}

function ruleText(rule: Rule): string {
  const { basis } = rule
  const decided = overruling(rule)
  if (decided)
    return `${assumptionWords(rule)} Bestämt av planeraren (beslut ${decided.revision}): ${decided.reason}`
  if (basis.kind === 'document') return `”${basis.quote}” (${basis.heading})`
  return basis.kind === 'assumption' ? `${assumptionWords(rule)} ${basis.reason}` : basis.source
}

export const ruleStepsOf = (rules: readonly (Rule | undefined)[]): ExplanationStep[] =>
  [...new Set(rules.filter((r) => r !== undefined))].map(ruleStep)

const scheduleRules = (s: Schedule): (Rule | undefined)[] =>
  [
    s.weekday,
    s.rrule,
    s.whenOff,
    s.avoids,
    s.time,
    s.terms,
    s.length,
    s.parts,
    s.form,
    s.firstForm,
    s.place,
    s.responsible,
    s.chair,
    s.viceChair,
  ].map((stated) => stated?.rule)

/** Why a meeting is on its day: the rules of its number and times, and how the day was chosen among those left. */
export function meetingSteps(placement: Placement, slot: number, setting: Setting): ExplanationStep[] {
  const { series } = placement
  const rules = [
    series.rule,
    ...series.counts.map((c) => c.rule),
    series.countsAsOrdinary?.rule,
    ...scheduleRules(series.schedule),
  ]
  const body = series.bodies.map((b) => b.id).find((id) => chairsAt(setting.model, id, placement.day))
  return [
    ...ruleStepsOf(rules),
    ...(body === undefined ? [] : chairSteps(body, placement.day, setting)),
    ...hostSteps(placement, slot, setting),
    ...movedSteps(placement, setting),
    ...choiceSteps(placement, setting),
    ...busySteps(placement, setting),
  ]
}

/** Who is busy on the day all the same. */
function busySteps({ series, day }: Placement, setting: Setting): ExplanationStep[] {
  const text = busyWordsOf(day, series.schedule, setting)
  return text === undefined ? [] : [choice(text, day)]
}

/** Whose turn the chair is, and by which rules. */
function chairSteps(body: string, date: CivilDate, { model }: Setting): ExplanationStep[] {
  const chairs = chairsAt(model, body, date)
  if (!chairs) return []
  const known = chairs.rules.find((r) => r.kind === 'rotation' && r.known !== undefined)
  const text = `Ordförandeskapet ligger ${dateWords(date)} hos ${chairs.chair}.`
  return [...ruleStepsOf(chairs.rules), { step: 'raw', text, basis: known?.basis.kind ?? 'document', date }]
}

/** Whose turn it is to be the host, and by which rules. */
function hostSteps({ series, day }: Placement, slot: number, setting: Setting): ExplanationStep[] {
  const host = series.joint ? undefined : hostAt(setting, series.bodies[0]!.id, day, slot)
  if (!host) return []
  const text = `Värdskapet ligger hos ${host.party}.`
  const basis = host.rules.at(-1)!.basis.kind
  return [...ruleStepsOf(host.rules), { step: 'raw', text, basis, date: day }]
}

const choice = (text: string, date: CivilDate): ExplanationStep => ({
  step: 'choice',
  text,
  basis: 'assumption',
  date,
})

function choiceSteps({ series, stretch, index, day, slot }: Placement, setting: Setting): ExplanationStep[] {
  const during = stretchWords(series, stretch.period, setting.year)
  const which =
    stretch.meetings === 1 ? `Det enda mötet ${during}` : `Möte ${index + 1} av ${stretch.meetings} ${during}`
  const over = during.endsWith('kvartalet') ? 'kvartalet' : during.endsWith('året') ? 'året' : 'terminen'
  const when = `${longDate(day)} (${weekWords(day)})`
  if (isGiven(day, series.schedule, stretch, setting))
    return [choice(`${which}. Reglerna ger ${when} och inte fler dagar än mötena.`, day)]
  const even = evenDay(stretch.period, stretch.meetings, index)
  const nearest = nearestWished(even, series, setting)
  if (nearest === day) {
    return [
      choice(
        `${which}. ${capital(longDate(day))} (${weekWords(day)}) ligger närmast en jämn fördelning över ${over}.`,
        day,
      ),
    ]
  }
  const against = heaviest([
    ...dayBurdens(nearest, series.bodies, series.schedule, setting),
    ...deadlineBurdens(nearest, series.bodies, isOrdinary(series), setting),
    ...(setting.facts.isDayOff(nearest)
      ? [{ points: Number.POSITIVE_INFINITY, text: `${longDate(nearest)} är en helgdag` }]
      : []),
  ])
  const reason = against
    ? `${capital(against.text)}. Därför valdes ${longDate(day)} (${weekWords(day)}).`
    : slot !== undefined
      ? `${capital(longDate(day))} (${weekWords(day)}) står kvar från det tidigare förslaget, så att så få datum som möjligt ändras.`
      : `${capital(longDate(day))} (${weekWords(day)}) ger jämnare mellanrum till mötena intill än ${longDate(nearest)}, eller lämnar dagen fri för dem som annars skulle behövas på två ställen.`
  return [
    choice(`${which}. Jämnt fördelat hade det blivit ${longDate(nearest)}.`, nearest),
    choice(reason, day),
  ]
}

const boundRules = (s: DependantSeries) => [
  s.rule,
  s.meetings?.rule,
  s.atLeast?.rule,
  s.about?.rule,
  s.atMost?.rule,
  s.tolerance?.rule,
  s.follows?.rule,
  s.responsible?.rule,
]

/** Why a preparatory meeting is on its day. */
export function preparationSteps(
  series: DependantSeries,
  date: CivilDate,
  anchor: CivilDate,
  goal: CivilDate,
  setting: Setting,
): ExplanationStep[] {
  const way = series.direction === 'before' ? 'före' : 'efter'
  const days = date === anchor ? 'samma dag som' : `${dayCount(Math.abs(date - anchor))} ${way}`
  const settled = settle(roomOf(series, anchor, setting.facts.isDayOff), setting.facts)
  const chosen = `${capital(longDate(date))} (${weekWords(date)}) ligger ${days} mötet ${longDate(anchor)}`
  const [ending, steps] = series.about
    ? ([
        ', närmast av de dagar som kan användas.',
        aboutSteps(series, settled, date, anchor, setting),
      ] as const)
    : ([` och är den bästa dagen inom de gränser som reglerna sätter.`, []] as const)
  return [
    ...ruleStepsOf([...boundRules(series), ...scheduleRules(series.schedule)]),
    ...(series.body ? chairSteps(series.body.id, goal, setting) : []),
    ...turnSteps(series, goal, setting),
    ...steps,
    choice(`${chosen}${ending}`, date),
  ]
}

/** *Cirka två veckor*: the day it names, and why it is not that day where it is another. */
function aboutSteps(
  series: DependantSeries,
  settled: Settled,
  date: CivilDate,
  anchor: CivilDate,
  setting: Setting,
): ExplanationStep[] {
  const steps = [
    rawStep(series, settled.raw, anchor),
    ...settled.rolls.map((roll) => rollStep(roll, setting)),
  ]
  if (date === settled.date) return steps
  const text = `${capital(longDate(settled.date))} kan inte användas, eftersom någon som behövs då sitter i ett annat möte.`
  return [...steps, { step: 'yielded', text, basis: 'assumption', date: settled.date }]
}

/** Whose turn it is to owe it, on the day of what it is for. */
function turnSteps(series: DependantSeries, goal: CivilDate, { model }: Setting): ExplanationStep[] {
  if (!series.follows) return []
  const party = partyAt(model, series.follows.value.rotation, goal)
  const role = party === undefined ? undefined : series.follows.value.roles[party]
  if (role === undefined) return []
  const text = `${dateWords(goal)} är det ${party} som har turen, och därmed ${role}.`
  return [
    {
      step: 'raw',
      text: capital(text),
      basis: series.follows.rule.basis.kind,
      rule: series.follows.rule.id,
      date: goal,
    },
  ]
}

function rawStep(series: DependantSeries, raw: CivilDate, anchor: CivilDate): ExplanationStep {
  const stated = series.about ?? series.atLeast ?? series.atMost
  const how = series.about ? 'Cirka ' : series.atLeast ? 'Minst ' : 'Högst '
  const way = series.direction === 'before' ? 'före' : 'efter'
  const text = stated
    ? `${how}${distanceWords(stated.value)} ${way} ${longDate(anchor)} räknas till ${longDate(raw)}.`
    : `Knuten till ${longDate(anchor)}.`
  return {
    step: 'raw',
    text,
    basis: stated?.rule.basis.kind ?? 'assumption',
    date: raw,
    ...(stated && { rule: stated.rule.id }),
  }
}

/** Why a last day is on its day: the distance, and every move off a day that can't be used. */
export function deadlineSteps(
  series: DependantSeries,
  settled: Settled,
  anchor: CivilDate,
  goal: CivilDate,
  setting: Setting,
): ExplanationStep[] {
  return [
    ...ruleStepsOf(boundRules(series)),
    ...turnSteps(series, goal, setting),
    rawStep(series, settled.raw, anchor),
    ...settled.rolls.map((roll) => rollStep(roll, setting)),
    ...squeezeSteps(settled.date, setting),
  ]
}

/** Why a day of the year is what it is: its rules, the day they give, and every move off it. */
export function dueSteps(
  rules: readonly (Rule | undefined)[],
  settled: Settled,
  setting: Setting,
): ExplanationStep[] {
  const text = `Senast ${longDate(settled.raw)}.`
  return [
    ...ruleStepsOf(rules),
    { step: 'raw', text, basis: 'assumption', date: settled.raw },
    ...settled.rolls.map((roll) => rollStep(roll, setting)),
  ]
}
