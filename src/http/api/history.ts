import { createRoute, z } from '@hono/zod-openapi'
import { type Difference, differences, type LogRow, slotOf, whatHappened } from '../../planning/index.ts'
import { paged, pageOf } from '../paging.ts'
import { pagingParameters, regionParameter, revisionParameter, yearParameter } from '../parameters.ts'
import { invalid, notFound } from '../problem.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { changeSchema, entrySchema, planSchema, planView } from '../views.ts'

const params = z.object({ region: regionParameter, year: yearParameter })

const regionHistory = createRoute({
  method: 'get',
  path: '/regions/{region}/history',
  operationId: 'listRegionHistory',
  tags: ['History'],
  summary: "A region's whole log, the oldest first",
  description:
    'Each entry holds the hash of the one before: hex SHA-256 of the entry without `hash` as canonical JSON (RFC 8785).',
  request: { params: z.object({ region: regionParameter }), query: z.strictObject(pagingParameters) },
  responses: { ...found(pageOf(entrySchema), 'A page of entries'), ...READING_PROBLEMS },
})

const yearHistory = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}/history',
  operationId: 'listPlanHistory',
  tags: ['History'],
  summary: "A year's entries of the region's log, the oldest first",
  description:
    'Those of the log that were decided on this plan year; their hashes are of the whole log, where the entry before may be of another year.',
  request: { params, query: z.strictObject(pagingParameters) },
  responses: { ...found(pageOf(entrySchema), 'A page of entries'), ...READING_PROBLEMS },
})

const revision = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}/revisions/{revision}',
  operationId: 'getPlanRevision',
  tags: ['History'],
  summary: 'The plan as it was after a revision',
  description: 'Sent-out and adopted dates as they were; proposals as the rules of today give them.',
  request: {
    params: z.object({ region: regionParameter, year: yearParameter, revision: revisionParameter }),
  },
  responses: { ...found(planSchema, 'The plan'), ...READING_PROBLEMS },
})

const diff = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}/diff',
  operationId: 'diffPlan',
  tags: ['History'],
  summary: 'What two revisions of a plan differ in, in words',
  description:
    'Each occurrence that differs once, with the reasons of all decisions between that changed it. From the later to the earlier where `from` is after `to`.',
  request: {
    params,
    query: z.strictObject({
      from: revisionParameter.optional().openapi({ description: 'The revision before; 0 unless told' }),
      to: revisionParameter.optional().openapi({ description: 'The revision after; the newest unless told' }),
    }),
  },
  responses: {
    ...found(z.object({ from: z.int(), to: z.int(), changes: z.array(changeSchema) }), 'The changes'),
    ...READING_PROBLEMS,
  },
})

export function historyRoutes(desk: Desk) {
  const key = ({ entry }: LogRow) => String(entry.revision).padStart(9, '0')
  return createRouter()
    .openapi(regionHistory, async (c) => {
      regionOf(desk, c.req.valid('param').region)
      const rows = await desk.store.log(c.req.valid('param').region)
      const { items, ...rest } = paged(rows, key, c.req.valid('query'))
      return c.json({ items: items.map(({ entry }) => entry), ...rest } as never, 200)
    })
    .openapi(yearHistory, async (c) => {
      const { region, year } = c.req.valid('param')
      regionOf(desk, region)
      const rows = (await desk.store.log(region)).filter(({ entry }) => entry.year === year)
      const { items, ...rest } = paged(rows, key, c.req.valid('query'))
      return c.json({ items: items.map(({ entry }) => entry), ...rest } as never, 200)
    })
    .openapi(revision, async (c) => {
      const { region, year, revision: n } = c.req.valid('param')
      const model = regionOf(desk, region)
      const now = await desk.planner.state(model)
      if (n > now.revision) throw notFound(`${region} has come to revision ${now.revision}, not ${n}.`)
      const state = await desk.planner.stateAt(model, n)
      return c.json(planView(desk.planner.planIn(model, year, state)), 200)
    })
    .openapi(diff, async (c) => {
      const { region, year } = c.req.valid('param')
      const model = regionOf(desk, region)
      const now = await desk.planner.state(model)
      const { from = 0, to = now.revision } = c.req.valid('query')
      for (const [name, n] of [
        ['from', from],
        ['to', to],
      ] as const) {
        if (n > now.revision)
          throw invalid([
            { pointer: `#/${name}`, in: 'query', detail: `expected a revision from 0 to ${now.revision}` },
          ])
      }
      const [before, after] = [
        desk.planner.planIn(model, year, await desk.planner.stateAt(model, from)),
        desk.planner.planIn(model, year, await desk.planner.stateAt(model, to)),
      ]
      const rows = await desk.store.log(region)
      const between = rows.filter(
        ({ entry }) => entry.revision > Math.min(from, to) && entry.revision <= Math.max(from, to),
      )
      const changes = differences(before, after).map((d) => ({
        occurrence: (d.after ?? d.before)!.id,
        change: d.change,
        ...(d.from && { from: d.from }),
        ...(d.to && { to: d.to }),
        because: told(d, between),
      }))
      return c.json({ from, to, changes } as never, 200)
    })
}

/** `Länsstyrgruppen, möte 3. Senarelagt från … till …: ” reason”`, with the reasons of all that changed it between. */
function told(d: Difference, between: readonly LogRow[]): string {
  const o = (d.after ?? d.before)!
  const number = o.kind === 'meeting' && o.origin === 'rule' ? `, möte ${slotOf(o)}` : ''
  const reasons = between
    .filter(({ entry }) => entry.changes.some((change) => change.occurrence === o.id))
    .map(({ entry }) => (entry.decision as { reason?: string }).reason ?? '')
  const why = [...new Set(reasons)].filter(Boolean).join('; ')
  return `${o.title}${number}. ${whatHappened(d)}${why === '' ? '' : `: ${why}`}`
}
