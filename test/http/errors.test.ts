import { describe, expect, it, test } from 'vitest'
import type { Facts } from '../../src/facts/index.ts'
import { made, problemOf } from './app.ts'

const service = made()
const { get, ask } = service

describe('a value that can not be', () => {
  test.each<[path: string, pointers: string[]]>([
    ['/regions?limit=0', ['#/limit']],
    ['/regions?limit=501', ['#/limit']],
    ['/regions?limit=1.5', ['#/limit']],
    ['/regions?limit=-1', ['#/limit']],
    ['/regions?limit=%2B1', ['#/limit']],
    ['/regions?limit=1e2', ['#/limit']],
    ['/regions?limit=0x10', ['#/limit']],
    ['/regions?limit=', ['#/limit']],
    ['/regions?limit=%201', ['#/limit']],
    ['/regions?limit=%D9%A1', ['#/limit']], // an Arabic-Indic one
    ['/regions?limit=99999999999999999999', ['#/limit']],
    ['/regions?limit=1&limit=2', ['#/limit']],
    ['/regions?page=0', ['#/page']],
    ['/regions?page=ett', ['#/page']],
    ['/regions?page=1&cursor=az', ['#/page']],
    ['/regions?cursor=', ['#/cursor']],
    ['/regions?cursor=%20', ['#/cursor']],
    ['/regions?cursor=broken', ['#/cursor']],
    ['/regions?cursor=bm9wZQ', ['#/cursor']], // base64url of something that is no cursor of ours
    [`/regions?cursor=${'a'.repeat(501)}`, ['#/cursor']],
    ['/regions?sort=name', ['#/sort']],
    ['/regions?limit=0&page=0', ['#/limit', '#/page']],
    ['/regions?a%2Fb~c=1', ['#/a~1b~0c']],
    ['/regions?%C3%A5r=1', ['#/%C3%A5r']],
    ['/regions?__proto__=1', ['#/__proto__']],
    ['/regions/norrbotten/days?from=2027-02-30', ['#/from']],
    ['/regions/norrbotten/days?from=2027-2-3', ['#/from']],
    ['/regions/norrbotten/days?from=20270203', ['#/from']],
    ['/regions/norrbotten/days?from=2027-02-03T00:00:00Z', ['#/from']],
    ['/regions/norrbotten/days?from=1999-12-31', ['#/from']],
    ['/regions/norrbotten/days?to=2101-01-01', ['#/to']],
    ['/regions/norrbotten/days?from=2027-03-02&to=2027-03-01', ['#/to']],
    ['/regions/norrbotten/days?to=2026-11-23', ['#/to']], // before today
    ['/regions/norrbotten/days?from=2027-01-01&to=2032-01-02', ['#/to']],
    ['/regions/norrbotten/days?from=2028-02-29&to=2033-03-01', ['#/to']], // five years from a leap day end on 28 February
    ['/regions/norrbotten/days?kind=holiday', ['#/kind']],
    ['/regions/norrbotten/plans/1999', ['#/year']],
    ['/regions/norrbotten/plans/2101', ['#/year']],
    ['/regions/norrbotten/plans/abc', ['#/year']],
    ['/regions/norrbotten/plans/2027.0', ['#/year']],
    ['/regions/norrbotten/plans/-2027', ['#/year']],
    ['/regions/norrbotten/plans/%202027', ['#/year']],
    ['/deadlines?region=gotland', ['#/region']],
    ['/deadlines?region=', ['#/region']],
    ['/deadlines?body=ingen', ['#/body']],
    ['/deadlines?body=', ['#/body']],
    ['/deadlines?body=gotland%2Flansstyrgruppen', ['#/body']],
    ['/deadlines?body=norrbotten/', ['#/body']],
    ['/deadlines?body=/lansstyrgruppen', ['#/body']],
    ['/deadlines?body=norrbotten/lansstyrgruppen/mer', ['#/body']],
    ['/deadlines?region=vasternorrland&body=lansstyrgruppen', ['#/body']],
    ['/deadlines?region=vasternorrland&body=norrbotten/lansstyrgruppen', ['#/body']],
    ['/deadlines?kind=meetings', ['#/kind']],
    ['/deadlines?kind=', ['#/kind']],
    ['/deadlines?kind=meeting&kind=deadline', ['#/kind']],
    ['/deadlines?responsible=', ['#/responsible']],
    [`/deadlines?responsible=${'x'.repeat(201)}`, ['#/responsible']],
    ['/deadlines?cancelled=1', ['#/cancelled']],
    ['/deadlines?from=2027-04-31', ['#/from']],
    ['/deadlines?from=2027-01-01&to=2026-12-31', ['#/to']],
    ['/deadlines?from=2027-01-01&to=2033-01-01', ['#/to']],
    ['/deadlines?q=1', ['#/q']],
    ['/deadlines?from=x&to=y&limit=0', ['#/from', '#/to', '#/limit']],
  ])('%s', async (path, pointers) => {
    const { errors } = await problemOf(await get(`/api/v1${path}`), 422, pointers)
    expect(errors).toHaveLength(pointers.length)
  })

  it('is told in place and in words', async () => {
    const body = await problemOf(await get('/api/v1/regions?limit=501'), 422, ['#/limit'])
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      detail: 'limit: expected a whole number from 1 to 500',
      instance: '/api/v1/regions',
      errors: [{ pointer: '#/limit', in: 'query', detail: 'expected a whole number from 1 to 500' }],
    })
    const year = await problemOf(await get('/api/v1/regions/norrbotten/plans/2101'), 422, ['#/year'])
    expect(year.errors).toEqual([
      { pointer: '#/year', in: 'path', detail: 'expected a year from 2000 to 2100' },
    ])
  })
})

describe('what is not there', () => {
  test.each([
    '/api/v1/regions/gotland',
    '/api/v1/regions/Norrbotten',
    '/api/v1/regions/norrbotten%20',
    '/api/v1/regions/norrbotten%2Fdays',
    '/api/v1/regions/%00',
    '/api/v1/regions/%E0%A4%A',
    '/api/v1/regions/__proto__',
    '/api/v1/regions/constructor',
    '/api/v1/regions/..%2F..%2Fetc%2Fpasswd',
    '/api/v1/regions/%3Cscript%3E',
    `/api/v1/regions/${'a'.repeat(5000)}`,
    '/api/v1/regions/gotland/days',
    '/api/v1/regions/gotland/plans/2027',
    '/api/v1/regions/å',
    '/api/v1/regions/norrbotten/',
    '/api/v1/regions/norrbotten/plans',
    '/api/v1/regions/norrbotten/plans/2027/',
    '/api/v1/regions/norrbotten/plans/2027/historia',
    '/api/v1/',
    '/api/v1',
    '/api',
    '/api/v2/regions',
    '/api//v1/regions',
    '/feeds',
    '/feeds/',
    '/feeds/gotland.ics',
    '/feeds/.ics',
    '/feeds/norrbotten',
    '/feeds/norrbotten/ingen.ics',
    '/feeds/norrbotten/lansstyrgruppen',
    '/feeds/norrbotten/lansstyrgruppen.ics/mer',
    '/feeds/norrbotten/a/lansstyrgruppen.ics',
    '/feeds/vasternorrland/lansstyrgruppen.ics',
    '/feeds/norrbotten/__proto__.ics',
    '/feeds/norrbotten/..%2Fnorrbotten.ics',
  ])('%s is 404, as a problem', async (path) => {
    await problemOf(await get(path), 404)
    const head = await ask('HEAD', path)
    expect([head.status, await head.text()]).toEqual([404, ''])
  })

  test.each([
    '/gotland',
    '/norrbotten/abc',
    '/norrbotten/1999',
    '/norrbotten/2101',
    '/norrbotten/02027',
    '/norrbotten/2027/ingen',
    '/norrbotten/2027/norrbotten-2028-lansstyrgruppen-moten-1',
    '/gotland/2027',
    '/norrbotten/2027/x/y',
    '/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/favicon.ico',
    '//api/v1/regions',
    '/å',
    '/%E0%A4%A',
  ])('%s is 404, as a page', async (path) => {
    const response = await get(path)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
    const html = await response.text()
    expect(html).toContain('<html lang="sv">')
    expect(html).not.toContain('<script>')
  })

  it('names no region that is not there, but those that are', async () => {
    const { detail } = await problemOf(await get('/api/v1/regions/gotland'), 404)
    expect(detail).toMatch(/^No region has the id 'gotland'\. There are: .*norrbotten/)
  })
})

describe('a method that is not possible', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s', async (method) => {
    for (const path of [
      '/api/v1/regions',
      '/api/v1/regions/norrbotten',
      '/api/v1/regions/norrbotten/days',
      '/api/v1/regions/norrbotten/plans/2027',
      '/api/v1/deadlines',
      '/feeds/norrbotten.ics',
    ]) {
      const response = await ask(method, path)
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS') // RFC 9110 §15.5.6
      await problemOf(response, 405)
    }
  })
})

describe('a failure of ours', () => {
  const broken: Facts = {
    forRegion: () => {
      throw new Error('secret detail')
    },
  }

  it('is 500 without its insides, and reported', async () => {
    const failing = made({ facts: broken })
    const { detail } = await problemOf(await failing.get('/api/v1/regions/norrbotten/plans/2027'), 500)
    expect(detail).not.toContain('secret')
    const feed = await failing.get('/feeds/norrbotten.ics')
    await problemOf(feed, 503) // feed contract 7: never a 200 that is no calendar
    const page = await failing.get('/norrbotten/2027')
    expect(page.status).toBe(500)
    expect(await page.text()).not.toContain('secret')
    expect(failing.reported.map((e) => e.message)).toEqual([
      'secret detail',
      'secret detail',
      'secret detail',
    ])
  })

  it('of a feed is forgotten: the next reader has it made anew, and the last good one from then on', async () => {
    let fails = true
    const { facts } = await import('../facts/shipped.ts')
    const failing = made({
      facts: { forRegion: (id) => (fails ? broken : facts).forRegion(id) },
    })
    expect((await failing.get('/feeds/norrbotten.ics')).status).toBe(503)
    fails = false
    expect((await failing.get('/feeds/norrbotten.ics')).status).toBe(200)
  })
})

it('nothing was reported of all this', () => {
  expect(service.reported).toEqual([])
})
