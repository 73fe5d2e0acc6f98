import { z } from 'zod'
import { idSchema, textSchema } from '../claims.ts'
import { optionals, standing } from '../shape.ts'
import { common } from './common.ts'

const claims = {
  /** The body's so-manieth ordinary meeting of the year. */
  meeting: z.int().min(1).max(60),
  /** The body's first meeting in or after a month. */
  month: z.int().min(1).max(12),
  responsible: textSchema,
}

/** A point that returns every year on one of a body's meetings: one rule makes it exist, others `refine` it. */
export const standingSchema = z
  .strictObject({
    kind: z.literal('standing'),
    ...common,
    refines: idSchema.optional(),
    body: idSchema.optional(),
    title: textSchema.optional(),
    ...optionals(claims),
  })
  .refine(
    (rule) => {
      const stated = standing(rule, Object.keys(claims))
      const named = standing(rule, ['body', 'title'])
      return rule.refines === undefined ? stated <= 1 && named === 2 : stated === 1 && named === 0
    },
    {
      error: `expected body, title and at most one claim, or refines and exactly one of ${Object.keys(claims).join(', ')}`,
    },
  )
