import type { MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'

/** Characters of an id that a proxy gives: a UUID's, and some more. */
const MOST = 64

/** Of a process, or an isolate, which may make nothing random before it has its first request. */
let origin: string | undefined
let made = 0

/** No other process's, since it begins with what is random, and no other one of this: a UUID each took a tenth of a poll. */
const newId = (): string => {
  origin ??= crypto.randomUUID().slice(0, 13)
  made += 1
  return `${origin}-${made.toString(36)}`
}

/** Every request has an id, in its answer's X-Request-Id and in the log: the proxy's, if it is one, or a new one. */
export const identified: MiddlewareHandler = requestId({ limitLength: MOST, generator: newId })

/** As {@link identified} chooses it. */
export const requestIdOf = (told: string | undefined): string =>
  told !== undefined && told.length <= MOST && /^[\w\-=]+$/.test(told) ? told : newId()
