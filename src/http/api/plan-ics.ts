import { z } from '@hono/zod-openapi'
import { planIcs } from '../exports/ics.ts'
import { regionParameter, yearParameter } from '../parameters.ts'
import { shown } from '../planner.ts'
import { createRouter, type Desk, READING_PROBLEMS, regionOf } from '../router.ts'
import { yearInName } from './year-in-name.ts'

const ICS = 'ics'

/** A year as a calendar file. Stands before the plan's own route, whose `{year}` would take the whole name. */
export function planIcsRoutes(desk: Desk) {
  const router = createRouter()
  router.openAPIRegistry.registerPath({
    method: 'get',
    path: `/regions/{region}/plans/{year}.${ICS}`,
    operationId: 'getPlanIcs',
    tags: ['Exports'],
    summary: 'A year as a calendar file, to import once',
    description:
      'What everyone is shown of the year. It does not follow later changes: subscribe to a feed for that.',
    request: { params: z.object({ region: regionParameter, year: yearParameter }) },
    responses: {
      200: { description: 'The calendar', content: { 'text/calendar': { schema: { type: 'string' } } } },
      ...READING_PROBLEMS,
    },
  })
  router.get(`/regions/:region/plans/:year{[^/]+\\.${ICS}}`, async (c) => {
    const model = regionOf(desk, c.req.param('region'))
    const { id } = model.region
    const year = yearInName(c.req.param('year'), ICS)
    const told = await desk.publication.told(model)
    const state = await desk.planner.state(model)
    const text = planIcs(shown(desk.planner.planIn(model, year, state).occurrences, state), {
      model,
      year,
      published: await desk.store.published(id),
      seed: told.seed,
      publicUrl: desk.publicUrl,
    })
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="arshjul-${id}-${year}.${ICS}"`,
    })
  })
  return router
}
