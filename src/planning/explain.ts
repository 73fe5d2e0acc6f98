import { addDays, type CivilDate, weekday, weekdayNumber } from '../calendar/index.ts'
import {
  type DependantSeries,
  type MeetingSeries,
  overruling,
  type Rule,
  type Schedule,
} from '../rules/index.ts'
import { busyWordsOf, dayBurdens, deadlineBurdens, heaviest } from './burden.ts'
import { isSpring } from './demand.ts'
import { roomOf } from './distance.ts'
import { chairsAt, partyAt } from './office.ts'
import type { ExplanationStep } from './plan.ts'
import { evenDay } from './sequence.ts'
import { isOrdinary, type Setting } from './setting.ts'
import { type Roll, type Settled, settle } from './settle.ts'
import type { Placement } from './unit.ts'
import { assumptionWords } from './value-words.ts'
import { capital, dateWords, dayCount, distanceWords, longDate, weekdayName, weekWords } from './words.ts'

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
    s.time,
    s.terms,
    s.length,
    s.parts,
    s.form,
    s.place,
    s.responsible,
    s.chair,
    s.viceChair,
  ].map((stated) => stated?.rule)

/** Why a meeting is on its day: the rules of its number and times, and how the day was chosen among those left. */
export function meetingSteps(placement: Placement, setting: Setting): ExplanationStep[] {
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

const choice = (text: string, date: CivilDate): ExplanationStep => ({
  step: 'choice',
  text,
  basis: 'assumption',
  date,
})

function choiceSteps({ series, stretch, index, day, slot }: Placement, setting: Setting): ExplanationStep[] {
  const term = isSpring(stretch.period, setting.year) ? 'våren' : 'hösten'
  const which =
    stretch.meetings === 1
      ? `Det enda mötet på ${term}`
      : `Möte ${index + 1} av ${stretch.meetings} på ${term}`
  const even = evenDay(stretch.period, stretch.meetings, index)
  const nearest = nearestWished(even, series)
  if (nearest === day) {
    return [
      choice(
        `${which}. ${capital(longDate(day))} (${weekWords(day)}) ligger närmast en jämn fördelning över terminen.`,
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

/** The day of the series' weekday that is nearest a date, the earlier on a tie. */
function nearestWished(date: CivilDate, series: MeetingSeries): CivilDate {
  const wished = series.schedule.weekday && weekdayNumber(series.schedule.weekday.value)
  for (const off of [0, -1, 1, -2, 2, -3, 3]) {
    const day = addDays(date, off)
    if (wished === undefined ? weekday(day) <= 5 : weekday(day) === wished) return day
  }
  return date
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
  const days = dayCount(Math.abs(date - anchor))
  const settled = settle(roomOf(series, anchor, setting.facts.isDayOff), setting.facts)
  const chosen = `${capital(longDate(date))} (${weekWords(date)}) ligger ${days} ${way} mötet ${longDate(anchor)}`
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

function rollStep(roll: Roll, setting: Setting): ExplanationStep {
  const facts = setting.facts.factsOn(roll.from)
  const direction = roll.to < roll.from ? 'tidigare' : 'senare'
  if (roll.why === 'pause') {
    const pause = facts.find((f) => f.kind === 'christmas' || f.kind === 'summer-pause')
    const name = pause ? pause.name.toLowerCase() : 'ett uppehåll'
    const text = `${capital(longDate(roll.from))} ligger i ${name}, då få är på plats. Dagen läggs ${direction}, till ${longDate(roll.to)}.`
    return { step: 'roll', text, basis: 'assumption', date: roll.to }
  }
  const off = facts.find((f) => f.kind === 'holiday' || f.kind === 'eve')
  const name = off && weekday(roll.from) <= 5 ? off.name.toLowerCase() : weekdayName(weekday(roll.from))
  const what =
    off && weekday(roll.from) <= 5
      ? `${capital(longDate(roll.from))} är ${name}`
      : `${capital(dateWords(roll.from))} är en ${name}`
  const text = `${what}. Dagen flyttas ${direction}, till ${longDate(roll.to)}.`
  return { step: 'roll', text, basis: off ? 'law' : 'calendar', date: roll.to }
}

/** A squeeze day is a work day, so nothing moves; but people should know. */
function squeezeSteps(date: CivilDate, setting: Setting): ExplanationStep[] {
  const squeeze = setting.facts.factsOn(date).find((f) => f.kind === 'squeeze')
  if (!squeeze) return []
  return [
    {
      step: 'choice',
      text: `${capital(longDate(date))} är en klämdag men arbetsdag, och dagen står kvar.`,
      basis: 'calendar',
      date,
    },
  ]
}
