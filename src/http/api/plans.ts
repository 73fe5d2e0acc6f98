import { createRoute, z } from '@hono/zod-openapi'
import { regionParameter, yearParameter } from '../parameters.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { planSchema, planView } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}',
  summary: "A region's year, each date with its reasons",
  description:
    'Everything dated that belongs to the plan year; its dates may lie in the year before or after. `state` says whether it is computed, sent out or adopted.',
  request: { params: z.object({ region: regionParameter, year: yearParameter }) },
  responses: { ...found(planSchema, 'The plan'), ...READING_PROBLEMS },
})

export function planRoutes(desk: Desk) {
  return createRouter().openapi(route, (c) => {
    const { region, year } = c.req.valid('param')
    return c.json(planView(desk.planner.plan(regionOf(desk, region), year)), 200)
  })
}
