import { Hono } from 'hono'
import { describe, expect, it, test } from 'vitest'
import { DEPRECATED, type DeprecatedCall, deprecations } from '../../src/http/deprecation.ts'
import { describedApi } from '../../src/http/openapi.ts'
import { made, PUBLIC_URL, problemOf } from './app.ts'

const CALLS: readonly DeprecatedCall[] = [
  {
    method: 'get',
    path: '/api/v1/regions/{region}',
    since: '2023-06-30',
    sunset: '2030-06-30',
    link: '/docs',
  },
  { method: 'get', path: '/api/v1/regions/{region}/plans/{year}.csv', since: '2027-01-01', link: '/docs' },
]

const { app } = made()
const service = new Hono().route('/', deprecations(CALLS)).route('/', app)
const headersOf = async (path: string) => {
  const { headers } = await service.request(path)
  return ['Deprecation', 'Sunset', 'Link'].map((name) => headers.get(name))
}

describe('a call on its way out', () => {
  it('tells so in each answer, and when it stops', async () => {
    expect(await headersOf('/api/v1/regions/norrbotten')).toEqual([
      '@1688083200',
      'Sun, 30 Jun 2030 00:00:00 GMT',
      '</docs>; rel="deprecation"; type="text/html"',
    ])
    expect(await headersOf('/api/v1/regions/norrbotten/plans/2027.csv')).toEqual([
      '@1798761600',
      null,
      '</docs>; rel="deprecation"; type="text/html"',
    ])
  })

  it('tells so in a refusal too', async () => {
    const response = await service.request('/api/v1/regions/atlantis')
    expect(response.headers.get('Deprecation')).toBe('@1688083200')
    await problemOf(response, 404)
  })

  it('answers as before', async () => {
    const path = '/api/v1/regions/norrbotten'
    expect(await (await service.request(path)).json()).toEqual(await (await app.request(path)).json())
  })

  it('is deprecated in the description', () => {
    const { paths = {} } = describedApi(app, PUBLIC_URL, CALLS)
    expect(Object.entries(paths).flatMap(([path, item]) => (item.get?.deprecated ? [path] : []))).toEqual(
      CALLS.map((c) => c.path),
    )
  })
})

test.each(['/api/v1/regions', '/api/v1/regions/norrbotten/days', '/api/v1/regions/norrbotten/plans/2027'])(
  'its neighbour %s does not',
  async (path) => {
    expect(await headersOf(path)).toEqual([null, null, null])
  },
)

test('every call in the table is one that there is, and stops after it is deprecated', () => {
  const { paths = {} } = describedApi(app, PUBLIC_URL)
  for (const { method, path, since, sunset } of [...DEPRECATED, ...CALLS]) {
    expect(paths[path]?.[method]).toBeDefined()
    for (const day of [since, sunset ?? since]) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((sunset ?? since) >= since).toBe(true)
  }
})
