import { createRoute, z } from '@hono/zod-openapi'
import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { arendeListOf, datesOfArenden } from '../arende-list.ts'
import { keyIn } from '../auth.ts'
import { createDated, type Trait } from '../dated/index.ts'
import { pageOf } from '../paging.ts'
import { pagingParameters, rangeParameters, WITH_KEY } from '../parameters.ts'
import { invalid } from '../problem.ts'
import { rangeOf } from '../range.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, WRITING_PROBLEMS } from '../router.ts'
import { occurrenceSchema } from '../views.ts'

const { 401: unauthorized } = WRITING_PROBLEMS

const querySchema = z.strictObject({
  region: z.string().optional().openapi({ description: 'The id of a region', example: 'norrbotten' }),
  body: z
    .string()
    .optional()
    .openapi({ description: 'The id of a body, or `region/body`', example: 'lansstyrgruppen' }),
  kind: z
    .enum(['meeting', 'deadline', 'milestone'], 'expected meeting, deadline or milestone')
    .optional()
    .openapi({ description: 'Of one kind alone', example: 'deadline' }),
  responsible: z.string().min(1).max(200).optional().openapi({
    description: 'A part of the responsible role, in any case',
    example: 'samverkanskoordinator',
  }),
  ...rangeParameters,
  cancelled: z
    .enum(['true', 'false'], 'expected true or false')
    .optional()
    .openapi({ description: 'Whether to tell those called off too; not unless `true`', example: 'true' }),
  ...pagingParameters,
})

const route = createRoute({
  method: 'get',
  path: '/deadlines',
  operationId: 'listDeadlines',
  tags: ['Dates'],
  security: [{}, ...WITH_KEY],
  summary: 'Everything dated, across regions and plan years',
  description:
    "Meetings, deadlines and milestones from `from` (today) to `to` (18 months on; at most 5 years), both included, by date, then id. With a region's key, the last days of its ärenden too.",
  request: { query: querySchema },
  responses: {
    ...found(pageOf(occurrenceSchema), 'A page of occurrences'),
    ...READING_PROBLEMS,
    401: unauthorized,
  },
})

export function deadlineRoutes(desk: Desk) {
  const dated = createDated(desk)
  return createRouter().openapi(route, async (c) => {
    const query = c.req.valid('query')
    const key = await keyIn(c, desk)
    const [first, last] = rangeOf(query, desk.clock.today())
    const wanted = wantedBy(query, desk)
    const own = key === undefined ? [] : await arendeDays(desk, key.region, wanted.models)
    const page = await dated.page({ ...wanted, first, last, beside: own, paging: query })
    if (key !== undefined) c.header('Cache-Control', 'private, no-store')
    c.header('Vary', 'Authorization', { append: true })
    return c.json({ ...page, items: [...page.items] }, 200)
  })
}

/** The last days of ärenden, where a key's own region is asked for. */
async function arendeDays(desk: Desk, region: string, asked: readonly RegionModel[]): Promise<Occurrence[]> {
  const model = asked.find((m) => m.region.id === region)
  return model ? datesOfArenden(await arendeListOf(desk, model)) : []
}

/** Which regions, and which of their occurrences, a query asks for. Throws a 422 for an id that is not there. */
function wantedBy(query: z.output<typeof querySchema>, { regions }: Desk) {
  const refuse = (name: string, detail: string) => invalid([{ pointer: `#/${name}`, in: 'query', detail }])
  const [ofBody, body] = splitBody(query.body)
  if (query.region !== undefined && ofBody !== undefined && query.region !== ofBody) {
    throw refuse('body', `expected a body of ${query.region}`)
  }
  const region = query.region ?? ofBody
  if (region !== undefined && !regions.has(region)) {
    throw refuse(
      query.region === undefined ? 'body' : 'region',
      `expected one of ${[...regions.keys()].join(', ')}`,
    )
  }
  const asked = [...regions.values()].filter((model) => region === undefined || model.region.id === region)
  const models = asked.filter((model) => body === undefined || hasBody(model, body))
  if (models.length === 0)
    throw refuse('body', `expected the id of a body${region === undefined ? '' : ` of ${region}`}`)
  const responsible = query.responsible?.normalize('NFC').toLowerCase()
  const fits = (o: Trait): boolean =>
    (body === undefined || o.bodies.includes(body)) &&
    (query.kind === undefined || o.kind === query.kind) &&
    (responsible === undefined || (o.responsible?.includes(responsible) ?? false)) &&
    (query.cancelled === 'true' || !o.cancelled)
  return { models, fits }
}

/** `region/body`, or a body's id alone. */
function splitBody(
  text: string | undefined,
): readonly [region: string | undefined, body: string | undefined] {
  const slash = text?.indexOf('/') ?? -1
  return slash < 0 ? [undefined, text] : [text!.slice(0, slash), text!.slice(slash + 1)]
}

const hasBody = ({ region }: RegionModel, id: string): boolean => region.bodies.some((b) => b.id === id)
