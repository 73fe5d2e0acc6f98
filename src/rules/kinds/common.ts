import { z } from 'zod'
import { basisSchema } from '../basis.ts'
import {
  avoidedSchema,
  clockSpanSchema,
  countSchema,
  formSchema,
  idSchema,
  partsSchema,
  recurrenceSchema,
  termsSchema,
  textSchema,
  weekdaySchema,
  whenOffSchema,
} from '../claims.ts'

/** What every rule has. */
export const common = {
  id: idSchema,
  /** A `must` may not be broken; a `wish` (*om möjligt*, *bör*, most of our own) may yield, and then says so. */
  strength: z.enum(['must', 'wish']),
  basis: basisSchema,
}

/** One body, or several that one sentence speaks of. */
export const bodies = { body: idSchema.optional(), bodies: z.array(idSchema).min(2).optional() }

/** What may be said of when meetings are held. */
export const scheduleClaims = {
  count: countSchema,
  /** How far from `about` a number of meetings may be without being told as yielded. */
  tolerance: z.int().min(0).max(10),
  time: clockSpanSchema,
  weekday: weekdaySchema,
  rrule: recurrenceSchema,
  /** Where a day of the `rrule` goes when it is off or to be avoided, within three weeks; else there is none. */
  whenOff: whenOffSchema,
  /** Days that no meeting is on (or, as a wish, had better not be on) though they are work days. */
  avoids: z.array(avoidedSchema).min(1),
  terms: termsSchema,
  /** Days in a row that one meeting takes. */
  length: z.int().min(1).max(5),
  parts: partsSchema,
  /** One, or several that meetings have in turn through the year. */
  form: z.union([formSchema, z.array(formSchema).min(2).max(4)]),
  /** Of several forms, the one that the year's first meeting has; the first named unless a rule says otherwise. */
  firstForm: formSchema,
  place: textSchema,
  /** The role that convenes. */
  responsible: textSchema,
  /** The party or role that chairs, where it does not rotate. */
  chair: textSchema,
  viceChair: textSchema,
}
