import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { RegionModel } from '../rules/index.ts'
import type { ArendePublication } from './arende-publication.ts'
import type { Shelf } from './feed-shelf.ts'
import type { Limit } from './limit.ts'
import type { Moments } from './moment.ts'
import type { Planner } from './planner.ts'
import { invalid, notFound, problemSchema } from './problem.ts'
import type { Publication } from './publication.ts'
import type { Services } from './services.ts'

/** What a route is built on. */
export interface Desk extends Services {
  readonly planner: Planner
  readonly publication: Publication
  readonly arendePublication: ArendePublication
  readonly shelf: Shelf
  readonly moments: Moments
  readonly failures: Limit
  readonly subscriptions: Limit
  readonly addressOf: (c: Context) => string
}

const PLACES: Readonly<Record<string, 'path' | 'query' | 'header' | 'body'>> = {
  param: 'path',
  query: 'query',
  header: 'header',
  json: 'body',
}

/** A router whose schemas refuse with a problem that tells each value and what was expected of it. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const place = PLACES[result.target] ?? 'body'
      throw invalid(
        result.error.issues.flatMap((issue) =>
          issue.code === 'unrecognized_keys'
            ? issue.keys.map((key) => ({
                pointer: pointerTo([...issue.path, key]),
                in: place,
                detail: 'expected no such name',
              }))
            : [{ pointer: pointerTo(issue.path), in: place, detail: told(issue.message) }],
        ),
      )
    },
  })
}

/** Zod's own words without their heading: `Too big: expected …`. */
const told = (message: string): string => message.replace(/^[^:]*: (?=expected )/, '')

/** RFC 6901 §6: a JSON Pointer as a URI fragment. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((step) => `/${encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`

/** Throws a 404 for a region that is not there. */
export function regionOf({ regions }: Pick<Services, 'regions'>, id: string): RegionModel {
  const model = regions.get(id)
  if (!model) throw notFound(`No region has the id '${id}'. There are: ${[...regions.keys()].join(', ')}.`)
  return model
}

const problem = { content: { 'application/problem+json': { schema: problemSchema } } }

/** The answers of a call that reads, beside what it found. */
export const READING_PROBLEMS = {
  304: { description: 'Not changed since the ETag of `If-None-Match`' },
  404: { description: 'A region that is not there', ...problem },
  422: { description: 'A value that can not be; `errors` tells which, and what was expected', ...problem },
} as const

/** The answer of what is the same for everyone, and can only be read. */
export const READ_ALONE = { 405: { description: 'Another method than GET', ...problem } } as const

/** The answers of a call that writes with a planner's key, beside what it wrote. */
export const WRITING_PROBLEMS = {
  401: { description: 'No key, or one that does not open', ...problem },
  403: { description: "Another region's key", ...problem },
  404: { description: 'A region that is not there', ...problem },
  412: { description: 'Something has been decided since the plan was read', ...problem },
  413: { description: 'A body of more than 1 MB', ...problem },
  415: { description: 'A body that is no JSON by its Content-Type', ...problem },
  422: {
    description: 'A value that can not be, or a rule that would be broken; `errors` tells which',
    ...problem,
  },
  428: { description: 'No `If-Match`', ...problem },
  429: { description: 'Too many failed attempts; `Retry-After` tells how long to wait', ...problem },
  503: { description: 'There is no room to write, or the database can not serve', ...problem },
} as const

/** A successful JSON answer. */
export const found = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})
