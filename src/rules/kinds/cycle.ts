import { z } from 'zod'
import { idSchema, pickSchema, textSchema } from '../claims.ts'
import { oneClaim, optionals } from '../shape.ts'
import { common } from './common.ts'

const claims = {
  /** Every n-th year. */
  every: z.int().min(2).max(20),
  /** A year in which it happens. */
  known: z.int().min(1990).max(2100),
  /** The meeting that it happens at. */
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
    ...optionals(claims),
  })
  .refine(...oneClaim(claims))
  .refine(
    (rule) =>
      rule.refines === undefined
        ? rule.body !== undefined && rule.title !== undefined && rule.every !== undefined
        : rule.body === undefined && rule.title === undefined,
    { error: 'expected body, title and every, or refines and one claim' },
  )
