import { Hono } from 'hono'
import { httpDate } from './conditional.ts'
import { secondsOf } from './instant.ts'

/** A call that is not to be used any longer. Dates are of UTC, from their first instant. */
export interface DeprecatedCall {
  readonly method: 'get' | 'post' | 'delete'
  /** As the OpenAPI document has it. */
  readonly path: string
  /** The day from which another call is to be used instead. */
  readonly since: string
  /** The day on which it stops to answer; none while that is not decided. */
  readonly sunset?: string
  /** Where it is told what to use instead: an absolute address, or a path of the service's own. */
  readonly link: string
}

/** Every call that is on its way out; the headers, the OpenAPI document and the pages follow from it. */
export const DEPRECATED: readonly DeprecatedCall[] = []

/** Tells whoever makes a deprecated call, in every answer, that it is one (RFC 9745) and when it stops (RFC 8594). */
export function deprecations(calls: readonly DeprecatedCall[] = DEPRECATED): Hono {
  const router = new Hono()
  for (const { method, path, since, sunset, link } of calls)
    router.on(method.toUpperCase(), honoPath(path), async (c, next) => {
      await next()
      c.header('Deprecation', `@${secondsOf(startOf(since))}`)
      if (sunset !== undefined) c.header('Sunset', httpDate(startOf(sunset)))
      c.header('Link', `<${link}>; rel="deprecation"; type="text/html"`, { append: true })
    })
  return router
}

const startOf = (day: string): string => `${day}T00:00:00Z`

/** No id has a point in it, so that `{year}` is not `2027.csv`. */
const honoPath = (path: string): string =>
  path.replaceAll(/\{(\w+)\}(\.\w+)?/g, (_, name: string, extension: string | undefined) =>
    extension === undefined ? `:${name}{[^/.]+}` : `:${name}{[^/]+\\${extension}}`,
  )
