import { expect, it } from 'vitest'
import type { Answered } from '../../src/http/observing.ts'
import { createMetrics } from '../../src/runtime/metrics.ts'
import { made, problemOf } from './app.ts'

it('answers are counted by route and status, with no id or token among the labels', async () => {
  const metrics = createMetrics()
  const observer = { begin: () => (answered: Answered) => metrics.count(answered, 1) }
  const { get } = made({ metrics, observer })
  await get('/api/v1/regions/norrbotten')
  await get('/api/v1/regions/nowhere')
  await get('/feeds/s/a-secret-token.ics')
  await get('/norrbotten/2027')
  const response = await get('/metrics')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  expect(text).toMatch(
    /arshjul_http_answer_seconds_count\{method="GET",route="[^"]*:region[^"]*",status="200"\} 1/,
  )
  expect(text).toMatch(/arshjul_http_answer_seconds_count\{[^}]*status="404"\}/)
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toMatch(/secret|norrbotten|nowhere/)
})

it('nothing is told where nothing is measured', async () => {
  const { get } = made()
  expect((await get('/metrics')).status).toBe(404)
  await problemOf(await get('/metrics'), 404)
})
