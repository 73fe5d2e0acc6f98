import { z } from '@hono/zod-openapi'
import { planSvg } from '../exports/svg.ts'
import { regionParameter, yearParameter } from '../parameters.ts'
import { invalid } from '../problem.ts'
import { createRouter, type Desk, READING_PROBLEMS, regionOf } from '../router.ts'

const SVG = '.svg'

/** A year in the forms of other programs. Stands before the plan's own route, whose `{year}` would take the whole name. */
export function planExportRoutes(desk: Desk) {
  const router = createRouter()
  router.openAPIRegistry.registerPath({
    method: 'get',
    path: `/regions/{region}/plans/{year}${SVG}`,
    summary: 'A year as a wheel, for a slide',
    description:
      'A picture of 16 to 9 that needs no other file; each mark is named and links to its page. Without today, so that the same plan is the same picture.',
    request: { params: z.object({ region: regionParameter, year: yearParameter }) },
    responses: {
      200: { description: 'The picture', content: { 'image/svg+xml': { schema: { type: 'string' } } } },
      ...READING_PROBLEMS,
    },
  })
  router.get(`/regions/:region/plans/:year{[^/]+\\${SVG}}`, async (c) => {
    const model = regionOf(desk, c.req.param('region'))
    const year = yearOf(c.req.param('year').slice(0, -SVG.length))
    const facts = desk.facts.forRegion(model.region.id)
    const svg = planSvg(await desk.planner.plan(model, year), { model, facts, publicUrl: desk.publicUrl })
    return c.body(svg, 200, {
      'Content-Type': 'image/svg+xml',
      'Content-Disposition': `inline; filename="arshjul-${model.region.id}-${year}${SVG}"`,
    })
  })
  return router
}

function yearOf(text: string): number {
  const year = yearParameter.safeParse(text)
  if (year.success) return year.data
  throw invalid(year.error.issues.map(({ message }) => ({ pointer: '#/year', in: 'path', detail: message })))
}
