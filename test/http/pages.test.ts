import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { made } from './app.ts'

const { get } = made()

const PAGES = [
  '/',
  '/?sok=beredning',
  '/norrbotten',
  '/norrbotten/2027',
  '/norrbotten/2027?vy=lista&grupp=lansstyrgruppen&slag=sista-dagar',
  '/norrbotten/2027?vy=kvartal&kvartal=2',
  '/norrbotten/2027?vy=manad&manad=2027-03',
  '/norrbotten/2027?vy=grund',
  '/norrbotten/2027?grupp=&slag=',
  '/norrbotten/2027/norrbotten-2027-lansstyrgruppen-moten-1',
  '/norrbotten/grupp/lansstyrgruppen',
  '/halltider',
  '/halltider?region=orebro&slag=allt&ansvarig=sekreterare',
  '/halltider?region=&grupp=kalmar%2Fberedningsgruppen&slag=moten&ansvarig=&sida=1',
  '/jamfor',
  '/jamfor?region=norrbotten&region=kalmar&niva=tactical',
  '/tillganglighet',
] as const

test.each(PAGES)('%s is a page with its security headers', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
  const policy = response.headers.get('Content-Security-Policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
  const page = await response.text()
  expect(page).toContain('<a href="/tillganglighet">')
  expect(page.length).toBeLessThan(100_000)
})

test.each([
  ['/norrbotten/2027?vy=cirkel', 422],
  ['/norrbotten/2027?grupp=chefsgrupp-folkhalsa', 422],
  ['/norrbotten/2027?slag=raster', 422],
  ['/norrbotten/2027?vy=kvartal&kvartal=5', 422],
  ['/norrbotten/2027?vy=manad&manad=2027-13', 422],
  ['/halltider?region=skane', 422],
  ['/halltider?grupp=norrbotten', 422],
  ['/halltider?grupp=norrbotten/x', 422],
  ['/halltider?slag=raster', 422],
  ['/halltider?sida=0', 422],
  ['/halltider?sida=9999', 422],
  ['/jamfor?region=norrbotten&region=skane', 422],
  ['/jamfor?niva=hog', 422],
  ['/norrbotten/grupp/x', 404],
  ['/skane/grupp/lansstyrgruppen', 404],
  ['/norrbotten/grupp', 404],
])('%s is %i, told as a page', async (path, status) => {
  const response = await get(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
})

test('the pages of what comes tell every date once', async () => {
  const seen: string[] = []
  let path = '/halltider?slag=allt&region=kalmar'
  for (;;) {
    const page = await (await get(path)).text()
    seen.push(...[...page.matchAll(/href="(\/kalmar\/\d{4}\/[^"]+)"/g)].map((m) => m[1]!))
    const next = /href="([^"]+)" rel="next"/.exec(page)?.[1]
    if (next === undefined) break
    path = next.replaceAll('&amp;', '&')
  }
  expect(seen.length).toBeGreaterThan(200)
  expect(new Set(seen).size).toBe(seen.length)
})

test('a role is found by a part of its name, in any case', async () => {
  const page = await (await get('/halltider?region=vasternorrland&ansvarig=SAMVERKANSKOORDINATOR')).text()
  const told = [...page.matchAll(/Ansvarig: ([^<]*)/g)].map((m) => m[1]!.toLowerCase())
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((role) => role.includes('samverkanskoordinator'))).toBe(true)
})

describe('a compressed page', () => {
  const gzip = { 'Accept-Encoding': 'gzip, deflate, br' }

  test('is the same page in fewer octets, with an ETag of its own', async () => {
    const [plain, packed] = [await get('/kalmar/2027'), await get('/kalmar/2027', gzip)]
    const octets = Buffer.from(await packed.arrayBuffer())
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(octets).toString()).toBe(await plain.text())
    expect(octets.length).toBeLessThan(20_000)
    for (const response of [plain, packed]) expect(response.headers.get('Vary')).toContain('Accept-Encoding')
    const tag = plain.headers.get('ETag')!
    expect(packed.headers.get('ETag')).toBe(`${tag.slice(0, -1)}-gzip"`)
    const again = await get('/kalmar/2027', { ...gzip, 'If-None-Match': packed.headers.get('ETag')! })
    expect([again.status, again.headers.get('ETag')]).toEqual([304, packed.headers.get('ETag')])
  })

  test('no feed and no answer of the API is compressed', async () => {
    for (const path of ['/feeds/norrbotten.ics', '/api/v1/regions'])
      expect((await get(path, gzip)).headers.get('Content-Encoding')).toBeNull()
  })
})
