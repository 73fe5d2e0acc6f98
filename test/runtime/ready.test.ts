import { Agent, get, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { start } from '../../src/runtime/node.ts'
import { unlessReady } from '../../src/runtime/ready.ts'
import { made } from '../http/app.ts'

interface Told {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Asks over the agent's one connection; rejects where the answer has no end. */
const ask = (agent: Agent, port: number, path: string, headers: Record<string, string> = {}): Promise<Told> =>
  new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path, headers, timeout: 2000 }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    })
      .on('timeout', () => reject(new Error(`${path}: no end within 2 s`)))
      .on('error', reject)
  })

describe('what a runtime answers without the app, over one connection that is kept', () => {
  it.each(['/feeds/norrbotten.ics', '/feeds/norrbotten/moten.ics', '/api/v1/regions/norrbotten/plans/2027'])(
    '%s',
    async (path) => {
      const { app } = made()
      const { server, port } = await start({ host: '127.0.0.1', port: 0 }, () => app)
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      const first = await ask(agent, port, path)
      const tag = { 'If-None-Match': first.headers.etag! }
      expect((await ask(agent, port, path, tag)).status).toBe(304)
      for (const [conditions, status] of [
        [{}, 200],
        [tag, 304],
        [{}, 200],
        [tag, 304],
      ] as const) {
        expect(
          app.readyAnswers.now().answer(path, {
            ifNoneMatch: conditions === tag ? tag['If-None-Match'] : undefined,
            ifModifiedSince: undefined,
          })?.status,
        ).toBe(status)
        const told = await ask(agent, port, path, conditions)
        expect(told.status).toBe(status)
        expect(told.text).toBe(status === 200 ? first.text : '')
        expect(told.headers['content-length']).toBe(
          status === 200 ? String(Buffer.byteLength(first.text)) : undefined,
        )
      }
      agent.destroy()
      server.close()
    },
  )
})

describe('what is settled is asked', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Requests that nothing is ready for, and how often it was asked what is. */
  function asking() {
    let asked = 0
    let passedOn = 0
    const listener = unlessReady(
      () => ({
        now() {
          asked += 1
          return { answer: () => undefined }
        },
      }),
      () => {
        passedOn += 1
      },
      75_000,
    )
    const request = { method: 'GET', url: '/', headers: {} } as IncomingMessage
    return { poll: () => listener(request, {} as ServerResponse), counts: () => [passedOn, asked] }
  }

  it('once for all that come in one turn of the event loop, and anew in the next', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { poll, counts } = asking()
    for (let i = 0; i < 3; i++) poll()
    expect(counts()).toEqual([3, 1])
    await new Promise((resolve) => setImmediate(resolve))
    poll()
    poll()
    expect(counts()).toEqual([5, 2])
  })

  it('anew after a millisecond, where the turn is longer', () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { poll, counts } = asking()
    poll()
    vi.advanceTimersByTime(1)
    poll()
    expect(counts()).toEqual([2, 2])
  })
})
