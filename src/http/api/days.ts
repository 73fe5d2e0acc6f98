import { createRoute, z } from '@hono/zod-openapi'
import { type CivilDate, formatDate, fromTo } from '../../calendar/index.ts'
import { type Avoided, avoidedIn, type Block } from '../../planning/index.ts'
import { paged, pageOf } from '../paging.ts'
import { pagingParameters, rangeParameters, regionParameter } from '../parameters.ts'
import { rangeOf } from '../range.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'
import { DAY_KINDS, daySchema, dayView } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/days',
  operationId: 'listDays',
  tags: ['Regions'],
  summary: "A region's days off, eves, breaks, busy days and days to avoid",
  description:
    'Each with kind, name, source and how sure the source is; by first day, then kind, then name. A run of days is one item with its first and last day. What a planner wants no meetings on is of the kind `blocked`.',
  request: {
    params: z.object({ region: regionParameter }),
    query: z.strictObject({
      ...rangeParameters,
      ...pagingParameters,
    }),
  },
  responses: { ...found(pageOf(daySchema), 'A page of days'), ...READING_PROBLEMS },
})

type Day = z.infer<typeof daySchema>

/** Sorts as the list does: by first day, kind, name and last day. The separator is less than any letter. */
const keyOf = ({ date, endDate, kind, name, source }: Day): string =>
  [date, String(DAY_KINDS.indexOf(kind)).padStart(2, '0'), name, endDate ?? date, source].join('\u0000')

export function dayRoutes(desk: Desk) {
  return createRouter().openapi(route, async (c) => {
    const model = regionOf(desk, c.req.valid('param').region)
    const query = c.req.valid('query')
    const [first, last] = rangeOf(query, desk.clock.today())
    const facts = desk.facts.forRegion(model.region.id).factsWithin(fromTo(first, last)).map(dayView)
    const blocked = avoidedIn(await desk.planner.state(model)).flatMap((a) => blockedDays(a, first, last))
    const all =
      blocked.length === 0 ? facts : [...facts, ...blocked].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    return c.json(paged<Day>(all, keyOf, query) as never, 200)
  })
}

/** What a decision wants no meetings on, of the days asked for. */
const blockedDays = ({ revision, source, blocks }: Avoided, first: CivilDate, last: CivilDate): Day[] =>
  blocks
    .filter(({ from, to }) => from <= last && to >= first)
    .map((block) => blockedDay(block, revision, source))

function blockedDay({ from, to, label, weight, party, time }: Block, revision: number, source?: string): Day {
  return {
    date: formatDate(from),
    ...(to > from && { endDate: formatDate(to) }),
    kind: 'blocked',
    name: label,
    source:
      source === undefined ? `Planerarens beslut ${revision}` : `${source} (planerarens beslut ${revision})`,
    certainty: 'verified',
    weight,
    ...(party !== undefined && { party }),
    ...(time && { start: time.start, end: time.end }),
  }
}
