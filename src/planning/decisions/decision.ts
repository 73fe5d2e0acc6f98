import { z } from 'zod'
import { type CivilDate, parseClock, parseDate } from '../../calendar/index.ts'
import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR } from '../plan.ts'

/** The longest reason or title, in UTF-16 units. */
export const LONGEST_TEXT = 500

/** The longest stretch of days to avoid that one decision names, in calendar days. */
export const LONGEST_BLOCK = 366

/** The most stretches of days to avoid that one decision names. */
export const MOST_DAYS = 1000

const isPrintable = (text: string): boolean => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text)

/** A line of text that people read: no control characters, not blank. */
export const lineSchema = z
  .string('expected a text')
  .trim()
  .min(1, 'expected a text that is not empty')
  .max(LONGEST_TEXT, `expected at most ${LONGEST_TEXT} characters`)
  .refine(isPrintable, 'expected a text without control characters')

const A_DATE = 'expected a date as 2027-03-04'

const dateSchema = z.string(A_DATE).transform((text, context): CivilDate => {
  const date = parseDate(text)
  const year = Number(text.slice(0, 4))
  if (date !== undefined && year >= FIRST_PLAN_YEAR - 1 && year <= LAST_PLAN_YEAR + 1) return date
  context.addIssue({ code: 'custom', message: 'expected a date that exists, as 2027-03-04' })
  return z.NEVER
})

const clockSchema = z.string('expected a clock time as 10:00').transform((text, context) => {
  const clock = parseClock(text)
  if (clock !== undefined) return clock
  context.addIssue({ code: 'custom', message: 'expected a clock time as 10:00' })
  return z.NEVER
})

/** How deep an assumption's value may be nested: terms are a list of objects of texts. */
const DEEPEST = 4

/** Whether a value is no deeper than any assumption's, and its texts are lines. */
function isValue(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT && isPrintable(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.values(value).every((part) => isValue(part, depth + 1))
}

const valueSchema = z
  .unknown()
  .refine((value) => isValue(value), 'expected a value of the type that the assumption has')

export const idSchema = z.string('expected an id').min(1, 'expected an id').max(200, 'expected an id')
const revisionSchema = z.int('expected a revision').min(1, 'expected a revision')
const bodiesSchema = z
  .array(idSchema, 'expected a list of body ids')
  .min(1, 'expected at least one body id')
  .max(400, 'expected at most 400 body ids')

const times = { start: clockSchema.optional(), end: clockSchema.optional() }
const inOrder = (span: { start?: string | undefined; end?: string | undefined }): boolean =>
  span.start === undefined || span.end === undefined || span.start < span.end
const END_AFTER_START = { error: 'expected an end after the start', path: ['end'] }

/** What every decision has: why, and whether a broken must is to be kept all the same. */
const common = { reason: lineSchema, override: z.boolean('expected true or false').optional() }

const partSchema = z
  .strictObject({
    title: lineSchema,
    start: clockSchema,
    end: clockSchema,
    bodies: bodiesSchema.optional(),
  })
  .refine(inOrder, END_AFTER_START)

const TO_AFTER_FROM = { error: 'expected a day on or after from', path: ['to'] }
const NOT_TOO_LONG = { error: `expected at most ${LONGEST_BLOCK} days`, path: ['to'] }
type Stretch = { from?: CivilDate | undefined; to?: CivilDate | undefined }
const endsAfterStart = ({ from, to }: Stretch): boolean =>
  from === undefined || to === undefined || from <= to
const isShort = ({ from, to }: Stretch): boolean =>
  from === undefined || to === undefined || to - from < LONGEST_BLOCK

/** A stretch of days that somebody has something else on, at a clock time of each or all day. */
const busyDaysSchema = z
  .strictObject({
    from: dateSchema,
    to: dateSchema.optional(),
    ...times,
    party: lineSchema.optional(),
    label: lineSchema.optional(),
  })
  .refine(inOrder, END_AFTER_START)
  .refine(endsAfterStart, TO_AFTER_FROM)
  .refine(isShort, NOT_TOO_LONG)

/** Days to avoid are one stretch, or a list of them. */
function stretchOrList(
  block: Stretch & { start?: string | undefined; end?: string | undefined; days?: unknown },
  context: z.RefinementCtx,
): void {
  for (const name of ['from', 'to', 'start', 'end'] as const) {
    if (block.days !== undefined && block[name] !== undefined)
      context.addIssue({ code: 'custom', path: [name], message: `expected no ${name} beside days` })
    if (block.days === undefined && (name === 'from' || name === 'to') && block[name] === undefined)
      context.addIssue({ code: 'custom', path: [name], message: A_DATE })
  }
}

const named = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape, ...common })

/** What a planner may decide of a plan year. Values of other kinds than these are refused, as are unknown names. */
export const decisionSchema = z.discriminatedUnion(
  'kind',
  [
    named('assume', { assumption: idSchema, value: valueSchema }),
    named('set', {
      dates: z
        .array(
          z.strictObject({ body: idSchema, date: dateSchema, ...times }).refine(inOrder, END_AFTER_START),
          'expected a list of dates',
        )
        .min(1, 'expected at least one date')
        .max(400, 'expected at most 400 dates'),
    }),
    named('move', {
      occurrence: idSchema,
      date: dateSchema,
      ...times,
      carry: z.boolean('expected true or false').optional(),
    }).refine(inOrder, END_AFTER_START),
    named('cancel', { occurrence: idSchema }),
    named('restore', { occurrence: idSchema }),
    named('add', {
      type: z.enum(['meeting', 'deadline', 'milestone'], 'expected meeting, deadline or milestone'),
      body: idSchema,
      date: dateSchema,
      ...times,
      title: lineSchema.optional(),
      ordinary: z.boolean('expected true or false').optional(),
      /** A milestone that returns every year, on the body's first meeting in or after the date's month. */
      yearly: z.boolean('expected true or false').optional(),
      requestedBy: lineSchema.optional(),
    }).refine(inOrder, END_AFTER_START),
    named('details', {
      occurrence: idSchema,
      form: z.enum(['fysiskt', 'digitalt', 'hybrid'], 'expected fysiskt, digitalt or hybrid').nullish(),
      place: lineSchema.nullish(),
      note: lineSchema.nullish(),
      parts: z.array(partSchema, 'expected a list of parts').max(20, 'expected at most 20 parts').nullish(),
    }),
    named('block', {
      from: dateSchema.optional(),
      to: dateSchema.optional(),
      ...times,
      label: lineSchema,
      weight: z.enum(['must', 'wish'], 'expected must or wish').optional(),
      party: lineSchema.optional(),
      source: lineSchema.optional(),
      days: z
        .array(busyDaysSchema, 'expected a list of days')
        .min(1, 'expected at least one day')
        .max(MOST_DAYS, `expected at most ${MOST_DAYS} days`)
        .optional(),
    })
      .superRefine(stretchOrList)
      .refine(inOrder, END_AFTER_START)
      .refine(endsAfterStart, TO_AFTER_FROM)
      .refine(isShort, NOT_TOO_LONG),
    named('unblock', { revision: revisionSchema }),
    named('replan', {}),
    named('circulate', { replyBy: dateSchema, bodies: bodiesSchema.optional() }),
    named('adopt', { bodies: bodiesSchema.optional() }),
    named('undo', { revision: revisionSchema }),
  ],
  'expected a decision of a known kind',
)

export type Decision = z.output<typeof decisionSchema>
export type DecisionKind = Decision['kind']
export type DecisionOf<K extends DecisionKind> = Extract<Decision, { kind: K }>
