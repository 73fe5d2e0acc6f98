import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Metrics } from '../http/metering.ts'

/** Seconds: from a cached feed to a year that is planned anew. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

/** This process's figures, and how long its answers took. */
export function createMetrics(): Metrics {
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
    begin: () => {
      const done = answers.startTimer()
      return (method, route, status) => void done({ method, route, status: String(status) })
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}
