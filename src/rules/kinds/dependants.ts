import { z } from 'zod'
import { distanceSchema, idSchema, textSchema } from '../claims.ts'
import { optionals, standing } from '../shape.ts'
import { bodies, common } from './common.ts'

/** What a dependant is tied to: some bodies' meetings, or the days of another dependant. */
const toSchema = z
  .strictObject({
    ...bodies,
    rule: idSchema.optional(),
    meetings: z.enum(['ordinary', 'all']).optional(),
  })
  .refine((to) => standing(to, ['body', 'bodies', 'rule']) === 1, {
    error: 'expected exactly one of body, bodies, rule',
  })
  .refine((to) => (to.rule === undefined) === (to.meetings !== undefined), {
    error: 'expected meetings (ordinary or all) beside bodies, and not beside rule',
  })

const claims = {
  /** At the least so far from it: a day off moves the date further away. */
  atLeast: distanceSchema,
  /** The nearest work day to so far from it, the earlier on a tie. */
  about: distanceSchema,
  /** At the most so far from it: a day off moves the date nearer. */
  atMost: distanceSchema,
  /** Calendar days that `about` may differ without being told as yielded. */
  tolerance: z.int().min(0).max(30),
  /** Which of the meetings it is tied to. */
  meetings: z.enum(['ordinary', 'all']),
  /** The role that owes it. */
  responsible: textSchema,
  /** The role that owes it by whose turn it is on the day of the meeting that it is for: a role for each party. */
  follows: z.strictObject({ rotation: idSchema, roles: z.record(textSchema, textSchema) }),
}

const shape = {
  ...common,
  refines: idSchema.optional(),
  /** Whose it is; the meeting's own body when left out. */
  body: idSchema.optional(),
  to: toSchema.optional(),
  gives: z.enum(['meeting', 'deadline']).optional(),
  title: textSchema.optional(),
  ...optionals(claims),
}

/** A rule that makes a dependant exist has `to`, `gives` and at most one claim; one that refines it has one claim. */
const creates = (rule: Record<string, unknown>): boolean => {
  const stated = standing(rule, Object.keys(claims))
  if (rule['refines'] !== undefined)
    return stated === 1 && standing(rule, ['body', 'to', 'gives', 'title']) === 0
  if (rule['to'] === undefined || rule['gives'] === undefined || stated > 1) return false
  return rule['gives'] === 'meeting' ? rule['body'] !== undefined : rule['title'] !== undefined
}

const form = {
  error:
    'expected to, gives and at most one claim (and body for a meeting, title for a deadline), or refines and exactly one claim of ' +
    Object.keys(claims).join(', '),
}

/** A preparatory meeting or a last day before each of some meetings. */
export const beforeSchema = z.strictObject({ kind: z.literal('before'), ...shape }).refine(creates, form)

/** A meeting or a last day after each of some meetings. */
export const afterSchema = z.strictObject({ kind: z.literal('after'), ...shape }).refine(creates, form)
