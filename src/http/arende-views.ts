import { z } from '@hono/zod-openapi'
import { ARENDE_STATES, type Arende, BACK_FOR, type Outlook, TREATED_AS } from '../arenden/index.ts'
import { formatDate } from '../calendar/index.ts'
import { PURPOSES } from '../rules/index.ts'
import { stepSchema, stepView } from './api/earliest-decision.ts'
import { changeSchema } from './views.ts'

const date = z.string().openapi({ format: 'date', example: '2027-03-04' })
const meetingSchema = z.object({ occurrence: z.string(), date })

export const arendeSchema = z
  .object({
    id: z.string().openapi({ example: 'vasternorrland-arende-1' }),
    region: z.string(),
    title: z.string(),
    about: z.string().openapi({ description: 'What it concerns' }),
    purpose: z.enum(PURPOSES),
    raisedBy: z.string().openapi({ description: 'A role or an organisation' }),
    as: z.string().optional().openapi({ description: 'Which of those whom the rules let raise it' }),
    body: z.string().openapi({ description: 'The body that has it now' }),
    state: z.enum(ARENDE_STATES),
    raised: date,
    since: date.openapi({ description: 'The day on which it came to its body' }),
    meeting: meetingSchema
      .extend({ status: z.enum(['proposed', 'preliminary', 'confirmed', 'cancelled']) })
      .optional()
      .openapi({
        description: 'The meeting whose agenda it is on, or that treated it, as the plan has it now',
      }),
    presenter: z.string().optional().openapi({ description: 'A role' }),
    papers: date.optional().openapi({ description: "The papers' day" }),
    sentBack: z.object({ for: z.enum(BACK_FOR), word: z.string() }).optional(),
    treated: z.object({ as: z.enum(TREATED_AS), outcome: z.string() }).optional(),
    fedBack: z.boolean(),
    followUp: z
      .object({ date, responsible: z.string() })
      .optional()
      .openapi({ description: 'Återkopplingsdatum and återkopplingsansvarig' }),
    due: z
      .object({
        step: stepSchema.shape.step,
        date,
        text: z.string(),
        responsible: z.string().optional(),
        rule: z.string().optional(),
      })
      .optional()
      .openapi({ description: 'What it waits for next, with its last day' }),
    late: z.boolean().openapi({ description: 'Whether that day has passed' }),
    off: z.boolean().openapi({ description: 'Whether its meeting is off, so that it waits for another' }),
    next: meetingSchema
      .extend({ lastDay: date })
      .optional()
      .openapi({ description: 'The next meeting that it can still come to, where it is late or off' }),
  })
  .openapi('Arende')

export const objectionSchema = z.object({ rule: z.string(), text: z.string(), quote: z.string().optional() })

export const arendeEntrySchema = z
  .object({
    revision: z.int(),
    region: z.string(),
    arende: z.string(),
    at: z.string(),
    day: date,
    by: z.string(),
    plan: z.int().openapi({ description: "The region's revision that the plan had then" }),
    step: z.record(z.string(), z.unknown()).openapi({ description: 'As it was sent' }),
    overruled: z.array(objectionSchema).optional(),
    prev: z.string(),
    hash: z.string(),
  })
  .openapi('ArendeEntry')

export const wholeArendeSchema = arendeSchema
  .extend({
    dates: z.array(stepSchema).openapi({ description: 'The steps to its meeting and after, with last days' }),
    changes: z.array(changeSchema).openapi({
      description: 'What decisions on the plan did to its dates since it was put on its meeting',
    }),
    steps: z.array(z.object({ kind: z.string(), inRules: z.boolean() })).openapi({
      description: 'The steps that can follow; those that the rules do not know need `override`',
    }),
    history: z.array(arendeEntrySchema),
  })
  .openapi('WholeArende')

/** An ärende as the API tells it. */
export function arendeView(arende: Arende, outlook: Outlook) {
  const { raised, since, meeting: _, papersBy: __, followUp, entries: ___, ...rest } = arende
  const { meeting, papers, due, late, off, next } = outlook
  return {
    ...rest,
    raised: formatDate(raised),
    since: formatDate(since),
    ...(meeting && {
      meeting: { occurrence: meeting.id, date: formatDate(meeting.date), status: meeting.status },
    }),
    ...(papers !== undefined && { papers: formatDate(papers) }),
    ...(followUp && { followUp: { ...followUp, date: formatDate(followUp.date) } }),
    ...(due && { due: { ...due, date: formatDate(due.date) } }),
    late,
    off,
    ...(next && {
      next: {
        occurrence: next.meeting.id,
        date: formatDate(next.meeting.date),
        lastDay: formatDate(next.lastDay),
      },
    }),
  }
}

export const datesView = ({ sitting }: Outlook) =>
  sitting ? [...sitting.steps, ...sitting.after].map(stepView) : []
