import { z } from 'zod'
import { parseClock, WEEKDAYS } from '../calendar/index.ts'
import { parseMonthDay } from './month-day.ts'
import { recurrenceProblem } from './recurrence.ts'
import { exactlyOne } from './shape.ts'

/** Lower-case words of a–z and digits, joined by hyphens: ids stand in addresses. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected an id of a–z, 0–9 and hyphens')

export const textSchema = z.string().trim().min(2)

export const clockSchema = z
  .string()
  .transform((text, context) => parseClock(text) ?? refuse(context, 'expected a clock time as 10:00'))

export const monthDaySchema = z
  .string()
  .refine((text) => text !== '02-29', { error: 'expected a day that every year has, as 02-28', abort: true })
  .refine((text) => parseMonthDay(text) !== undefined, 'expected a month and day as 06-12')
  .meta({ pattern: '^[0-9]{2}-[0-9]{2}$' })

export const weekdaySchema = z.enum(WEEKDAYS)

const times = z.int().min(1).max(60)

/** How many meetings. `about` is a target with a tolerance (*ca nio*), `atLeast` a floor (*minst fyra*). */
export const countSchema = exactlyOne(
  {
    exactly: times,
    atLeast: times,
    about: times,
    between: z
      .tuple([times, times])
      .refine(([low, high]) => low <= high, 'expected the smaller number first'),
  },
  { per: z.enum(['year', 'half-year', 'term', 'quarter']) },
)
export type Count = z.infer<typeof countSchema>

/** A distance: calendar days, work days (Monday–Friday, no day off) or weeks of seven calendar days. */
export const distanceSchema = exactlyOne(
  {
    days: z.int().min(0).max(400),
    workDays: z.int().min(0).max(250),
    weeks: z.int().min(0).max(53),
  },
  {},
)
export type Distance = z.infer<typeof distanceSchema>

export const clockSpanSchema = z
  .strictObject({ start: clockSchema, end: clockSchema })
  .refine((span) => span.start < span.end, 'expected an end after the start')

/** Stretches of the year that meetings lie in, the first and last day of each included; no stretch crosses New Year. */
export const termsSchema = z
  .array(z.strictObject({ from: monthDaySchema, to: monthDaySchema }))
  .min(1)
  .max(4)
  .refine(
    (terms) => terms.every((t, i) => t.from < t.to && (i === 0 || terms[i - 1]!.to < t.from)),
    'expected terms in the order of the year, each ending after it begins',
  )
export type Terms = z.infer<typeof termsSchema>

export const partsSchema = z.array(
  z.strictObject({
    title: textSchema,
    start: clockSchema,
    end: clockSchema,
    /** Bodies that take part in this part alone; all the meeting's own when left out. */
    bodies: z.array(idSchema).min(1).optional(),
  }),
)

export const formSchema = z.enum(['fysiskt', 'digitalt', 'hybrid'])
export type Form = z.infer<typeof formSchema>

/** Days that are work days, and that a body may still keep its meetings off. */
export const avoidedSchema = z.enum([
  'school-break',
  'summer-pause',
  'christmas',
  'squeeze',
  'short-day',
  'hunting-week',
])
export type Avoided = z.infer<typeof avoidedSchema>

/** Where a day of an RRULE goes when it can't be used: the nearest day that can, or the same weekday of another week. */
export const whenOffSchema = z.enum(['earlier', 'later', 'week-earlier', 'week-later'])
export type WhenOff = z.infer<typeof whenOffSchema>

/** An RFC 5545 RRULE of whole dates: no time, no zone. */
export const recurrenceSchema = z.string().superRefine((text, context) => {
  const problem = recurrenceProblem(text)
  if (problem !== undefined) refuse(context, problem)
})

/** Which meeting of a body's year: the first or last on or after a day, or each of them. */
export const pickSchema = z.strictObject({
  body: idSchema,
  pick: z.enum(['first', 'last', 'each']),
  from: monthDaySchema.optional(),
  to: monthDaySchema.optional(),
})

/** When a deliverable is due: at (or a distance before) a meeting, or by a day of the plan year or the one before. */
export const dueSchema = exactlyOne(
  {
    meeting: pickSchema,
    date: monthDaySchema,
  },
  { year: z.enum(['same', 'before']).optional() },
)

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
