import { createRoute, z } from '@hono/zod-openapi'
import { formatDate, fromTo } from '../../calendar/index.ts'
import { FACT_KINDS, type Fact } from '../../facts/index.ts'
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

/** Sorts as the list does: by first day, kind, name and length. The separator is less than any letter. */
const keyOf = (fact: Fact): string =>
  [
    formatDate(fact.start),
    String(FACT_KINDS.indexOf(fact.kind)).padStart(2, '0'),
    fact.name,
    String(fact.end - fact.start).padStart(4, '0'),
  ].join('\u0000')

export function dayRoutes(desk: Desk) {
  return createRouter().openapi(route, (c) => {
    const { region } = regionOf(desk, c.req.valid('param').region)
    const query = c.req.valid('query')
    const facts = desk.facts.forRegion(region.id).factsWithin(fromTo(...rangeOf(query, desk.clock.today())))
    const { items, ...rest } = paged(facts, keyOf, query)
    return c.json({ items: items.map(dayView), ...rest }, 200)
  })
}
