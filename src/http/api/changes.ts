import { createRoute, z } from '@hono/zod-openapi'
import type { LogRow } from '../../planning/index.ts'
import { type Logs, merged, type Told, toldBefore, toldWith } from '../changes.ts'
import { cursorOf, keyOfCursor, notBoth, notOurs } from '../paging.ts'
import { LIMIT, pagingParameters } from '../parameters.ts'
import { invalid } from '../problem.ts'
import { createRouter, type Desk, found, READING_PROBLEMS } from '../router.ts'
import { entrySchema } from '../views.ts'

const EXPECTED_SINCE = 'expected an instant as 2027-03-04T10:00:00Z, or a date'

/** Octets of a cursor: it names every region. */
const LONGEST_CURSOR = 4000

const cursorAt = (told: Told, count: number): string => cursorOf(JSON.stringify({ told, count }))

const querySchema = z.strictObject({
  since: z
    .union([z.iso.datetime({ precision: 0 }), z.iso.date()], EXPECTED_SINCE)
    .optional()
    .openapi({
      type: 'string',
      description: 'The first instant to tell of, or a date (UTC); from the first decision unless told',
      example: '2026-11-24T00:00:00Z',
    }),
  limit: pagingParameters.limit,
  page: pagingParameters.page,
  cursor: z
    .string()
    .max(LONGEST_CURSOR)
    .optional()
    .openapi({
      description: 'Where to go on: `next` or `resume` of an answer before. `since` says nothing beside it',
      example: cursorAt({ norrbotten: 3 }, 0),
    }),
})

const changesSchema = z.object({
  items: z.array(entrySchema.pick({ region: true, revision: true, at: true, year: true, changes: true })),
  total: z.int().openapi({ description: 'How many there are since then, those of the pages before counted' }),
  next: z.string().nullable().openapi({ description: 'The cursor of what follows, null at the end' }),
  resume: z.string().openapi({ description: 'The cursor to keep, for what is decided after this answer' }),
})

const route = createRoute({
  method: 'get',
  path: '/changes',
  operationId: 'listChanges',
  tags: ['History'],
  summary: 'What has been decided, in all regions, in order',
  description:
    'To keep a copy in step: read until `next` is null, keep `resume`, and ask with it as `cursor` the next time. A decision is told once, and none is left out, whatever was written meanwhile. By instant, then region, then revision.',
  request: { query: querySchema },
  responses: { ...found(changesSchema, 'A page of changes'), ...READING_PROBLEMS },
})

/** What a cursor holds: how far each log has been told, and how many were on the pages before. */
const placeSchema = z.strictObject({
  told: z.record(z.string(), z.int().min(0)),
  count: z.int().min(0),
})

export function changeRoutes({ regions, store }: Pick<Desk, 'regions' | 'store'>) {
  const logsAfter = async (told: Told): Promise<Logs> =>
    new Map(
      await Promise.all(
        [...regions.keys()].map(async (id) => [id, await store.log(id, told[id] ?? 0)] as const),
      ),
    )

  return createRouter().openapi(route, async (c) => {
    const { since, limit = LIMIT.default, page, cursor } = c.req.valid('query')
    if (page !== undefined && cursor !== undefined) throw invalid([notBoth])
    const { told, count } =
      cursor === undefined
        ? { told: since === undefined ? {} : toldBefore(await logsAfter({}), instantOf(since)), count: 0 }
        : placeOf(cursor)
    const left = merged(await logsAfter(told))
    const end = (page ?? 1) * limit
    const items = left.slice(end - limit, end)
    const after = toldWith(told, left.slice(0, end))
    return c.json(
      {
        items: items.map(changeOf) as never,
        total: count + left.length,
        next: end < left.length ? cursorAt(after, count + end) : null,
        resume: cursorAt(after, 0),
      },
      200,
    )
  })
}

const changeOf = ({ entry: { region, revision, at, year, changes } }: LogRow) => ({
  region,
  revision,
  at,
  year,
  changes,
})

const instantOf = (since: string): string => (since.includes('T') ? since : `${since}T00:00:00Z`)

/** Throws a 422 for a cursor that none of ours is. */
function placeOf(cursor: string): z.infer<typeof placeSchema> {
  const text = keyOfCursor(cursor)
  try {
    return placeSchema.parse(JSON.parse(text))
  } catch {
    throw invalid([notOurs])
  }
}
