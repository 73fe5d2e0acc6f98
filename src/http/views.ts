import { z } from '@hono/zod-openapi'
import { addDays, formatDate } from '../calendar/index.ts'
import { FACT_KINDS, type Fact } from '../facts/index.ts'
import { type Change, type Finding, type Occurrence, type Plan, TIMEZONE } from '../planning/index.ts'

const date = z.string().openapi({ format: 'date', example: '2027-03-04' })
const clock = z.string().openapi({ example: '10:00' })
const basis = z.enum(['document', 'law', 'calendar', 'assumption', 'decision'])
const state = z.enum(['proposed', 'circulated', 'adopted'])

export const occurrenceSchema = z
  .object({
    id: z.string().openapi({ example: 'norrbotten-2027-lansstyrgruppen-moten-1' }),
    region: z.string(),
    planYear: z.int(),
    body: z.string(),
    bodies: z.array(z.string()),
    kind: z.enum(['meeting', 'deadline', 'milestone']),
    rule: z.string(),
    title: z.string(),
    date,
    endDate: date.optional(),
    start: clock.optional(),
    end: clock.optional(),
    timezone: z.literal(TIMEZONE),
    parts: z
      .array(z.object({ title: z.string(), start: clock, end: clock, bodies: z.array(z.string()) }))
      .optional(),
    form: z.enum(['fysiskt', 'digitalt', 'hybrid']).optional(),
    place: z.string().optional(),
    note: z.string().optional(),
    status: z.enum(['proposed', 'preliminary', 'confirmed', 'cancelled']),
    origin: z.enum(['rule', 'planner']),
    ordinary: z.boolean().optional(),
    requestedBy: z.string().optional(),
    movedFrom: date.optional(),
    chair: z.string().optional(),
    viceChair: z.string().optional(),
    responsible: z.string().optional(),
    anchor: z
      .object({
        occurrence: z.string(),
        days: z
          .int()
          .openapi({ description: "Calendar days from the anchor's date to this one, negative before it" }),
      })
      .optional(),
    basis,
    explanation: z.array(
      z.object({
        step: z.enum(['rule', 'raw', 'roll', 'choice', 'yielded', 'decision']),
        text: z.string(),
        basis,
        rule: z.string().optional(),
        date: date.optional(),
      }),
    ),
  })
  .openapi('Occurrence')

export type OccurrenceView = z.infer<typeof occurrenceSchema>

/** An occurrence as the API tells it: dates as texts, and the zone that its times are of. */
export function occurrenceView(o: Occurrence): OccurrenceView {
  const { endDate, movedFrom, explanation, date: on, bodies, parts, ...rest } = o
  return {
    ...rest,
    bodies: [...bodies],
    date: formatDate(on),
    ...(endDate !== undefined && { endDate: formatDate(endDate) }),
    timezone: TIMEZONE,
    ...(parts && { parts: parts.map((p) => ({ ...p, bodies: [...p.bodies] })) }),
    ...(movedFrom !== undefined && { movedFrom: formatDate(movedFrom) }),
    explanation: explanation.map(({ date: at, ...step }) => ({
      ...step,
      ...(at !== undefined && { date: formatDate(at) }),
    })),
  }
}

const finding = z.object({
  rule: z.string(),
  text: z.string(),
  quote: z.string().optional(),
  occurrences: z.array(z.string()),
  overruled: z.object({ revision: z.int(), reason: z.string() }).optional().openapi({
    description: 'The decision that keeps it in spite of the rule',
  }),
})

const fields = z.record(z.string(), z.unknown())

export const changeSchema = z
  .object({
    occurrence: z.string(),
    change: z.enum([
      'added',
      'removed',
      'moved',
      'cancelled',
      'restored',
      'circulated',
      'confirmed',
      'changed',
    ]),
    from: fields.optional().openapi({ description: 'Just the fields that differ, as they were' }),
    to: fields.optional().openapi({ description: 'Just the fields that differ, as they are' }),
    because: z.string().openapi({ description: 'Swedish, a whole sentence' }),
    past: z
      .literal(true)
      .optional()
      .openapi({ description: 'Already past on the day of the decision, and left as it was' }),
  })
  .openapi('Change')

export const entrySchema = z
  .object({
    revision: z.int(),
    region: z.string(),
    year: z.int(),
    at: z.string().openapi({ format: 'date-time' }),
    by: z.string().openapi({ description: "The key's label: a role" }),
    decision: fields,
    changes: z.array(changeSchema),
    planHash: z.string().optional(),
    prev: z.string(),
    hash: z.string(),
  })
  .openapi('Entry')
export const scoreSchema = z.object({ must: z.int(), wish: z.int(), preference: z.int() })

export const planSchema = z
  .object({
    region: z.string(),
    year: z.int(),
    state,
    bodies: z.array(z.object({ id: z.string(), state })),
    revision: z.int(),
    score: scoreSchema.openapi({
      description: 'Compared must first, then wish, then preference; lower is better',
    }),
    proof: z.object({
      status: z.enum(['optimal', 'gap', 'unproven']),
      bound: scoreSchema.optional(),
      gap: scoreSchema.optional(),
    }),
    occurrences: z.array(occurrenceSchema),
    violations: z.array(finding),
    yielded: z.array(finding),
    open: z.array(
      z.object({
        kind: z.enum(['assumption', 'suggestion']),
        rule: z.string().optional(),
        text: z.string(),
        value: z.unknown().optional(),
      }),
    ),
  })
  .openapi('Plan')

export const planView = (plan: Plan) => ({
  ...plan,
  bodies: [...plan.bodies],
  occurrences: plan.occurrences.map(occurrenceView),
  violations: plan.violations.map(findingView),
  yielded: plan.yielded.map(findingView),
  open: [...plan.open],
})

const findingView = (finding: Finding) => ({ ...finding, occurrences: [...finding.occurrences] })

type ChangeView = z.infer<typeof changeSchema>

/** A change as the API tells it. */
export const changeView = ({ from, to, ...rest }: Change): ChangeView => ({
  ...rest,
  ...(from && { from }),
  ...(to && { to }),
})

/** What a day can be: a fact of the calendar, or one that a planner wants no meetings on. */
export const DAY_KINDS = [...FACT_KINDS, 'blocked'] as const

export const daySchema = z
  .object({
    date,
    endDate: date.optional().openapi({ description: 'The last day of it, where it is more than one' }),
    kind: z.enum(DAY_KINDS),
    name: z.string(),
    source: z.string(),
    certainty: z.enum(['verified', 'partly', 'unsure']),
    note: z.string().optional(),
    weight: z.enum(['must', 'wish']).optional().openapi({
      description: 'Of a blocked day: whether no meeting may lie on it, or one had better not',
    }),
    party: z.string().optional().openapi({ description: 'Of a blocked day: who has something else' }),
    start: clock.optional(),
    end: clock.optional(),
  })
  .openapi('Day')

export function dayView({ start, end, ...fact }: Fact) {
  const last = addDays(end, -1)
  return { date: formatDate(start), ...(last > start && { endDate: formatDate(last) }), ...fact }
}
