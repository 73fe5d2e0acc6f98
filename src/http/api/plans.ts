import { createRoute, z } from '@hono/zod-openapi'
import { regionParameter, yearParameter } from '../parameters.ts'
import { planCopy } from '../plan-copy.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { planSchema } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}',
  operationId: 'getPlan',
  tags: ['Plans'],
  summary: "A region's year, each date with its reasons",
  description:
    'Everything dated that belongs to the plan year; its dates may lie in the year before or after. `state` says whether it is computed, sent out or adopted.',
  request: { params: z.object({ region: regionParameter, year: yearParameter }) },
  responses: { ...found(planSchema, 'The plan'), ...READING_PROBLEMS },
})

export function planRoutes(desk: Desk) {
  return createRouter().openapi(route, async (c) => {
    const { region, year } = c.req.valid('param')
    const plans = desk.moments.now()?.plans
    const copy = plans?.get(c.req.path) ?? planCopy(await desk.planner.plan(regionOf(desk, region), year))
    plans?.set(c.req.path, copy)
    const { octets, tag } = copy
    return c.body(octets, 200, {
      'Content-Type': 'application/json',
      'Content-Length': String(octets.length),
      ETag: tag,
    }) as never
  })
}
