import { addDays, type CivilDate, weekday, weekdayNumber } from '../calendar/index.ts'
import {
  type DependantSeries,
  type MeetingSeries,
  parameterOf,
  type Rule,
  type Schedule,
} from '../rules/index.ts'
import { dayBurdens, deadlineBurdens, heaviest } from './burden.ts'
import { isSpring } from './demand.ts'
import type { ExplanationStep } from './plan.ts'
import { evenDay } from './sequence.ts'
import { isOrdinary, type Setting } from './setting.ts'
import type { Roll, Settled } from './settle.ts'
import type { Placement } from './unit.ts'
import {
  capital,
  clockWords,
  dateWords,
  distanceWords,
  longDate,
  monthName,
  numberWord,
  weekdayName,
  weekWords,
} from './words.ts'

/** A rule as it stands: the document's words, or our assumption with its value and reason. */
export function ruleStep(rule: Rule): ExplanationStep {
  const { basis } = rule
  const text =
    basis.kind === 'document'
      ? `”${basis.quote}” (${basis.heading})`
      : basis.kind === 'assumption'
        ? `${basis.parameter.name.replace(/\?$/, '')}: ${valueWords(rule)}. ${basis.reason}`
        : basis.source
  return { step: 'rule', text, basis: basis.kind, rule: rule.id }
}

const UNITS: Readonly<Record<string, string>> = {
  meetings: '',
  days: 'dagar',
  'work-days': 'arbetsdagar',
  weeks: 'veckor',
  months: 'månader',
  years: 'år',
}
const CHOICES: Readonly<Record<string, string>> = {
  ordinary: 'de ordinarie mötena',
  all: 'alla möten',
  year: 'en gång per år',
  'half-year': 'två gånger per år',
}

/** An assumption's value in Swedish. */
export function valueWords(rule: Rule): string {
  const parameter = parameterOf(rule)
  if (!parameter) return ''
  const { value } = parameter
  switch (parameter.type) {
    case 'weekday':
      return weekdayName(weekdayNumber(value as Parameters<typeof weekdayNumber>[0]))
    case 'clock-span':
      return clockWords(value as { start: string; end: string })
    case 'boolean':
      return value === true ? 'ja' : 'nej'
    case 'integer':
      return `${numberWord(value as number)} ${UNITS[parameter.unit ?? ''] ?? ''}`.trim()
    case 'choice':
      return CHOICES[String(value)] ?? String(value)
    case 'terms':
      return (value as { from: string; to: string }[])
        .map((t) => `${monthDayWords(t.from)}–${monthDayWords(t.to)}`)
        .join(' och ')
    case 'text':
      return String(value)
    case 'structure':
      return JSON.stringify(value)
  }
}

const monthDayWords = (text: string): string =>
  `${Number(text.slice(3))} ${monthName(Number(text.slice(0, 2)))}`

const ruleSteps = (rules: readonly (Rule | undefined)[]): ExplanationStep[] =>
  [...new Set(rules.filter((r) => r !== undefined))].map(ruleStep)

const scheduleRules = (s: Schedule): (Rule | undefined)[] =>
  [s.weekday, s.rrule, s.time, s.terms, s.length, s.parts, s.form, s.place, s.responsible].map(
    (stated) => stated?.rule,
  )

/** Why a meeting is on its day: the rules of its number and times, and how the day was chosen among those left. */
export function meetingSteps(placement: Placement, setting: Setting): ExplanationStep[] {
  const { series } = placement
  const rules = [
    series.rule,
    ...series.counts.map((c) => c.rule),
    series.countsAsOrdinary?.rule,
    ...scheduleRules(series.schedule),
  ]
  return [...ruleSteps(rules), ...choiceSteps(placement, setting)]
}

const choice = (text: string, date: CivilDate): ExplanationStep => ({
  step: 'choice',
  text,
  basis: 'assumption',
  date,
})

function choiceSteps({ series, stretch, index, day }: Placement, setting: Setting): ExplanationStep[] {
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
  s.responsible?.rule,
]

/** Why a preparatory meeting is on its day. */
export function preparationSteps(
  series: DependantSeries,
  date: CivilDate,
  anchor: CivilDate,
  raw: CivilDate,
): ExplanationStep[] {
  const way = series.direction === 'before' ? 'före' : 'efter'
  const days = Math.abs(date - anchor)
  const target = series.about ? [rawStep(series, raw, anchor)] : []
  return [
    ...ruleSteps([...boundRules(series), ...scheduleRules(series.schedule)]),
    ...target,
    {
      step: 'choice',
      text: `${capital(longDate(date))} (${weekWords(date)}) ligger ${days} dagar ${way} mötet ${longDate(anchor)} och är den bästa dagen inom det avståndet.`,
      basis: 'assumption',
      date,
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
  setting: Setting,
): ExplanationStep[] {
  return [
    ...ruleSteps(boundRules(series)),
    rawStep(series, settled.raw, anchor),
    ...settled.rolls.map((roll) => rollStep(roll, setting)),
    ...squeezeSteps(settled.date, setting),
  ]
}

function rollStep(roll: Roll, setting: Setting): ExplanationStep {
  const facts = setting.facts.factsOn(roll.from)
  const direction = roll.to < roll.from ? 'tidigare' : 'senare'
  if (roll.why === 'pause') {
    const pause = facts.find((f) => f.kind === 'christmas' || f.kind === 'summer-pause')
    const name = pause ? pause.name.toLowerCase() : 'ett uppehåll'
    const text = `${capital(longDate(roll.from))} ligger i ${name}, då få är på plats. Dagen läggs ${direction}, ${longDate(roll.to)}.`
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
