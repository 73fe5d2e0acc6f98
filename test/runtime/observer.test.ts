import { mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createLog } from '../../src/runtime/log.ts'
import { createMetrics } from '../../src/runtime/metrics.ts'
import { createObserver } from '../../src/runtime/observer.ts'
import { logOf } from './process.ts'

const POLL = { method: 'GET', path: '/feeds/halland.ics', route: '/feeds/:file', status: 304, octets: 0 }
/** More than are told of together, twice, and some. */
const POLLS = 600

afterEach(() => {
  vi.useRealTimers()
})

function observed() {
  const file = join(mkdtempSync(join(tmpdir(), 'arshjul-')), 'log')
  const log = createLog(openSync(file, 'w'))
  return {
    log,
    observer: createObserver(createMetrics(), log),
    lines: () => logOf(readFileSync(file, 'utf8')),
  }
}

it('each repeated answer has its line, in order, with its own time, and is counted', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-01-01T00:00:00.000Z') })
  const { log, observer, lines } = observed()
  const told = observer.repeated!(POLL)
  for (let i = 0; i < POLLS; i++) {
    vi.setSystemTime(Date.parse('2027-01-01T00:00:00.000Z') + i)
    told(`poll-${i}`, i / 1000)
  }
  vi.setSystemTime(Date.parse('2027-01-01T01:00:00.000Z'))
  observer.begin()({ ...POLL, requestId: 'after-them', status: 200 })
  told('last', 0.5)
  const { body } = await observer.text()
  expect(body).toContain(
    `arshjul_http_answer_seconds_count{method="GET",route="/feeds/:file",status="304"} ${POLLS + 1}\n`,
  )
  expect(await log.close()).toBe(true)
  const found = lines()
  expect(found.map(({ requestId }) => requestId)).toEqual([
    ...Array.from({ length: POLLS }, (_, i) => `poll-${i}`),
    'after-them',
    'last',
  ])
  expect(found[300]).toEqual({
    level: 'info',
    time: '2027-01-01T00:00:00.300Z',
    requestId: 'poll-300',
    ...POLL,
    ms: 0.3,
  })
})

it('a poll that nothing follows is told within a second', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { log, observer, lines } = observed()
  observer.repeated!(POLL)('alone', 1)
  vi.advanceTimersByTime(1000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(lines().map(({ requestId }) => requestId)).toEqual(['alone']))
  await log.close()
})
