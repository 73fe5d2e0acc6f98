import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { start } from '../../src/runtime/node.ts'
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
