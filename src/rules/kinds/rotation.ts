import { z } from 'zod'
import { idSchema, monthDaySchema, textSchema } from '../claims.ts'
import { optionals, standing } from '../shape.ts'
import { bodies, common } from './common.ts'

const claims = {
  /** Years that one side holds the office. */
  years: z.int().min(1).max(8),
  parties: z.array(textSchema).min(2).max(8),
  /** Whether the turn as host passes with each meeting, or with the years; the known year begins with the known party. */
  passes: z.enum(['each-meeting', 'each-term']),
  /** Who holds it in a year that is known. */
  known: z.strictObject({ year: z.int().min(1990).max(2100), party: textSchema }),
  /** Months that the one to come goes along with the one in office. */
  overlap: z.int().min(1).max(12),
  /** Whether the one in office may stay on for another term; it changes no date by itself. */
  extension: z.literal(true),
  /** The day of the year on which it changes; 1 January unless a rule says otherwise. */
  changes: monthDaySchema,
  /** The vice chair is of the other side. */
  vice: z.literal('other-party'),
  /** What is done for each change: a last day at the start of the overlap, or a milestone there or at the change. */
  task: z.strictObject({
    title: textSchema,
    when: z.enum(['before-overlap', 'overlap', 'change']),
    responsible: textSchema.optional(),
  }),
}

/** Whose turn when: one rule makes it exist (bodies, office and one claim), others `refine` it. */
export const rotationSchema = z
  .strictObject({
    kind: z.literal('rotation'),
    ...common,
    ...bodies,
    refines: idSchema.optional(),
    office: z.enum(['chair', 'secretary', 'host']).optional(),
    ...optionals(claims),
  })
  .refine(
    (rule) => {
      const named = standing(rule, ['body', 'bodies', 'office'])
      return standing(rule, Object.keys(claims)) === 1 && named === (rule.refines === undefined ? 2 : 0)
    },
    {
      error: `expected office, body or bodies, and one claim, or refines and exactly one of ${Object.keys(claims).join(', ')}`,
    },
  )
