import { createRoute, z } from '@hono/zod-openapi'
import { formatDate, fromTo } from '../../calendar/index.ts'
import { paged, pageOf } from '../paging.ts'
import { dateParameter, pagingParameters, regionParameter } from '../parameters.ts'
import { rangeOf } from '../range.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { daySchema, dayView } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/days',
  summary: "A region's days off, eves, breaks and busy days",
  description:
    'Each with kind, name, source and how sure the source is; by first day, then kind, then name. A run of days is one item with its first and last day.',
  request: {
    params: z.object({ region: regionParameter }),
    query: z.strictObject({
      from: dateParameter.optional(),
      to: dateParameter.optional(),
      ...pagingParameters,
    }),
  },
  responses: { ...found(pageOf(daySchema), 'A page of days'), ...READING_PROBLEMS },
})

export function dayRoutes(desk: Desk) {
  return createRouter().openapi(route, (c) => {
    const { region } = regionOf(desk, c.req.valid('param').region)
    const query = c.req.valid('query')
    const facts = desk.facts.forRegion(region.id).factsWithin(fromTo(...rangeOf(query, desk.clock.today())))
    // The place in the list makes the key: facts come in one fixed order, and two may share day, kind and name.
    const keyed = facts.map((fact, index) => ({
      fact,
      key: `${formatDate(fact.start)} ${String(index).padStart(6, '0')}`,
    }))
    const { items, ...rest } = paged(keyed, ({ key }) => key, query)
    return c.json({ items: items.map(({ fact }) => dayView(fact)), ...rest }, 200)
  })
}
