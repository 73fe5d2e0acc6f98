import { z } from 'zod'
import { distanceSchema, idSchema } from '../claims.ts'
import { standing } from '../shape.ts'
import { common } from './common.ts'

/** A body's meetings, or what another rule gives. */
const sideSchema = z
  .strictObject({ body: idSchema.optional(), rule: idSchema.optional() })
  .refine((side) => standing(side, ['body', 'rule']) === 1, { error: 'expected exactly one of body, rule' })

/**
 * One thing, and then the next of another: each `first` has a `next` on a later day, and each `next` a `first` on an
 * earlier one, in whichever plan year.
 */
export const orderSchema = z.strictObject({
  kind: z.literal('order'),
  ...common,
  first: sideSchema,
  next: sideSchema,
  /** At the most so long between them. */
  within: distanceSchema.optional(),
})
