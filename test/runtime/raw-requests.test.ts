import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { exchanged, Raw, type RawServer, rawServer, statusesIn } from './raw-server.ts'

let at: RawServer
beforeAll(async () => {
  at = await rawServer()
})
afterAll(() => new Promise((closed) => at.server.close(closed)))

const HOST = 'Host: 127.0.0.1\r\n'
const CLOSE = 'Connection: close\r\n'
const WHOLE = `${HOST}${CLOSE}\r\n`

/** Sends it, and asks on a connection of its own whether the service is as well as before. */
async function survived(octets: string | Buffer): Promise<string> {
  const answer = await exchanged(at.port, octets)
  expect([await at.healthy(), at.reported]).toEqual([200, []])
  return answer
}

describe('requests that are none', () => {
  test.each<[label: string, octets: string | Buffer, statuses: number[]]>([
    ['nothing at all', '\r\n\r\n\r\nGET\r\n\r\n', [400]],
    // HTTP/0.9, which Node takes for 1.1
    ['no version', 'GET /healthz\r\n\r\n', [200]],
    ['a version that there is not', `GET /healthz HTTP/9.9\r\n${WHOLE}`, [400]],
    ['HTTP/2 without being asked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['a method that there is not', `HACK /healthz HTTP/1.1\r\n${WHOLE}`, [400]],
    ['a method of control characters', `G\u0000T / HTTP/1.1\r\n${WHOLE}`, [400]],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${WHOLE}`, []],
    ['TLS', Buffer.from('160301020001000001fc0303', 'hex'), [400]],
    ['noise', Buffer.alloc(5000, 0xff), [400]],
    ['no Host', `GET /healthz HTTP/1.1\r\n${CLOSE}\r\n`, [400]],
    // Node takes the first, and no link is made of either
    ['two Hosts', `GET /healthz HTTP/1.1\r\n${HOST}Host: evil.example\r\n${CLOSE}\r\n`, [200]],
    ['a space before the colon', `GET /healthz HTTP/1.1\r\n${HOST}X-A : 1\r\n${CLOSE}\r\n`, [400]],
    ['a header of NUL', `GET /healthz HTTP/1.1\r\n${HOST}X-A: a\u0000b\r\n${CLOSE}\r\n`, [400]],
    ['a header of no name', `GET /healthz HTTP/1.1\r\n${HOST}: a\r\n${CLOSE}\r\n`, [400]],
    ['headers of 100 kB', `GET /healthz HTTP/1.1\r\n${HOST}X-A: ${'a'.repeat(100_000)}\r\n\r\n`, [431]],
    ['an address of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${WHOLE}`, [431]],
    [
      'a length that is none',
      `POST /api/v1/subscriptions HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`,
      [400],
    ],
    [
      'a length past all',
      `POST /planera HTTP/1.1\r\n${HOST}Content-Length: 99999999999999999999999\r\n\r\n`,
      [400],
    ],
  ])('survives %s', async (_, octets, statuses) => {
    expect(statusesIn(await survived(octets))).toEqual(statuses)
  })
})

describe('a request hidden in another', () => {
  const hidden = 'GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'
  const post = (headers: string, body: string) =>
    `POST /api/v1/subscriptions HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${headers}\r\n${body}`

  test.each<[label: string, octets: string]>([
    ['by both lengths', post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${hidden}`)],
    ['by two lengths', post(`Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n`, hidden)],
    ['by lengths in one line', post(`Content-Length: 0, ${hidden.length}\r\n`, hidden)],
    ['by a coding that is not chunked', post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${hidden}`)],
    ['by chunked before another', post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${hidden}`)],
    ['by a line feed alone', post('X-A: a\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${hidden}`)],
    ['by a folded header', post('X-A: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0\r\n', hidden)],
    ['by a chunk that is longer', post('Transfer-Encoding: chunked\r\n', `ffffffffffffffffff\r\n${hidden}`)],
    ['by a chunk of another base', post('Transfer-Encoding: chunked\r\n', `0x5\r\n${hidden}`)],
  ])('%s is not answered', async (_, octets) => {
    const answer = await survived(octets)
    expect(statusesIn(answer).filter((status) => status !== 400 && status !== 422)).toEqual([])
    expect(answer).not.toContain('Nothing is measured')
  })
})

describe('addresses that no browser sends', () => {
  test.each(
    [
      '//evil.example/x',
      '/..',
      '/../../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc%2fpasswd',
      '/norrbotten\\..\\..\\x',
      '/%',
      '/%00',
      '/norrbotten%00.html',
      '/%ff%fe',
      '/%ed%a0%80',
      '/norrbotten/2027/%',
      '/feeds/%2e%2e.ics',
      '/feeds/..%2f..%2farshjul.sqlite.ics',
      '/feeds/s/%00.ics',
      '/api/v1/regions/%',
      '/api/v1/regions/%ff/plans/2027',
      '/api/v1/deadlines?from=%&to=%ff',
      '/?sok=%e0%a4%a',
      '/#x',
      '*',
      'x',
      'http://evil.example/norrbotten',
      'http:///x',
      'http://[/',
      'http://a b/',
      `/${'%41'.repeat(4000)}`,
      `/${'/'.repeat(8000)}`,
      `/${'../'.repeat(4000)}etc/passwd`,
      `/?${'a=1&'.repeat(3000)}`,
    ].map((path): [label: string, path: string] => [path.slice(0, 40), path]),
  )('%s', async (_, path) => {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE', 'TRACE']) {
      const answer = await survived(`${method} ${path} HTTP/1.1\r\n${HOST}Content-Length: 0\r\n${CLOSE}\r\n`)
      const [status, ...more] = statusesIn(answer)
      expect([method, status! >= 200 && status! < 500, more]).toEqual([method, true, []])
      expect(answer).not.toMatch(/\n\s+at |node_modules|root:|SQLite format/)
      expect(answer).not.toMatch(/^location:.*evil/im)
    }
  })
})

describe('connections of their own kind', () => {
  it('answers all of a hundred requests that come at once, in order', async () => {
    const paths = Array.from({ length: 100 }, (_, i) => `/api/v1/nothing-${i}`)
    const one = (path: string, i: number) => `GET ${path} HTTP/1.1\r\n${HOST}${i === 99 ? CLOSE : ''}\r\n`
    const answer = await survived(paths.map(one).join(''))
    expect([...answer.matchAll(/Nothing is at ([\w/-]+)\./g)].map(([, path]) => path)).toEqual(paths)
  })

  it('answers one whose sender has said that no more comes', async () => {
    const raw = new Raw(at.port)
    raw.socket.end(`GET /healthz HTTP/1.1\r\n${HOST}\r\n`)
    expect(statusesIn(await raw.over)).toEqual([200])
  })

  it('outlives those who hang up in the middle', async () => {
    for (const part of ['GET /no', `POST /planera HTTP/1.1\r\n${HOST}Content-Length: 1000\r\n\r\nkey=`]) {
      const raw = new Raw(at.port)
      raw.socket.write(part, () => raw.socket.resetAndDestroy())
      await raw.over
    }
    expect([await at.healthy(), at.reported]).toEqual([200, []])
  })

  it('outlives those who hang up while they are answered', async () => {
    const asks = Array.from({ length: 50 }, () => {
      const raw = new Raw(at.port)
      raw.socket.write(`GET /norrbotten/2027 HTTP/1.1\r\n${HOST}\r\n`)
      raw.socket.once('data', () => raw.socket.resetAndDestroy())
      return raw.over
    })
    await Promise.all(asks)
    expect([await at.healthy(), at.reported]).toEqual([200, []])
  })

  it('asks for no body that is too large before it refuses it', async () => {
    const raw = new Raw(at.port)
    raw.socket.write(
      `POST /api/v1/subscriptions HTTP/1.1\r\n${HOST}${CLOSE}Content-Type: application/json\r\nContent-Length: 50000000\r\n\r\n{`,
    )
    await new Promise((came) => raw.socket.once('data', came))
    expect(statusesIn(raw.soFar)).toEqual([413])
    raw.socket.destroy()
  })

  it('reads no more of a body without an end than it takes', async () => {
    const raw = new Raw(at.port)
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    raw.socket.write(
      `POST /api/v1/subscriptions HTTP/1.1\r\n${HOST}${CLOSE}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    )
    raw.socket.write(chunk.repeat(20))
    await new Promise((came) => raw.socket.once('data', came))
    expect(statusesIn(raw.soFar)).toEqual([413])
    raw.socket.destroy()
  })
})
