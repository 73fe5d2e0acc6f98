import { z } from '@hono/zod-openapi'
import type { Plan } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { planCsv } from '../exports/csv.ts'
import { planSvg } from '../exports/svg.ts'
import { planXlsx } from '../exports/xlsx.ts'
import { regionParameter, yearParameter } from '../parameters.ts'
import { shown } from '../planner.ts'
import { createRouter, type Desk, READING_PROBLEMS, regionOf } from '../router.ts'
import { yearInName } from './year-in-name.ts'

/** A form of another program's that a year is told in. */
interface Form {
  readonly extension: string
  readonly operationId: string
  readonly type: string
  readonly summary: string
  readonly description: string
  readonly answer: string
  /** Whether a browser shows it, or saves it. */
  readonly disposition: 'inline' | 'attachment'
  readonly write: (plan: Plan, model: RegionModel, desk: Desk) => string | Promise<Uint8Array<ArrayBuffer>>
}

const FORMS: readonly Form[] = [
  {
    extension: 'svg',
    operationId: 'getPlanSvg',
    type: 'image/svg+xml',
    summary: 'A year as a wheel, for a slide',
    description:
      'A picture of 16 to 9 that needs no other file; each mark is named and links to its page. Without today, so that the same plan is the same picture.',
    answer: 'The picture',
    disposition: 'inline',
    write: (plan, model, { facts, publicUrl }) =>
      planSvg(plan, { model, facts: facts.forRegion(model.region.id), publicUrl }),
  },
  {
    extension: 'csv',
    operationId: 'getPlanCsv',
    type: 'text/csv; charset=utf-8',
    summary: 'A year as a table, for a spreadsheet',
    description:
      'A line for each date, by date. Semicolons, a byte order mark and CRLF, so that Swedish Excel opens it right; headings and words in Swedish. A text that a spreadsheet would reckon as a formula begins with an apostrophe.',
    answer: 'The table',
    disposition: 'attachment',
    write: (plan, { region }) => planCsv(plan, region),
  },
  {
    extension: 'xlsx',
    operationId: 'getPlanXlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'A year as an Excel workbook',
    description:
      'Three sheets, in Swedish: *Året* with a line for each date, *Sista dagar per grupp*, and *Skäl* with every reason of every date. Dates are dates, and nothing is a formula.',
    answer: 'The workbook',
    disposition: 'attachment',
    write: keptWithPlan((plan, { region }) => planXlsx(plan, region)),
  },
]

/** A year in the forms of other programs. Stands before the plan's own route, whose `{year}` would take the whole name. */
export function planExportRoutes(desk: Desk) {
  const router = createRouter()
  for (const form of FORMS) {
    const { extension, operationId, type, summary, description, answer, disposition, write } = form
    router.openAPIRegistry.registerPath({
      method: 'get',
      path: `/regions/{region}/plans/{year}.${extension}`,
      operationId,
      tags: ['Exports'],
      summary,
      description,
      request: { params: z.object({ region: regionParameter, year: yearParameter }) },
      responses: {
        200: { description: answer, content: { [type.split(';')[0]!]: { schema: { type: 'string' } } } },
        ...READING_PROBLEMS,
      },
    })
    router.get(`/regions/:region/plans/:year{[^/]+\\.${extension}}`, async (c) => {
      const model = regionOf(desk, c.req.param('region') ?? '')
      const year = yearInName(c.req.param('year') ?? '', extension)
      const state = await desk.planner.state(model)
      const plan = desk.planner.planIn(model, year, state)
      // Its marks link to pages, which tell what everyone is shown and no more
      const told = extension === 'svg' ? { ...plan, occurrences: shown(plan.occurrences, state) } : plan
      return c.body(await write(told, model, desk), 200, {
        'Content-Type': type,
        'Content-Disposition': `${disposition}; filename="arshjul-${model.region.id}-${year}.${extension}"`,
      })
    })
  }
  return router
}

/** Written once for a plan that the planner keeps: a workbook takes a tenth of a second. */
function keptWithPlan(write: (plan: Plan, model: RegionModel) => Promise<Uint8Array<ArrayBuffer>>) {
  const made = new WeakMap<Plan, Uint8Array<ArrayBuffer>>()
  return async (plan: Plan, model: RegionModel): Promise<Uint8Array<ArrayBuffer>> => {
    const octets = made.get(plan) ?? (await write(plan, model))
    made.set(plan, octets)
    return octets
  }
}
