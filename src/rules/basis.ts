import { z } from 'zod'

/** What a rule rests on. Nothing but `document` may claim that the region decided it. */
export type BasisKind = 'document' | 'law' | 'calendar' | 'assumption'

const sentence = z.string().trim().min(3)

/** The governing document says it, word for word. */
const documentBasis = z.strictObject({
  kind: z.literal('document'),
  /** The id of one of the region's `documents`. */
  document: z.string(),
  heading: sentence,
  quote: sentence,
})

/** An act says it. */
const lawBasis = z.strictObject({ kind: z.literal('law'), source: sentence })

/** A publication says it: a school's break, a calendar. */
const calendarBasis = z.strictObject({ kind: z.literal('calendar'), source: sentence })

/** The one value of an assumption that a planner overrules; its type is the claim's. */
export const parameterSchema = z.strictObject({
  /** Swedish, what the planner is asked. */
  name: sentence,
  /** Bounds of a number, both included. */
  min: z.int().optional(),
  max: z.int().optional(),
  /** The values a choice may take. */
  options: z.array(z.string()).min(2).optional(),
})

/** The document is silent, a year can't be planned without a value, or it is our reading. */
const assumptionBasis = z.strictObject({
  kind: z.literal('assumption'),
  reason: sentence,
  parameter: parameterSchema,
})

export const basisSchema = z.discriminatedUnion('kind', [
  documentBasis,
  lawBasis,
  calendarBasis,
  assumptionBasis,
])
export type Basis = z.infer<typeof basisSchema>

/** A seat's basis: who sits is read from the document or is our reading, with nothing for a planner to overrule. */
export const seatBasisSchema = z.discriminatedUnion('kind', [
  documentBasis,
  z.strictObject({ kind: z.literal('assumption'), reason: sentence }),
])
