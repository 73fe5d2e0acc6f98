import { z } from 'zod'
import { distanceSchema, dueSchema, idSchema, monthDaySchema, pickSchema, textSchema } from '../claims.ts'
import { oneClaim, optionals } from '../shape.ts'
import { bodies, common } from './common.ts'

const reportClaims = {
  /** How often each body owes it. */
  per: z.enum(['year', 'half-year']),
  due: dueSchema,
  /** So long before the meeting that it is due at. */
  lead: distanceSchema,
  responsible: textSchema,
}

/** A deliverable that bodies owe to another: one rule makes it exist (bodies, to, title, per), others `refine` it. */
export const reportSchema = z
  .strictObject({
    kind: z.literal('report'),
    ...common,
    ...bodies,
    refines: idSchema.optional(),
    to: idSchema.optional(),
    title: textSchema.optional(),
    ...optionals(reportClaims),
  })
  .refine(...oneClaim(reportClaims))

const placeSchema = z.strictObject({ body: idSchema.optional(), rule: idSchema.optional() })

/** One thing, and then the next of another, in whichever plan year. */
export const orderSchema = z.strictObject({
  kind: z.literal('order'),
  ...common,
  first: placeSchema,
  next: placeSchema,
  /** At the most so long between them. */
  within: distanceSchema.optional(),
})

const cycleClaims = {
  /** Every n-th year. */
  every: z.int().min(2).max(20),
  /** A year in which it happens. */
  known: z.int().min(1990).max(2100),
  at: pickSchema,
}

/** What returns every n-th year: one rule makes it exist (body, title, every), others `refine` it. */
export const cycleSchema = z
  .strictObject({
    kind: z.literal('cycle'),
    ...common,
    refines: idSchema.optional(),
    body: idSchema.optional(),
    title: textSchema.optional(),
    ...optionals(cycleClaims),
  })
  .refine(...oneClaim(cycleClaims))

/** A point that returns on a body's numbered meeting of the year, or on its first in a month. */
export const standingSchema = z
  .strictObject({
    kind: z.literal('standing'),
    ...common,
    body: idSchema,
    title: textSchema,
    meeting: z.int().min(1).max(60).optional(),
    month: z.int().min(1).max(12).optional(),
  })
  .refine((rule) => (rule.meeting === undefined) !== (rule.month === undefined), {
    error: 'expected exactly one of meeting, month',
  })

const rotationClaims = {
  /** Years that one side holds the office. */
  years: z.int().min(1).max(8),
  parties: z.array(textSchema).min(2).max(8),
  /** Who holds it in a year that is known. */
  known: z.strictObject({ year: z.int().min(1990).max(2100), party: textSchema }),
  /** Months that the one to come goes along with the one in office. */
  overlap: z.int().min(1).max(24),
  /** Years that a term may be prolonged by. */
  extension: z.int().min(1).max(8),
  /** The day of the year on which it changes. */
  changes: monthDaySchema,
}

/** Whose chair when: one rule makes it exist (bodies, office, and years or parties), others `refine` it. */
export const rotationSchema = z
  .strictObject({
    kind: z.literal('rotation'),
    ...common,
    ...bodies,
    refines: idSchema.optional(),
    office: z.enum(['chair', 'vice-chair', 'secretary']).optional(),
    ...optionals(rotationClaims),
  })
  .refine(...oneClaim(rotationClaims))

/** A step of the ärende's way through the bodies, with its actor and the rule that dates it. */
export const processSchema = z.strictObject({
  kind: z.literal('process'),
  ...common,
  body: idSchema,
  step: z.enum(['raise', 'prepare', 'agenda', 'papers', 'treat', 'feedback', 'follow-up']),
  /** Order within the same step, from 1. */
  order: z.int().min(1).max(20),
  text: textSchema,
  actor: textSchema.optional(),
  /** The dependant whose day is the step's last day. */
  by: idSchema.optional(),
})
