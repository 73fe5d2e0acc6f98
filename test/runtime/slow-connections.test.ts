import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../src/runtime/node.ts'
import { Raw, type RawServer, rawServer, statusesIn } from './raw-server.ts'

const CONNECTIONS = 1000

let at: RawServer
beforeAll(async () => {
  at = await rawServer({ ...LIMITS, headersMs: 1000, requestMs: 1500, checkMs: 100 })
})
afterAll(() => new Promise((closed) => at.server.close(closed)))

const POST = 'POST /api/v1/subscriptions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n'

/** What a connection begins with, and what it goes on with, an octet or a chunk at a time, for ever. */
const DAWDLERS: readonly (readonly [begin: string, go: string])[] = [
  ['', ''],
  ['GET /healthz HT', ''],
  ['GET /', 'a'],
  ['GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n', 'X-A: a\r\n'],
  [`${POST}Content-Length: 900000\r\n\r\n{`, ''],
  [`${POST}Content-Length: 900000\r\n\r\n{`, ' '],
  [`${POST}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
]

it('cuts off a thousand connections that dawdle, and answers others meanwhile', async () => {
  const open = new Map<Raw, string>()
  const over = Array.from({ length: CONNECTIONS }, async (_, i) => {
    const [begin, go] = DAWDLERS[i % DAWDLERS.length]!
    const raw = new Raw(at.port)
    open.set(raw, go)
    raw.socket.write(begin)
    const answer = await raw.over
    open.delete(raw)
    return statusesIn(answer)
  })
  let answered = 0
  while (open.size > 0) {
    expect(await at.healthy()).toBe(200)
    answered++
    for (const [{ socket }, go] of open) if (socket.writable) socket.write(go)
  }
  const statuses = new Set((await Promise.all(over)).flat())
  expect([...statuses]).toEqual([408])
  expect(answered).toBeGreaterThan(10)
  expect(at.reported).toEqual([])
}, 120_000)
