import { z } from 'zod'
import { parseDate } from '../../calendar/index.ts'
import { FIRST_PLAN_YEAR, idSchema, LAST_PLAN_YEAR, lineSchema } from '../../planning/index.ts'
import { PURPOSES } from '../../rules/index.ts'

/** A date as text, as the log keeps it. */
const daySchema = z.string('expected a date as 2027-03-04').refine((text) => {
  const year = Number(text.slice(0, 4))
  return parseDate(text) !== undefined && year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR
}, 'expected a date that exists, as 2027-03-04')

const purposeSchema = z.enum(PURPOSES, `expected ${PURPOSES.join(', ')}`)

/** What every step has: why, and whether what speaks against it in the rules is to be passed over. */
const common = { reason: lineSchema, override: z.boolean('expected true or false').optional() }

/** An ärende that is raised. Roles and organisations, never persons. */
export const raiseSchema = z.strictObject({
  title: lineSchema,
  /** What it concerns. */
  about: lineSchema,
  purpose: purposeSchema,
  raisedBy: lineSchema,
  /** Which of those whom the rules let raise it: the actor's own words there. */
  as: lineSchema.optional(),
  body: idSchema,
  /** The day, where it was not today. */
  raised: daySchema.optional(),
  ...common,
})

const named = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape, ...common })

/** What an ärende that was sent back is to have more of. */
export const BACK_FOR = ['beredning', 'förankring'] as const

/** How a meeting treats an ärende: what was raised for discussion is information that is discussed. */
export const TREATED_AS = ['information', 'beslut'] as const

/** A step of an ärende that has been raised. Unknown names are refused. */
export const takenStepSchema = z.discriminatedUnion(
  'kind',
  [
    named('ready', {}),
    named('send-back', {
      for: z.enum(BACK_FOR, `expected ${BACK_FOR.join(' or ')}`),
      /** To the one who raised it. */
      word: lineSchema,
    }),
    named('agenda', {
      /** The id of the meeting: its dates are the plan's. */
      meeting: idSchema,
      /** A role. */
      presenter: lineSchema,
      /** Where the papers are wanted before the rules' own last day. */
      papersBy: daySchema.optional(),
    }),
    named('treat', {
      as: z.enum(TREATED_AS, `expected ${TREATED_AS.join(' or ')}`),
      /** What was decided, or said. */
      outcome: lineSchema,
    }),
    named('feedback', {
      /** Who got to know. */
      to: lineSchema,
    }),
    named('follow-up', {
      /** Återkopplingsdatum. */
      date: daySchema,
      /** Återkopplingsansvarig: a role. */
      responsible: lineSchema,
    }),
    named('onward', { body: idSchema }),
    named('amend', {
      title: lineSchema.optional(),
      about: lineSchema.optional(),
      purpose: purposeSchema.optional(),
    }),
    named('close', {}),
  ],
  'expected a step of a known kind',
)

export type Raise = z.output<typeof raiseSchema>
export type TakenStep = z.output<typeof takenStepSchema>
export type StepKind = TakenStep['kind']

/** A step as the log keeps it. */
export type Logged = ({ readonly kind: 'raise' } & Raise) | TakenStep
