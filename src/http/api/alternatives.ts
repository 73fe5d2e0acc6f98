import { createRoute, z } from '@hono/zod-openapi'
import { formatDate } from '../../calendar/index.ts'
import { alternativesTo, settingIn } from '../../planning/index.ts'
import { paged, pageOf } from '../paging.ts'
import { pagingParameters, regionParameter, yearParameter } from '../parameters.ts'
import { notFound } from '../problem.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { scoreSchema } from '../views.ts'

const alternativeSchema = z
  .object({
    date: z.string().openapi({ format: 'date', example: '2027-03-04' }),
    score: scoreSchema.openapi({
      description: 'What the day costs beyond the one the meeting has; negative in a part where it is better',
    }),
    reasons: z
      .array(z.string())
      .openapi({ description: 'Swedish: what the day has against it, and what moves along' }),
  })
  .openapi('Alternative')

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}/occurrences/{occurrence}/alternatives',
  operationId: 'listAlternatives',
  tags: ['Plans'],
  summary: 'The best other days of a meeting, and what each would cost',
  description:
    'Everything else stays where it is. Cheapest first; empty for what is no meeting, since a last day follows from its rule.',
  request: {
    params: z.object({
      region: regionParameter,
      year: yearParameter,
      occurrence: z.string().openapi({
        description: 'The id of an occurrence',
        example: 'norrbotten-2027-lansstyrgruppen-moten-1',
      }),
    }),
    query: z.strictObject(pagingParameters),
  },
  responses: { ...found(pageOf(alternativeSchema), 'A page of alternatives'), ...READING_PROBLEMS },
})

export function alternativeRoutes(desk: Desk) {
  return createRouter().openapi(route, async (c) => {
    const { region, year, occurrence: id } = c.req.valid('param')
    const model = regionOf(desk, region)
    const state = await desk.planner.state(model)
    const plan = desk.planner.planIn(model, year, state)
    const occurrence = plan.occurrences.find((o) => o.id === id)
    if (!occurrence) throw notFound(`${region}'s plan of ${year} has no occurrence '${id}'.`)
    const all = alternativesTo(occurrence, settingIn(state, desk.planner.base(model), year))
    // Ranked by cost, so the rank is the key.
    const ranked = all.map((alternative, rank) => ({ alternative, key: String(rank).padStart(4, '0') }))
    const { items, ...rest } = paged(ranked, ({ key }) => key, c.req.valid('query'))
    const view = items.map(({ alternative: { date, score, reasons } }) => ({
      date: formatDate(date),
      score,
      reasons: [...reasons],
    }))
    return c.json({ items: view, ...rest }, 200)
  })
}
