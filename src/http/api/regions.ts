import { createRoute, z } from '@hono/zod-openapi'
import { paged, pageOf } from '../paging.ts'
import { pagingParameters, regionParameter } from '../parameters.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { regionSchema, regionSummary, regionSummarySchema, regionView } from './region-view.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/regions',
  operationId: 'listRegions',
  tags: ['Regions'],
  summary: 'The regions, with their bodies',
  description: 'Every region that the service plans for, by id.',
  request: { query: z.strictObject(pagingParameters) },
  responses: { ...found(pageOf(regionSummarySchema), 'A page of regions'), ...READING_PROBLEMS },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/regions/{region}',
  operationId: 'getRegion',
  tags: ['Regions'],
  summary: 'A region: bodies, rules and assumptions',
  description:
    'What the governing document says (`basis: document`, with quote and heading) and what we assume (`basis: assumption`, with reason).',
  request: { params: z.object({ region: regionParameter }) },
  responses: { ...found(regionSchema, 'The region'), ...READING_PROBLEMS },
})

export function regionRoutes(desk: Desk) {
  const regions = [...desk.regions.values()]
    .map((model) => model.region)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return createRouter()
    .openapi(listRoute, (c) => {
      const { items, ...rest } = paged(regions, (r) => r.id, c.req.valid('query'))
      return c.json({ items: items.map(regionSummary), ...rest }, 200)
    })
    .openapi(oneRoute, (c) => c.json(regionView(regionOf(desk, c.req.valid('param').region).region), 200))
}
