import { z } from 'zod'
import {
  addDays,
  type CivilDate,
  civil,
  easter,
  fromTo,
  mondayOfWeek,
  monthLength,
  type Period,
  parseDate,
  WEEKDAYS,
  weekday,
  weekdayNumber,
  weekdayOnOrAfter,
  weeksInYear,
  yearOf,
} from '../calendar/index.ts'

/** `2027-03-04`, a day of one year. */
export const civilDate = z.string().transform((text, context): CivilDate => {
  const date = parseDate(text)
  if (date !== undefined) return date
  context.issues.push({ code: 'custom', input: text, message: 'expected a date, as 2027-03-04' })
  return z.NEVER
})

/** `03-04`, a day of every year; so not 29 February. */
const monthDay = z.string().transform((text, context) => {
  const [, month, day] = (/^(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (month && day && day <= monthLength(2001, month)) return { month, day }
  context.issues.push({ code: 'custom', input: text, message: 'expected a day of every year, as 03-04' })
  return z.NEVER
})

const weekdayName = z.enum(WEEKDAYS)
const isoWeekNumber = z.int().min(1).max(53)

/** A rule for one day a year. */
export const dayRule = z.union([
  z.strictObject({ day: monthDay, onlyOn: z.exactOptional(weekdayName) }),
  z.strictObject({ easter: z.int().min(-80).max(250).describe('days after påskdagen') }),
  z.strictObject({ weekday: weekdayName, onOrAfter: monthDay }),
])
export type DayRule = z.output<typeof dayRule>

const isoWeeks = z
  .strictObject({
    isoWeek: isoWeekNumber,
    lastIsoWeek: z.exactOptional(isoWeekNumber.describe('isoWeek when not given')),
    lastDay: z.exactOptional(weekdayName.describe('sunday when not given')),
  })
  .refine(({ isoWeek, lastIsoWeek }) => lastIsoWeek === undefined || lastIsoWeek >= isoWeek, {
    path: ['lastIsoWeek'],
    message: 'expected no week before isoWeek',
  })

/** A rule for at most one run of days a year. */
export const periodRule = z.union([
  ...dayRule.options,
  z.strictObject({ date: civilDate }),
  z.strictObject({
    first: dayRule,
    last: dayRule.describe('in the next year when it would come before first'),
  }),
  isoWeeks,
  z.strictObject({ weekOf: dayRule.describe('the ISO week, Monday to Sunday, that holds this day') }),
])
export type PeriodRule = z.output<typeof periodRule>

/** The rule's day in a year; undefined where it has none, as the 23 December that counts only on a Friday. */
export function dayIn(year: number, rule: DayRule): CivilDate | undefined {
  if ('easter' in rule) return addDays(easter(year), rule.easter)
  if ('weekday' in rule) {
    const { month, day } = rule.onOrAfter
    return weekdayOnOrAfter(civil(year, month, day), weekdayNumber(rule.weekday))
  }
  const date = civil(year, rule.day.month, rule.day.day)
  return rule.onlyOn === undefined || weekday(date) === weekdayNumber(rule.onlyOn) ? date : undefined
}

/** The rule's period that belongs to a year (an ISO week to its ISO year); it may reach into the years beside. */
export function periodIn(year: number, rule: PeriodRule): Period | undefined {
  if ('isoWeek' in rule) return weeksIn(year, rule)
  if ('first' in rule) return spanIn(year, rule.first, rule.last)
  if ('weekOf' in rule) return weekAround(dayIn(year, rule.weekOf))
  if ('date' in rule) return yearOf(rule.date) === year ? fromTo(rule.date, rule.date) : undefined
  const date = dayIn(year, rule)
  return date === undefined ? undefined : fromTo(date, date)
}

function weeksIn(year: number, rule: z.output<typeof isoWeeks>): Period | undefined {
  const last = rule.lastIsoWeek ?? rule.isoWeek
  if (last > weeksInYear(year)) return undefined
  const lastMonday = mondayOfWeek({ year, week: last })
  return fromTo(
    mondayOfWeek({ year, week: rule.isoWeek }),
    addDays(lastMonday, weekdayNumber(rule.lastDay ?? 'sunday') - 1),
  )
}

function spanIn(year: number, first: DayRule, last: DayRule): Period | undefined {
  const start = dayIn(year, first)
  const sameYear = dayIn(year, last)
  if (start === undefined || sameYear === undefined) return undefined
  const end = sameYear < start ? dayIn(year + 1, last) : sameYear
  return end === undefined ? undefined : fromTo(start, end)
}

function weekAround(date: CivilDate | undefined): Period | undefined {
  if (date === undefined) return undefined
  const monday = addDays(date, 1 - weekday(date))
  return fromTo(monday, addDays(monday, 6))
}
