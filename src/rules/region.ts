import { z } from 'zod'
import { type CivilDate, parseDate } from '../calendar/index.ts'
import { seatBasisSchema } from './basis.ts'
import { idSchema, textSchema } from './claims.ts'
import { ruleSchema } from './kinds/index.ts'

const dateSchema = z.string().transform((text, context): CivilDate => {
  const date = parseDate(text)
  if (date !== undefined) return date
  context.addIssue({ code: 'custom', message: 'expected a date as 2027-03-04' })
  return z.NEVER
})

/** Words that addresses need for themselves, so that no body or region may be called by them. */
export const RESERVED_IDS = [
  'api',
  'api-info',
  'docs',
  'feeds',
  'halltider',
  'healthz',
  'jamfor',
  'metrics',
  'moten',
  'openapi',
  'planera',
  'prenumerera',
  'readyz',
  'robots',
  's',
  'tillganglighet',
] as const

const isReserved = (id: string): boolean => (RESERVED_IDS as readonly string[]).includes(id)

const seatSchema = z.strictObject({
  role: textSchema,
  /** True for a role that one person holds: the same named role in two bodies is then one person in both. */
  single: z.boolean().default(false),
  /** How many such seats, where the document says. */
  number: z.int().min(1).max(100).optional(),
  basis: seatBasisSchema,
})

const bodySchema = z.strictObject({
  id: idSchema.refine((id) => !isReserved(id), 'expected a body id that is no reserved word of an address'),
  name: textSchema,
  /** A shorter name for titles in calendars. */
  short: textSchema.optional(),
  level: z.enum(['political', 'strategic', 'preparatory', 'tactical', 'local']),
  /** `outside`: others set its dates, so it is planned around and not placed. */
  dates: z.enum(['placed', 'outside']).default('placed'),
  seats: z.array(seatSchema).default([]),
  note: textSchema.optional(),
})

const documentSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  publisher: textSchema,
  dated: dateSchema.optional(),
  /** What the document says of the years that it holds for. */
  validity: textSchema.optional(),
})

/** One file of `calendars/`. Unknown keys are errors. */
export const regionSchema = z.strictObject({
  id: idSchema.refine((id) => !isReserved(id), 'expected a region id that is no reserved word of an address'),
  name: textSchema,
  /** The day on which this file was last changed in substance: feeds carry it until something is published. */
  revised: dateSchema,
  documents: z.array(documentSchema).min(1),
  /** The region's own words. */
  words: z.strictObject({
    minutes: textSchema,
    agenda: textSchema,
    papers: textSchema,
    call: textSchema,
  }),
  bodies: z.array(bodySchema).min(1),
  rules: z.array(ruleSchema).min(1),
})

export type Region = z.output<typeof regionSchema>
export type Body = Region['bodies'][number]
export type Seat = Body['seats'][number]
export type GoverningDocument = Region['documents'][number]
