import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Answered, Metrics } from '../http/observing.ts'

/** Seconds: from a cached feed to a year that is planned anew. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

export interface Counted extends Metrics {
  /** Counts an answer, and how many milliseconds it took. */
  count(answered: Pick<Answered, 'method' | 'route' | 'status'>, ms: number): void
}

/** This process's figures, and how long its answers took. */
export function createMetrics(): Counted {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'arshjul_http_answer_seconds',
    help: 'How long answers took, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  return {
    count: ({ method, route, status }, ms) =>
      answers.observe({ method, route, status: String(status) }, ms / 1000),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}
