import { z } from '@hono/zod-openapi'
import { type CivilDate, parseDate } from '../calendar/index.ts'
import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR } from '../planning/index.ts'

/** A whole number written in digits alone: no sign, no point, no blanks. */
function wholeNumber(least: number, most: number, what: string) {
  const message = `expected ${what} from ${least} to ${most}`
  return z
    .string()
    .regex(/^[1-9]\d{0,5}$/, message)
    .transform(Number)
    .refine((n) => n >= least && n <= most, message)
}

export const yearParameter = wholeNumber(FIRST_PLAN_YEAR, LAST_PLAN_YEAR, 'a year').openapi({
  type: 'integer',
  minimum: FIRST_PLAN_YEAR,
  maximum: LAST_PLAN_YEAR,
  description: 'The plan year',
  example: 2027,
})

/** A revision of a region, 0 before its first decision. */
export const revisionParameter = z
  .string()
  .regex(/^(0|[1-9]\d{0,8})$/, 'expected a revision, a whole number from 0')
  .transform(Number)
  .openapi({ type: 'integer', minimum: 0, description: 'A revision of the region', example: 3 })

export const regionParameter = z
  .string()
  .openapi({ description: 'The id of a region', example: 'norrbotten' })

/** A civil date of the years that can be planned. */
export const dateParameter = z
  .string()
  .transform((text, context): CivilDate => {
    const date = parseDate(text)
    const year = Number(text.slice(0, 4))
    if (date !== undefined && year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR) return date
    context.addIssue({
      code: 'custom',
      message: `expected a date that exists, as 2027-03-04, in ${FIRST_PLAN_YEAR}–${LAST_PLAN_YEAR}`,
    })
    return z.NEVER
  })
  .openapi({ type: 'string', format: 'date', example: '2027-03-04' })

/** A stretch of days, both ends included. */
export const rangeParameters = {
  from: dateParameter
    .optional()
    .openapi({ description: 'The first day; today (Europe/Stockholm) unless told', example: '2027-01-01' }),
  to: dateParameter.optional().openapi({
    description: 'The last day; 18 months from `from` unless told, at most 5 years from it',
    example: '2027-06-30',
  }),
}

/** The scheme that the app names for planners' keys. */
export const WITH_KEY = [{ key: [] }]

/** What a write with a planner's key is sent with. Described here; read, and refused, by those who need them. */
export const decidingHeaders = z.object({
  'If-Match': z.string().optional().openapi({
    description:
      'The ETag that was read; 412 where something has been decided since, 428 without it (a dry run needs none)',
    example: '"0123456789abcdef0123456789abcdef"',
  }),
  'Idempotency-Key': z.string().optional().openapi({
    description:
      'Makes the write safe to send again for 24 hours: the same key and body give the same answer. 1–255 visible ASCII characters',
    example: '7f6c0a52-6f0e-4a55-9a41-2f7f2f1f2f10',
  }),
})

export const LIMIT = { default: 20, most: 500 } as const

/** What every list takes. */
export const pagingParameters = {
  limit: wholeNumber(1, LIMIT.most, 'a whole number').optional().openapi({
    type: 'integer',
    minimum: 1,
    maximum: LIMIT.most,
    default: LIMIT.default,
    description: 'Items in an answer',
    example: 20,
  }),
  page: wholeNumber(1, 100_000, 'a whole number').optional().openapi({
    type: 'integer',
    minimum: 1,
    default: 1,
    description: 'Which page, from 1; not together with cursor',
    example: 1,
  }),
  cursor: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'Where to go on: the `next` of the answer before', example: 'azpub3JyYm90dGVu' }),
}
