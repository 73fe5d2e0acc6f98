import type { MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'

/** Characters of an id that a proxy gives: a UUID's, and some more. */
const MOST = 64

/** Every request has an id, in its answer's X-Request-Id and in the log: the proxy's, if it is one, or a new one. */
export const identified: MiddlewareHandler = requestId({ limitLength: MOST })

/** As {@link identified} chooses it. */
export const requestIdOf = (told: string | undefined): string =>
  told !== undefined && told.length <= MOST && /^[\w\-=]+$/.test(told) ? told : crypto.randomUUID()
