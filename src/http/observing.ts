import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { blotted } from './blotted.ts'

/** An answer that was made, with nothing in it that opens anything. */
export interface Answered {
  readonly requestId: string
  readonly method: string
  /** What was asked for, as {@link blotted} gives it. */
  readonly path: string
  /** The route's own pattern, with no token or id in it. */
  readonly route: string
  readonly status: number
  /** Of the answer's body, as it is sent. */
  readonly octets: number
}

/** What is told of an answer that is given many times: all but the request's id. */
export type Repeated = Omit<Answered, 'requestId'>

/** Times, counts and logs answers; what reads the clock and writes comes in from outside. */
export interface Observer {
  /** Begins a request; what it gives is told when the answer is made. */
  begin(): (answered: Answered) => void
  /**
   * Prepares for an answer that is to be given many times; what it gives is told each time, with how many milliseconds
   * that took. Absent where no runtime gives answers without the app.
   */
  repeated?(answer: Repeated): Told
}

export type Told = (requestId: string, ms: number) => void

/** All that was counted, for whoever watches. */
export interface Metrics {
  /** In Prometheus's text format. */
  text(): Promise<{ readonly type: string; readonly body: string }>
}

/** Tells of every answer, once. */
export const observed =
  (observer: Observer): MiddlewareHandler =>
  async (c, next) => {
    const told = observer.begin()
    await next()
    const octets = await octetsOf(c)
    told({
      requestId: c.get('requestId'),
      method: c.req.method,
      path: blotted(c.req.path, new URL(c.req.url).search),
      route: routePath(c),
      status: c.res.status,
      octets,
    })
  }

/** An answer is made whole before it is sent: one whose length nobody has told is measured. */
async function octetsOf(c: Context): Promise<number> {
  if (c.req.method === 'HEAD' || c.res.body === null) return 0
  const told = c.res.headers.get('Content-Length')
  if (told !== null) return Number(told)
  const { status, headers } = c.res
  const octets = await c.res.arrayBuffer()
  c.res = undefined
  c.res = new Response(octets, { status, headers })
  return octets.byteLength
}

/** An answer as its line in a log tells it; `ms` is how long it took to make. */
export const lineOf = ({ requestId, method, path, route, status, octets }: Answered, ms: number) => ({
  requestId,
  method,
  path,
  route,
  status,
  octets,
  ms: toMicroseconds(ms),
})

/** Milliseconds, as a line tells them. */
export const toMicroseconds = (ms: number): number => Math.round(ms * 1000) / 1000
