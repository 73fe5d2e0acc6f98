import { describe, expect, it, test, vi } from 'vitest'
import { requestIdOf } from '../../src/http/request-id.ts'
import { lazyStore } from '../store/memory.ts'
import { made, problemOf } from './app.ts'

const OWN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-z]+$/

describe('a request’s id', () => {
  test.each([
    '/',
    '/norrbotten/2027',
    '/api/v1/regions',
    '/api/v1/none',
    '/feeds/norrbotten.ics',
    '/healthz',
    '/inget',
  ])('is in the answer to %s, each its own', async (path) => {
    const { get } = made()
    const ids = [await get(path), await get(path)].map(({ headers }) => headers.get('X-Request-Id'))
    expect(ids).toEqual([expect.stringMatching(OWN), expect.stringMatching(OWN)])
    expect(ids[0]).not.toBe(ids[1])
  })

  it('is not that of another process', async () => {
    vi.resetModules()
    const other = (await import('../../src/http/request-id.ts')) as { requestIdOf: typeof requestIdOf }
    const origins = [requestIdOf, other.requestIdOf].map((make) => make(undefined).slice(0, 13))
    expect(origins[0]).not.toBe(origins[1])
  })

  it('is in the answer to an unchanged copy', async () => {
    const { get } = made()
    for (const path of ['/api/v1/regions', '/feeds/norrbotten.ics', '/norrbotten/2027']) {
      const tag = (await get(path)).headers.get('ETag')!
      const unchanged = await get(path, { 'If-None-Match': tag })
      expect([unchanged.status, unchanged.headers.get('X-Request-Id')]).toEqual([
        304,
        expect.stringMatching(OWN),
      ])
    }
  })

  test.each([
    ['0123456789abcdef0123456789abcdef', true],
    ['a-B_c=', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['a b', false],
    ['"x"', false],
    ['', false],
  ])('%s of a proxy is taken: %s', async (told, taken) => {
    const { get } = made()
    const answer = await get('/healthz', { 'X-Request-Id': told })
    for (const id of [answer.headers.get('X-Request-Id'), requestIdOf(told)])
      expect(id).toEqual(taken ? told : expect.stringMatching(OWN))
  })

  it('is told with an error that is ours, to its reader and to the operator', async () => {
    const store = lazyStore()
    const broken = new Proxy(store, {
      get: (target, name: keyof typeof store) =>
        name === 'log' ? () => Promise.reject(new Error('broken')) : target[name],
    })
    const { get, reported, reportedIds } = made({ store: broken })
    const answer = await get('/api/v1/regions/norrbotten/plans/2027', { 'X-Request-Id': 'quote-me' })
    expect(answer.headers.get('X-Request-Id')).toBe('quote-me')
    expect(await problemOf(answer, 500)).toMatchObject({ requestId: 'quote-me' })
    const page = await get('/norrbotten/2027', { 'X-Request-Id': 'quote-me-too' })
    expect([page.status, await page.text()]).toEqual([500, expect.stringContaining('quote-me-too')])
    const feed = await get('/feeds/norrbotten.ics', { 'X-Request-Id': 'quote-the-feed' })
    expect(feed.status).toBe(503)
    expect(reported.map(({ message }) => message)).toEqual(['broken', 'broken', 'broken'])
    expect(reportedIds).toEqual(['quote-me', 'quote-me-too', 'quote-the-feed'])
  })
})
