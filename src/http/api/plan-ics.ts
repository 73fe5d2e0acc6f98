import { z } from '@hono/zod-openapi'
import { renderFeed } from '../../feed/index.ts'
import { feedContents } from '../feed-events.ts'
import { regionParameter, yearParameter } from '../parameters.ts'
import { shown } from '../planner.ts'
import { createRouter, type Desk, READING_PROBLEMS, regionOf } from '../router.ts'
import { yearInName } from './year-in-name.ts'

const ICS = 'ics'

/**
 * A year as a file to import once. Its events are those of the feeds, under the same UIDs, so that who imports and then
 * subscribes has none of them twice in one calendar. Stands before the plan's own route, whose `{year}` would take the
 * whole name.
 */
export function planIcsRoutes(desk: Desk) {
  const router = createRouter()
  router.openAPIRegistry.registerPath({
    method: 'get',
    path: `/regions/{region}/plans/{year}.${ICS}`,
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
    const { id, name } = model.region
    const year = yearInName(c.req.param('year'), ICS)
    const told = await desk.publication.told(model)
    const state = await desk.planner.state(model)
    const occurrences = shown(desk.planner.planIn(model, year, state).occurrences, state)
    const stamps = new Map((await desk.store.published(id)).map((row) => [row.occurrence, row]))
    const contents = feedContents(model, occurrences, occurrences, desk.publicUrl)
    const text = renderFeed({
      name: `${name} ${year}`,
      description: `Årshjul ${year} för ${name}, som det var när filen hämtades.`,
      events: contents.map((content) => {
        // What no feed has held yet is as old as the rules
        const { sequence, at } = stamps.get(content.occurrence.id) ?? { sequence: 0, at: told.seed }
        return { ...content, stamp: { sequence, at } }
      }),
    })
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="arshjul-${id}-${year}.${ICS}"`,
    })
  })
  return router
}
