import { z } from 'zod'
import { idSchema, textSchema } from '../claims.ts'
import { oneClaim, optionals } from '../shape.ts'
import { bodies, common, scheduleClaims } from './common.ts'

const claims = {
  ...scheduleClaims,
  /** Who may ask for a meeting beyond the ordinary ones; it gives no date by itself. */
  extra: z.strictObject({ requestedBy: z.array(textSchema).min(1) }),
}

/** How many ordinary meetings a body has, or one thing about when they are. A body's rules add up. */
export const meetingsSchema = z
  .strictObject({ kind: z.literal('meetings'), ...common, ...bodies, ...optionals(claims) })
  .refine(...oneClaim(claims))
  .refine((rule) => (rule.body === undefined) !== (rule.bodies === undefined), {
    error: 'expected exactly one of body, bodies',
  })

const jointClaims = {
  ...scheduleClaims,
  /** Whether it is one of each body's ordinary meetings. Not unless a rule says so. */
  counts: z.boolean(),
}

/** A meeting of several bodies together: one rule makes it exist (title, bodies, count), others `refine` it. */
export const jointSchema = z
  .strictObject({
    kind: z.literal('joint'),
    ...common,
    refines: idSchema.optional(),
    title: textSchema.optional(),
    bodies: z.array(idSchema).min(2).optional(),
    ...optionals(jointClaims),
  })
  .refine(...oneClaim(jointClaims))
  .refine(
    (rule) =>
      rule.refines === undefined
        ? rule.title !== undefined && rule.bodies !== undefined && rule.count !== undefined
        : rule.title === undefined && rule.bodies === undefined,
    { error: 'expected title, bodies and count of a joint meeting, or refines and one claim about it' },
  )
