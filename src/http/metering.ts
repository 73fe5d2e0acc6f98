import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** Counts and times answers; what reads the clock and the process comes in from outside. */
export interface Metrics {
  /** Begins an answer; what it gives is told when the answer is made. */
  begin(): (method: string, route: string, status: number) => void
  /** All that was measured, in Prometheus's text format. */
  text(): Promise<{ readonly type: string; readonly body: string }>
}

/** Every answer by method, the route's own pattern (so that no token or id is a label) and status. */
export const metered =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const done = metrics.begin()
    await next()
    done(c.req.method, routePath(c, -1), c.res.status)
  }
