import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ReadyAnswer } from '../../src/http/ready-answers.ts'
import { createSender } from '../../src/runtime/head.ts'
import { Raw } from './raw-server.ts'

const KEEP_ALIVE_MS = 75_000
const HEADERS = ['cache-control', 'public, max-age=300', 'etag', '"x"', 'x-content-type-options', 'nosniff']
const BODY = new TextEncoder().encode('BEGIN:VCALENDAR åäö')
const WHOLE: ReadyAnswer = {
  status: 200,
  headers: [...HEADERS, 'content-length', String(BODY.length)],
  octets: BODY,
}
const UNCHANGED: ReadyAnswer = { status: 304, headers: HEADERS }

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

/** All that comes back for the octets of some requests, the last of which ends the connection. */
async function answers(text: string, listener: RequestListener): Promise<string> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const raw = new Raw((server.address() as AddressInfo).port)
  raw.socket.write(text)
  const octets = await raw.over
  server.close()
  return octets.replaceAll(/Date: [^\r]{29}\r/g, 'Date: now\r')
}

const ask = (path: string, version: string, ...headers: string[]): string =>
  `GET ${path} HTTP/${version}\r\n${['Host: a', ...headers].map((line) => `${line}\r\n`).join('')}\r\n`

const ENDLESS: ReadyAnswer = { status: 200, headers: HEADERS, octets: BODY }

const answerTo = (path: string | undefined): ReadyAnswer =>
  path === '/304' ? UNCHANGED : path === '/endless' ? ENDLESS : WHOLE

describe('what is sent by a head that was ready is what Node writes, to the octet', () => {
  it.each([
    [
      'a connection that is kept',
      ask('/200', '1.1') + ask('/304', '1.1') + ask('/200', '1.1') + ask('/304', '1.1', 'Connection: close'),
    ],
    ['an answer that tells no length', ask('/endless', '1.1') + ask('/200', '1.1', 'Connection: close')],
    ['one that is to be closed', ask('/200', '1.1', 'Connection: close')],
    ['HTTP/1.0', ask('/200', '1.0')],
    ['HTTP/1.0, nothing new', ask('/304', '1.0')],
    ['HTTP/1.0, to be kept', ask('/200', '1.0', 'Connection: keep-alive') + ask('/304', '1.0')],
  ])('%s', async (_, text) => {
    const send = createSender(KEEP_ALIVE_MS)
    const ours = await answers(text, (request, response) => send(response, answerTo(request.url), 'an-id'))
    const nodes = await answers(text, (request, response) => {
      const { status, headers, octets } = answerTo(request.url)
      response.writeHead(status, [...headers, 'X-Request-Id', 'an-id'])
      response.end(octets)
    })
    expect(ours).toBe(nodes)
    expect(ours).toContain('Date: now\r\n')
    expect(ours.match(/HTTP\/1\.1 (200 OK|304 Not Modified)\r\n/g)).toHaveLength(
      text.split('GET ').length - 1,
    )
  })

  it('with the date of its second', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    const send = createSender(KEEP_ALIVE_MS)
    const server = createServer((_, response) => send(response, WHOLE, 'an-id'))
    servers.push(server)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const date = Date.parse(headers.get('Date')!)
    expect(date).toBeGreaterThanOrEqual(before)
    expect(date).toBeLessThanOrEqual(Date.now())
    server.close()
  })
})
