import { z } from 'zod'
import { idSchema, textSchema } from '../claims.ts'
import { standing } from '../shape.ts'
import { bodies, common } from './common.ts'

/** The ärende's way, and what else somebody may or must do that no date follows from. */
export const STEPS = [
  'raise',
  'prepare',
  'agenda',
  'papers',
  'treat',
  'feedback',
  'follow-up',
  'mandate',
] as const

/** What an ärende is raised for. */
export const PURPOSES = ['information', 'diskussion', 'beslut'] as const

/** One step of the ärende's way through the bodies, with its actor and the dependant that dates it. */
export const processSchema = z
  .strictObject({
    kind: z.literal('process'),
    ...common,
    /** The body, or bodies, whose matter it is. */
    ...bodies,
    step: z.enum(STEPS),
    /** Swedish, a whole sentence. */
    text: textSchema,
    actor: textSchema.optional(),
    /** The before or after rule whose day is the step's last day. */
    by: idSchema.optional(),
    /** Where the matter goes next, when it is another body. */
    onward: idSchema.optional(),
    /** What the ärende is raised for when this holds; for whatever purpose when left out. */
    purposes: z.array(z.enum(PURPOSES)).min(1).optional(),
  })
  .refine((rule) => standing(rule, ['body', 'bodies']) === 1, {
    error: 'expected exactly one of body, bodies',
  })
