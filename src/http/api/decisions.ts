import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  type Decision,
  decisionSchema,
  type Entry,
  type Finding,
  type Json,
  type Outcome,
  type Plan,
  Refused,
} from '../../planning/index.ts'
import { plannerKey } from '../auth.ts'
import { outcomeOf, type Standing, standingOf, write } from '../deciding.ts'
import { repeatable, replayed, written } from '../idempotency.ts'
import { decidingHeaders, regionParameter, WITH_KEY, yearParameter } from '../parameters.ts'
import { planCopy } from '../plan-copy.ts'
import { invalid, Problem, type ProblemError } from '../problem.ts'
import { createRouter, type Desk, found, regionOf, WRITING_PROBLEMS } from '../router.ts'
import { changeSchema, changeView } from '../views.ts'

/** What a planner may decide of a plan year. A copy, since one made before this library came can take no name. */
export const sentDecisionSchema = decisionSchema.clone().openapi('Decision')

const changes = z.array(changeSchema)

const route = createRoute({
  method: 'post',
  path: '/regions/{region}/plans/{year}/decisions',
  operationId: 'writeDecision',
  tags: ['Decisions'],
  security: WITH_KEY,
  summary: "Writes one decision of a planner's",
  description:
    'Needs `Authorization: Bearer KEY`, and `If-Match` with the ETag that the plan was read with. What breaks a must is refused with the rule and its quote, unless `override` is true. `Idempotency-Key` makes it safe to send again for 24 hours.',
  request: {
    params: z.object({ region: regionParameter, year: yearParameter }),
    headers: decidingHeaders,
    query: z.strictObject({
      dryRun: z
        .enum(['true', 'false'], 'expected true or false')
        .optional()
        .openapi({ description: 'Tells the changes and writes nothing', example: 'true' }),
    }),
    body: { required: true, content: { 'application/json': { schema: sentDecisionSchema } } },
  },
  responses: {
    ...found(z.object({ changes }), 'What it would change (dryRun)'),
    201: {
      description: 'Written',
      content: { 'application/json': { schema: z.object({ revision: z.int(), changes }) } },
    },
    ...WRITING_PROBLEMS,
  },
})

export function decisionRoutes(desk: Desk) {
  return createRouter().openapi(route, async (c) => {
    const { region, year } = c.req.valid('param')
    const model = regionOf(desk, region)
    const key = await plannerKey(c, desk, region)
    const sent = await c.req.json<Json>()
    const dryRun = c.req.valid('query').dryRun === 'true'
    const known = dryRun ? undefined : repeatable(c, key, sent)
    const before = await replayed(known, desk)
    // The schema tells of the first answer alone; this is that answer again.
    if (before) return before as never
    const standing = await standingOf(desk, model, year)
    expectRead(c, standing.plan, dryRun)
    const decision = c.req.valid('json')
    const outcome = decided(standing, decision)
    if (outcome.broken.length > 0 && decision.override !== true) throw refusal(outcome.broken)
    if (dryRun) return c.json({ changes: outcome.changes.map(changeView) }, 200)
    const bodyOf = ({ revision, changes: told }: Entry) => JSON.stringify({ revision, changes: told })
    const entry = await write(
      desk,
      standing,
      outcome,
      sent,
      key,
      known && ((e) => ({ ...known, response: bodyOf(e), at: desk.clock.now() })),
    )
    if (entry) return written(bodyOf(entry)) as never
    const other = await replayed(known, desk)
    if (other) return other as never
    throw stale()
  })
}

/** Throws 428 without If-Match, 412 where it names another plan. A dry run needs none. */
function expectRead(c: Context, plan: Plan, dryRun: boolean): void {
  const match = c.req.header('If-Match')
  if (match === undefined && !dryRun)
    throw new Problem(428, 'Send If-Match with the ETag that the plan was read with.')
  if (match !== undefined && !isMatch(match, planCopy(plan).tag)) throw stale()
}

/** RFC 9110 §13.1.1: strong comparison, so that a weak tag never matches. */
const isMatch = (header: string, tag: string): boolean => {
  const tags = header.split(',').map((t) => t.trim())
  return tags.includes('*') || tags.includes(tag)
}

const stale = (): Problem =>
  new Problem(412, 'Something has been decided since the plan was read. Read it again, and decide on that.')

/** What a decision comes to; a value that can not be is a 422, its pointer under another where it is one of several. */
export function decided(standing: Standing, decision: Decision, under = '#'): Outcome {
  try {
    return outcomeOf(standing, decision)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw invalid([{ pointer: under + error.pointer.slice(1), in: 'body', detail: error.message }])
  }
}

function refusal(broken: readonly Finding[]): Problem {
  const errors = broken.map(
    ({ rule, text, quote, occurrences }): ProblemError => ({
      pointer: '#',
      in: 'body',
      detail: text,
      rule,
      ...(quote !== undefined && { quote }),
      occurrences: [...occurrences],
    }),
  )
  const words = broken.map((b) => (b.quote === undefined ? b.text : `${b.text} ”${b.quote}”`))
  return new Problem(
    422,
    `${[...new Set(words)].join(' ')} Skicka "override": true för att göra avsteg.`,
    errors,
  )
}
