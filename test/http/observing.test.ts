import { describe, expect, it } from 'vitest'
import type { Answered } from '../../src/http/observing.ts'
import { made } from './app.ts'
import { planning } from './planner.ts'

function observing() {
  const seen: Answered[] = []
  return { seen, observer: { begin: () => (answered: Answered) => void seen.push(answered) } }
}

describe('every answer is told of once', () => {
  it.each<[what: string, method: string, path: string, status: number, route: RegExp]>([
    ['a page', 'GET', '/norrbotten/2027', 200, /:year/],
    ['an answer for programs', 'GET', '/api/v1/regions/norrbotten', 200, /:region/],
    ['a feed', 'GET', '/feeds/norrbotten.ics', 200, /^\/feeds\/:file/],
    ['a probe', 'GET', '/healthz', 200, /^\/healthz$/],
    ['what is not there', 'GET', '/api/v1/regions/nowhere', 404, /:region/],
    ['what can not be', 'POST', '/api/v1/subscriptions', 415, /./],
  ])('%s', async (_, method, path, status, route) => {
    const { seen, observer } = observing()
    const { ask } = made({ observer })
    const answer = await ask(method, path)
    const octets = (await answer.arrayBuffer()).byteLength
    expect(octets).toBeGreaterThan(0)
    expect(seen).toEqual([
      {
        requestId: answer.headers.get('X-Request-Id'),
        method,
        path,
        route: expect.stringMatching(route) as string,
        status,
        octets,
      },
    ])
  })

  it('with no octets where there is no body', async () => {
    const { seen, observer } = observing()
    const { ask, get } = made({ observer })
    await ask('HEAD', '/api/v1/regions')
    const tag = (await get('/api/v1/regions')).headers.get('ETag')!
    expect((await get('/api/v1/regions', { 'If-None-Match': tag })).status).toBe(304)
    expect(seen.map(({ method, status, octets }) => [method, status, octets > 0])).toEqual([
      ['HEAD', 200, false],
      ['GET', 200, true],
      ['GET', 304, false],
    ])
  })

  it('with the octets that a page is packed to', async () => {
    const { seen, observer } = observing()
    const { get } = made({ observer })
    const plain = await (await get('/norrbotten/2027')).arrayBuffer()
    const packed = await get('/norrbotten/2027', { 'Accept-Encoding': 'gzip' })
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(seen[1]!.octets).toBe((await packed.arrayBuffer()).byteLength)
    expect(seen[1]!.octets).toBeLessThan(plain.byteLength)
  })

  it('with nothing that opens anything', async () => {
    const { seen, observer } = observing()
    const { ask, get, key, decide } = await planning('norrbotten', { observer })
    const subscribed = await ask(
      'POST',
      '/api/v1/subscriptions',
      { 'Content-Type': 'application/json' },
      '{"bodies":["norrbotten/lansstyrgruppen"]}',
    )
    const { token } = (await subscribed.json()) as { token: string }
    await get(`/feeds/s/${token}.ics`)
    await get(`/feeds/%73/${token}.ics`)
    await get(`/feeds/s/${token}.ics?${key}`)
    await get(`/${token}?key=${key}&token=${token}`, { Cookie: `planera=${key}` })
    await decide(2027, { kind: 'replan' })
    const told = JSON.stringify(seen)
    expect(told).not.toContain(token)
    expect(told).not.toContain(key.split('_')[2])
    expect(seen.slice(1, 3).map(({ path, status }) => [path, status])).toEqual([
      ['/feeds/s/*', 200],
      ['/feeds/s/*', 200],
    ])
  })
})
