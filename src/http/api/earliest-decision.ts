import { createRoute, z } from '@hono/zod-openapi'
import { type Course, HORIZON_YEARS, type Matter, type Step, sendersTo } from '../../arenden/index.ts'
import { type CivilDate, formatDate } from '../../calendar/index.ts'
import { PURPOSES, type RegionModel } from '../../rules/index.ts'
import { courseTo, earliestCourse, occurrenceBy } from '../arende.ts'
import { dateParameter, regionParameter } from '../parameters.ts'
import { invalid } from '../problem.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'

const querySchema = z.strictObject({
  body: z
    .string('expected the id of a body')
    .openapi({ description: 'The body that is to treat the ärende', example: 'lansstyrgruppen' }),
  raised: dateParameter.optional().openapi({
    description: 'The day on which it is raised; today unless told. Not beside `meeting`',
    example: '2027-01-11',
  }),
  purpose: z
    .enum(PURPOSES, 'expected information, diskussion or beslut')
    .optional()
    .openapi({ description: 'What it is raised for; `beslut` unless told', example: 'beslut' }),
  via: z.string().optional().openapi({
    description: 'The body that it comes from, which treats it first or lifts it on',
    example: 'beredning',
  }),
  meeting: z.string().optional().openapi({
    description: 'A meeting that is to treat it: what must be done by when. `raised` is then the last day',
    example: 'norrbotten-2027-lansstyrgruppen-moten-1',
  }),
})

const date = z.string().openapi({ format: 'date', example: '2027-03-04' })

const ruleFields = {
  step: z.enum(['raise', 'prepare', 'agenda', 'papers', 'treat', 'feedback', 'follow-up', 'mandate']),
  text: z.string().openapi({ description: 'Swedish, a whole sentence' }),
  actor: z.string().optional(),
  rule: z.string(),
  strength: z.enum(['must', 'wish']),
  basis: z.enum(['document', 'law', 'calendar', 'assumption', 'decision']),
  quote: z.string().optional(),
}

export const stepSchema = z
  .object({
    ...ruleFields,
    body: z.string(),
    date: date.openapi({ description: 'The last day on which it can be done for the meeting' }),
    occurrence: z.string().optional(),
    day: z
      .object({ rule: z.string(), basis: ruleFields.basis })
      .optional()
      .openapi({ description: 'The rule that says how far from the meeting the day is' }),
  })
  .openapi('ArendeStep')

const wishSchema = stepSchema.extend({
  passed: z.boolean().openapi({ description: 'Whether it was past when the ärende came to the body' }),
})

const schema = z
  .object({
    body: z.string(),
    raised: date,
    purpose: z.enum(PURPOSES),
    via: z.string().optional(),
    meeting: z.object({ occurrence: z.string(), date }),
    steps: z.array(stepSchema).openapi({
      description: "From being raised to being treated, each body's in turn; none is dated before `lastDay`",
    }),
    wishes: z.array(wishSchema).openapi({
      description: 'Last days that are wishes and come before `lastDay`: they may yield, and then say so',
    }),
    after: z.array(stepSchema).openapi({ description: 'What follows the meeting' }),
    undated: z
      .array(z.object(ruleFields))
      .openapi({ description: 'What also holds on the way, and has no day' }),
    lastDay: date.openapi({ description: 'The last day on which it can be raised for these meetings' }),
  })
  .openapi('EarliestDecision')

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/earliest-decision',
  operationId: 'getEarliestDecision',
  tags: ['Ärenden'],
  summary: 'When an ärende can be treated at the earliest, and through which steps',
  description: `The first meeting of the body that no must of the region's rules keeps the ärende out of; raised on a step's last day, the beredning's own day included, is in time. Other bodies that must treat it first are on the way. Looks ${HORIZON_YEARS} years ahead; where no meeting is known, as of a body whose dates others set, that is a 422 which names the body.`,
  request: { params: z.object({ region: regionParameter }), query: querySchema },
  responses: { ...found(schema, 'The way to the meeting'), ...READING_PROBLEMS },
})

export function earliestDecisionRoutes(desk: Desk) {
  return createRouter().openapi(route, async (c) => {
    const model = regionOf(desk, c.req.valid('param').region)
    const { body, raised, purpose = 'beslut', via, meeting } = c.req.valid('query')
    if (meeting !== undefined) {
      if (raised !== undefined) throw refuse('raised', 'expected no such name beside meeting')
      const { matter, course } = await backFrom(desk, model, meeting, { body, purpose, via })
      return c.json(view(matter, course.lastDay, course), 200)
    }
    const day = raised ?? desk.clock.today()
    const matter = matterOf(model, { body, purpose, via })
    const { course, without } = await earliestCourse(desk, model, matter, day)
    if (!course)
      throw refuse(
        'body',
        `expected a body with a meeting that can be reached: none of ${without ?? matter.body} is known from ${formatDate(day)} and ${HORIZON_YEARS} years on`,
      )
    return c.json(view(matter, day, course), 200)
  })
}

interface Asked {
  readonly body: string
  readonly purpose: Matter['purpose']
  readonly via: string | undefined
}

const refuse = (name: string, detail: string) => invalid([{ pointer: `#/${name}`, in: 'query', detail }])

/** Throws a 422 for a body that is not there, or to which no rule leads from the one that it comes from. */
function matterOf(model: RegionModel, { body, purpose, via }: Asked): Matter {
  const ids = model.region.bodies.map((b) => b.id)
  if (!ids.includes(body)) throw refuse('body', `expected one of ${ids.join(', ')}`)
  const senders = via === undefined ? [] : sendersTo(model, body)
  if (via !== undefined && !senders.includes(via)) {
    const expected = senders.length > 0 ? `one of ${senders.join(', ')}` : 'no such name'
    throw refuse('via', `expected ${expected}: the bodies that send ärenden on to ${body}`)
  }
  return { body, purpose, ...(via !== undefined && { via }) }
}

/** The way to a meeting. Throws a 422 for one that is not there or that treats no ärenden. */
async function backFrom(desk: Desk, model: RegionModel, id: string, asked: Asked) {
  const matter = matterOf(model, asked)
  const meeting = await occurrenceBy(desk, model, id)
  if (!meeting) throw refuse('meeting', `expected the id of a meeting of ${model.region.id}`)
  if (!meeting.bodies.includes(matter.body))
    throw refuse('body', `expected one of ${meeting.bodies.join(', ')}, whose meeting it is`)
  const course = await courseTo(desk, model, matter, meeting)
  if (!course)
    throw refuse(
      'meeting',
      'expected a meeting that treats ärenden: not called off, prepared as the rules want, and with time for the bodies on the way',
    )
  return { matter, course }
}

const view = (
  { body, purpose, via }: Matter,
  raised: CivilDate,
  { meeting, steps, wishes, after, undated, lastDay }: Course,
) => ({
  body,
  raised: formatDate(raised),
  purpose,
  ...(via !== undefined && { via }),
  meeting: { occurrence: meeting.id, date: formatDate(meeting.date) },
  steps: steps.map(stepView),
  wishes: wishes.map(stepView),
  after: after.map(stepView),
  undated: undated.map(({ step, text, actor, id, strength, basis }) => ({
    step,
    text,
    ...(actor !== undefined && { actor }),
    rule: id,
    strength,
    basis: basis.kind,
    ...(basis.kind === 'document' && { quote: basis.quote }),
  })),
  lastDay: formatDate(lastDay),
})

/** A step as the API tells it. */
export const stepView = <S extends Step>({ date: day, ...step }: S) => ({ ...step, date: formatDate(day) })
