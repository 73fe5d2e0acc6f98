import { addDays, type CivilDate, fields, weekday, weekdayNumber } from '../calendar/index.ts'
import type { MeetingSeries } from '../rules/index.ts'
import type { ExplanationStep } from './plan.ts'
import { recurringDays } from './recurring.ts'
import type { Setting } from './setting.ts'
import type { Roll } from './settle.ts'
import type { Placement } from './unit.ts'
import { capital, dateWords, longDate, weekdayName } from './words.ts'

/** A move off a day that can't be used, or had better not be. */
export function rollStep(roll: Roll, setting: Setting): ExplanationStep {
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
export function squeezeSteps(date: CivilDate, setting: Setting): ExplanationStep[] {
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

/** Where the day that a recurrence names is off, or one that its body keeps off: which it was, and what was on. */
export function movedSteps({ series, day }: Placement, { facts }: Setting): ExplanationStep[] {
  const named = recurringDays(series.schedule, fields(day).year, facts)?.get(day)
  if (named === undefined || named === day) return []
  const avoided: readonly string[] = series.schedule.avoids?.value ?? []
  const all = facts.factsOn(named)
  const fact =
    all.find((f) => f.kind === 'holiday' || f.kind === 'eve') ?? all.find((f) => avoided.includes(f.kind))
  const is = fact && avoided.includes(fact.kind) ? 'ligger i' : 'är'
  const what = fact ? `${is} ${fact.name.toLowerCase()}` : 'kan inte användas'
  const way = day < named ? 'tidigare' : 'senare'
  const text = `${capital(longDate(named))} ${what}. Mötet läggs ${way}, ${longDate(day)}.`
  const basis = series.schedule.whenOff!.rule.basis.kind
  return [{ step: 'roll', text, basis, date: day }]
}

/** The day that the series' weekday or recurrence gives nearest a date, the earlier on a tie. */
export function nearestWished(date: CivilDate, series: MeetingSeries, { facts }: Setting): CivilDate {
  const { schedule } = series
  const recurring = recurringDays(schedule, fields(date).year, facts)
  const wished = schedule.weekday && weekdayNumber(schedule.weekday.value)
  for (const off of recurring && !schedule.weekday ? MONTH : WEEK) {
    const day = addDays(date, off)
    if (
      recurring?.has(day) ||
      (!recurring && (wished === undefined ? weekday(day) <= 5 : weekday(day) === wished))
    )
      return day
  }
  return date
}

/** 0, -1, 1, -2, 2 … */
const outTo = (days: number): number[] =>
  Array.from({ length: 2 * days + 1 }, (_, i) => (i % 2 ? -1 : 1) * Math.ceil(i / 2))
const WEEK = outTo(3)
const MONTH = outTo(31)
