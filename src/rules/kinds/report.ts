import { z } from 'zod'
import { distanceSchema, dueSchema, idSchema, textSchema } from '../claims.ts'
import { optionals, standing } from '../shape.ts'
import { bodies, common } from './common.ts'

const claims = {
  /** How often each body owes it; once a year unless a rule says otherwise. */
  per: z.enum(['year', 'half-year']),
  due: dueSchema,
  /** So long before the meeting that it is due at. */
  lead: distanceSchema,
  responsible: textSchema,
}

/** A deliverable that bodies owe, to another body or for the year: one rule makes it exist, others `refine` it. */
export const reportSchema = z
  .strictObject({
    kind: z.literal('report'),
    ...common,
    ...bodies,
    refines: idSchema.optional(),
    to: idSchema.optional(),
    title: textSchema.optional(),
    ...optionals(claims),
  })
  .refine(
    (rule) => {
      const stated = standing(rule, Object.keys(claims))
      const named = standing(rule, ['body', 'bodies', 'to', 'title'])
      if (rule.refines !== undefined) return stated === 1 && named === 0
      return stated <= 1 && rule.title !== undefined && standing(rule, ['body', 'bodies']) === 1
    },
    {
      error: `expected title, body or bodies, and at most one claim, or refines and exactly one claim of ${Object.keys(claims).join(', ')}`,
    },
  )
