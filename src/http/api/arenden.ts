import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  ARENDE_STATES,
  type Arende,
  type ArendeEntry,
  isInRules,
  possibleSteps,
  raiseSchema,
  raising,
  type Taken,
  takenStepSchema,
  taking,
} from '../../arenden/index.ts'
import { type Json, Refused } from '../../planning/index.ts'
import { expectRevision, staleArenden, tagged } from '../arende-conditional.ts'
import {
  type ArendeList,
  arendeListOf,
  changesSince,
  groundOf,
  outlookIn,
  writeStep,
} from '../arende-list.ts'
import { arendeEntrySchema, arendeSchema, arendeView, datesView, wholeArendeSchema } from '../arende-views.ts'
import { plannerKey } from '../auth.ts'
import { repeatable, replayed, written } from '../idempotency.ts'
import { paged, pageOf } from '../paging.ts'
import { decidingHeaders, pagingParameters, regionParameter, WITH_KEY } from '../parameters.ts'
import { invalid, notFound, Problem } from '../problem.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf, WRITING_PROBLEMS } from '../router.ts'
import { changeView } from '../views.ts'

// A schema that was made before this library came can take no name; its copy can
const raisedSchema = raiseSchema.clone().openapi('RaisedArende')
const stepTakenSchema = takenStepSchema.clone().openapi('TakenArendeStep')

const regionParams = z.object({ region: regionParameter })
const arendeParams = regionParams.extend({
  id: z.string().openapi({ description: 'The id of an ärende', example: 'vasternorrland-arende-1' }),
})

const { 401: unauthorized, 403: forbidden } = WRITING_PROBLEMS
const reading = { ...READING_PROBLEMS, 401: unauthorized, 403: forbidden }

const listRoute = createRoute({
  method: 'get',
  path: '/regions/{region}/arenden',
  operationId: 'listArenden',
  tags: ['Ärenden'],
  security: WITH_KEY,
  summary: "A region's ärenden, the oldest first; needs its key",
  description:
    'Each with its state, the meeting that it is on the way to and the last day that it waits for. The ETag is of the whole list: any step that is taken changes it.',
  request: {
    params: regionParams,
    query: z.strictObject({
      body: z
        .string()
        .optional()
        .openapi({ description: 'The id of the body that has them', example: 'beredning' }),
      state: z
        .enum(ARENDE_STATES, `expected one of ${ARENDE_STATES.join(', ')}`)
        .optional()
        .openapi({ description: 'How far they have come', example: 'raised' }),
      ...pagingParameters,
    }),
  },
  responses: { ...found(pageOf(arendeSchema), 'A page of ärenden'), ...reading },
})

const historyRoute = createRoute({
  method: 'get',
  path: '/regions/{region}/arenden/history',
  operationId: 'listArendeHistory',
  tags: ['Ärenden'],
  security: WITH_KEY,
  summary: "Every step of a region's ärenden, the oldest first; needs its key",
  description:
    'A chain of its own beside the decisions: each entry holds the hash of the one before, reckoned as theirs are.',
  request: { params: regionParams, query: z.strictObject(pagingParameters) },
  responses: { ...found(pageOf(arendeEntrySchema), 'A page of entries'), ...reading },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/regions/{region}/arenden/{id}',
  operationId: 'getArende',
  tags: ['Ärenden'],
  security: WITH_KEY,
  summary: 'An ärende with its dates, its steps and those that can follow; needs the key of its region',
  description:
    'Its dates follow its meeting where the plan moves it; `changes` tells what decisions on the plan did to them.',
  request: { params: arendeParams },
  responses: { ...found(wholeArendeSchema, 'The ärende'), ...reading },
})

const WRITING =
  'Needs `Authorization: Bearer KEY`, and `If-Match` with the ETag that any of the ärenden were read with. What the rules speak against is refused with the rule and its quote, unless `override` is true. `Idempotency-Key` makes it safe to send again for 24 hours.'

const answer = {
  201: {
    description: 'Written',
    content: {
      'application/json': {
        schema: z.object({ revision: z.int(), arende: z.string(), step: z.string() }),
      },
    },
  },
  ...WRITING_PROBLEMS,
}

const raiseRoute = createRoute({
  method: 'post',
  path: '/regions/{region}/arenden',
  operationId: 'raiseArende',
  tags: ['Ärenden'],
  security: WITH_KEY,
  summary: 'Raises an ärende',
  description: WRITING,
  request: {
    params: regionParams,
    headers: decidingHeaders,
    body: { required: true, content: { 'application/json': { schema: raisedSchema } } },
  },
  responses: answer,
})

const stepRoute = createRoute({
  method: 'post',
  path: '/regions/{region}/arenden/{id}/steps',
  operationId: 'takeArendeStep',
  tags: ['Ärenden'],
  security: WITH_KEY,
  summary: 'Takes the next step of an ärende',
  description: WRITING,
  request: {
    params: arendeParams,
    headers: decidingHeaders,
    body: { required: true, content: { 'application/json': { schema: stepTakenSchema } } },
  },
  responses: answer,
})

/** The ärendelista: for those with the region's key alone. */
export function arendeRoutes(desk: Desk) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const list = await readList(c, desk, c.req.valid('param').region)
      const { body, state, ...paging } = c.req.valid('query')
      const bodies = list.model.region.bodies.map((b) => b.id)
      if (body !== undefined && !bodies.includes(body))
        throw invalid([{ pointer: '#/body', in: 'query', detail: `expected one of ${bodies.join(', ')}` }])
      const asked = [...list.arenden.values()].filter(
        (a) => (body === undefined || a.body === body) && (state === undefined || a.state === state),
      )
      const { items, ...rest } = paged(asked, ({ id }) => id.replace(/\d+$/, padded), paging)
      const views = items.map((arende) => arendeView(arende, outlookIn(list, arende)))
      return tagged(c, list.revision, { items: views, ...rest })
    })
    .openapi(historyRoute, async (c) => {
      const { entries, revision } = await readList(c, desk, c.req.valid('param').region)
      const page = paged(entries, (entry) => padded(String(entry.revision)), c.req.valid('query'))
      return tagged(c, revision, page)
    })
    .openapi(oneRoute, async (c) => {
      const { region, id } = c.req.valid('param')
      const list = await readList(c, desk, region)
      const arende = arendeIn(list, id)
      const outlook = outlookIn(list, arende)
      const whole = {
        ...arendeView(arende, outlook),
        dates: datesView(outlook),
        changes: (await changesSince(desk, list, arende)).map(changeView),
        steps: possibleSteps(groundOf(list, arende)).map((kind) => ({
          kind,
          inRules: isInRules(list.model, arende, kind),
        })),
        history: arende.entries,
      }
      return tagged(c, list.revision, whole)
    })
    .openapi(raiseRoute, (c) => {
      const { region } = c.req.valid('param')
      const raise = c.req.valid('json')
      return taken(c, desk, { region }, raise.override, ({ model, today }) => raising(model, raise, today))
    })
    .openapi(stepRoute, (c) => {
      const { region, id } = c.req.valid('param')
      const step = c.req.valid('json')
      return taken(c, desk, { region, arende: id }, step.override, (list) =>
        taking(groundOf(list, arendeIn(list, id)), step),
      )
    })
}

const padded = (digits: string): string => digits.padStart(9, '0')

async function readList(c: Context, desk: Desk, region: string): Promise<ArendeList> {
  const model = regionOf(desk, region)
  await plannerKey(c, desk, region)
  return arendeListOf(desk, model)
}

function arendeIn({ arenden, model }: ArendeList, id: string): Arende {
  const arende = arenden.get(id)
  if (!arende) throw notFound(`${model.region.id} has no ärende with the id '${id}'.`)
  return arende
}

/** Writes a step as a decision is written: once, on what was read, and not against the rules unless that is said. */
async function taken(
  c: Context,
  desk: Desk,
  { region, arende }: { readonly region: string; readonly arende?: string },
  override: boolean | undefined,
  take: (list: ArendeList) => Taken,
): Promise<never> {
  const model = regionOf(desk, region)
  const key = await plannerKey(c, desk, region)
  const known = repeatable(c, key, await c.req.json<Json>())
  const before = await replayed(known, desk)
  // The schema tells of the first answer alone; this is that answer again.
  if (before) return before as never
  const list = await arendeListOf(desk, model)
  if (arende !== undefined) arendeIn(list, arende)
  expectRevision(c, list.revision)
  const step = possible(list, take)
  if (step.objections.length > 0 && override !== true) throw refusal(step)
  const bodyOf = (e: ArendeEntry) =>
    JSON.stringify({ revision: e.revision, arende: e.arende, step: e.step.kind })
  const entry = await writeStep(desk, list, step, key, {
    ...(arende !== undefined && { arende }),
    ...(known && { replayOf: (e) => ({ ...known, response: bodyOf(e), at: desk.clock.now() }) }),
  })
  if (entry) return written(bodyOf(entry)) as never
  const other = await replayed(known, desk)
  if (other) return other as never
  throw staleArenden()
}

function possible(list: ArendeList, take: (list: ArendeList) => Taken): Taken {
  try {
    return take(list)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw invalid([{ pointer: error.pointer, in: 'body', detail: error.message }])
  }
}

function refusal({ objections }: Taken): Problem {
  const words = objections.map((o) => (o.quote === undefined ? o.text : `${o.text} ”${o.quote}”`))
  const errors = objections.map(({ rule, text, quote }) => ({
    pointer: '#',
    in: 'body' as const,
    detail: text,
    rule,
    ...(quote !== undefined && { quote }),
  }))
  return new Problem(422, `${words.join(' ')} Skicka "override": true för att göra avsteg.`, errors)
}
