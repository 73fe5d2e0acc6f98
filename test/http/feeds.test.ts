import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, dateOf, formatDate, yearOf } from '../../src/calendar/index.ts'
import type { Occurrence } from '../../src/planning/index.ts'
import type { RegionModel } from '../../src/rules/index.ts'
import { modelOfRegion, models, planOf } from '../planning/shipped.ts'
import { FakeClock, headersOf, made } from './app.ts'

const service = made()
const { get, ask } = service // today is 2026-11-24

const FEEDS = models.flatMap(({ region }) => [
  `/feeds/${region.id}.ics`,
  `/feeds/${region.id}/moten.ics`,
  `/feeds/${region.id}/halltider.ics`,
  ...region.bodies.map((b) => `/feeds/${region.id}/${b.id}.ics`),
])

const NORRBOTTEN = '/feeds/norrbotten.ics'

const HEADERS = {
  'Cache-Control': 'public, max-age=300',
  'Content-Type': 'text/calendar; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
}

describe('contract 1, 6, 7, 8 and 22: a feed', () => {
  test.each(FEEDS)('%s has the headers of the contract and one calendar', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    for (const [name, value] of Object.entries(HEADERS))
      expect([name, response.headers.get(name)]).toEqual([name, value])
    expect(response.headers.get('ETag')).toMatch(/^"[0-9a-f]{32}"$/)
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(response.headers.get('Content-Disposition')).toBeNull()
    const octets = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get('Content-Length')).toBe(String(octets.length))
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(octets.length).toBeLessThanOrEqual(500_000)
    expect(text.match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0).toBeLessThanOrEqual(800)
    expect(`https://arshjul.example.se${path}`.length).toBeLessThanOrEqual(200)
  })

  test.each<[label: string, headers: Record<string, string>]>([
    ['no Accept', {}],
    ['Accept: text/html', { Accept: 'text/html' }],
    ['Accept: application/calendar+json', { Accept: 'application/calendar+json' }],
    ['Accept-Encoding: gzip', { 'Accept-Encoding': 'gzip, br' }],
    ['Accept-Encoding: identity;q=0', { 'Accept-Encoding': 'identity;q=0, *;q=0' }],
    ['Range', { Range: 'bytes=0-9' }],
  ])('is the same whatever the reader says: %s', async (_, headers) => {
    const [plain, asked] = [await get(NORRBOTTEN), await get(NORRBOTTEN, headers)]
    expect(asked.status).toBe(200)
    expect(headersOf(asked)).toEqual(headersOf(plain))
    expect(await asked.text()).toBe(await plain.text())
  })

  it('contract 8: is not kept from robots, one of which fetches for Google', async () => {
    const robots = await get('/robots.txt')
    expect([robots.status, await robots.text()]).toEqual([200, 'User-agent: *\nAllow: /\n'])
  })

  it('ignores a query', async () => {
    const plain = await (await get(NORRBOTTEN)).text()
    for (const query of ['?', '?x=1', '?limit=0', '?kind=meeting&body=ingen', `?${'a'.repeat(8000)}`, '?%00'])
      expect(await (await get(NORRBOTTEN + query)).text()).toBe(plain)
  })

  it('contract 2: answers HEAD as GET, with no body', async () => {
    const [whole, head] = [await get(NORRBOTTEN), await ask('HEAD', NORRBOTTEN)]
    expect(head.status).toBe(200)
    expect(headersOf(head)).toEqual(headersOf(whole))
    expect(await head.text()).toBe('')
  })
})

describe('contract 4: a copy that a reader has', () => {
  // The rules' own day, or the 1st of November where that is later, which began at 23.00 UTC the day before
  const { revised } = modelOfRegion('norrbotten').region
  const MODIFIED = new Date(
    revised > dateOf('2026-10-31') ? `${formatDate(revised)}T00:00:00Z` : '2026-10-31T22:00:00Z',
  ).toUTCString()
  const at = (seconds: number) => new Date(Date.parse(MODIFIED) + seconds * 1000).toUTCString()

  it('is as old as the rules', async () => {
    expect((await get(NORRBOTTEN)).headers.get('Last-Modified')).toBe(MODIFIED)
  })

  test.each<[label: string, headers: () => Record<string, string>, status: number]>([
    ['of that second', () => ({ 'If-Modified-Since': MODIFIED }), 304],
    ['of later', () => ({ 'If-Modified-Since': at(1) }), 304],
    ['of a second earlier', () => ({ 'If-Modified-Since': at(-1) }), 200],
    ['of no date', () => ({ 'If-Modified-Since': 'i går' }), 200],
    ['of an empty date', () => ({ 'If-Modified-Since': '' }), 200],
    ['of an older way to write it', () => ({ 'If-Modified-Since': at(1).replace('GMT', '+0000') }), 304],
    [
      'with another tag, though of later',
      () => ({ 'If-None-Match': '"other"', 'If-Modified-Since': at(1) }),
      200,
    ],
    ['with any tag, though of earlier', () => ({ 'If-None-Match': '*', 'If-Modified-Since': at(-1) }), 304],
    ['with an empty tag', () => ({ 'If-None-Match': '' }), 200],
  ])('%s', async (_, headers, status) => {
    const response = await get(NORRBOTTEN, headers())
    expect(response.status).toBe(status)
    if (status === 200) return
    expect(await response.text()).toBe('')
    expect(response.headers.get('ETag')).toMatch(/^"/)
    expect(response.headers.get('Last-Modified')).toBe(MODIFIED)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect(response.headers.get('Content-Type')).toBeNull()
  })
})

/** A region whose rules were last changed long ago, so that only its window rolls. */
const aged = (revised = '2020-01-01'): Map<string, RegionModel> => {
  const model = modelOfRegion('norrbotten')
  return new Map([['norrbotten', { ...model, region: { ...model.region, revised: dateOf(revised) } }]])
}

describe('contract 3 and 5: time', () => {
  it('within a month changes nothing: not the body, not a header', async () => {
    const clock = new FakeClock('2026-11-24', '12:00:00')
    const service = made({ clock })
    const before = await get(NORRBOTTEN)
    clock.moveTo('2026-11-24', '13:00:00')
    const hour = await service.get(NORRBOTTEN)
    clock.moveTo('2026-11-30', '22:59:59')
    const days = await service.get(NORRBOTTEN)
    for (const later of [hour, days]) {
      expect(headersOf(later)).toEqual(headersOf(before))
    }
    const text = await before.text()
    expect([await hour.text(), await days.text()]).toEqual([text, text])
  })

  it('rolls the window on the 1st, and then Last-Modified rises', async () => {
    const clock = new FakeClock('2026-11-30', '22:59:59')
    const service = made({ clock, regions: aged() })
    const before = await service.get(NORRBOTTEN)
    clock.moveTo('2026-12-01', '00:00:00')
    const after = await service.get(NORRBOTTEN)
    expect(before.headers.get('Last-Modified')).toBe('Sat, 31 Oct 2026 22:00:00 GMT')
    expect(after.headers.get('Last-Modified')).toBe('Mon, 30 Nov 2026 22:00:00 GMT')
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
  })

  it('lets Last-Modified neither fall nor lie ahead, over four years of days', async () => {
    let last = 0
    for (let day = dateOf('2026-10-01'); day < dateOf('2030-10-01'); day = addDays(day, 9)) {
      const clock = new FakeClock(formatDate(day))
      const [model] = aged('2027-03-15').values()
      const service = made({ clock, regions: new Map([['norrbotten', model!]]) })
      const told = Date.parse(
        (await service.get('/feeds/norrbotten/politiska-samverkansberedningen.ics')).headers.get(
          'Last-Modified',
        )!,
      )
      expect(told).toBeLessThanOrEqual(Date.parse(clock.now()))
      expect(told).toBeGreaterThanOrEqual(last)
      last = told
    }
  })

  test.each([
    ['in winter, when Stockholm’s day begins at 23.00 UTC', '2026-12-01', '2026-11-30T23:00:00Z'],
    ['in summer, when it begins at 22.00 UTC', '2027-06-01', '2027-05-31T22:00:00Z'],
    ['when today is not the clock’s', '2028-01-01', '2026-11-24T12:00:00Z'],
  ])('never tells of a time ahead: %s', async (_, today, now) => {
    const clock = new FakeClock(today)
    clock.now = () => now
    const response = await made({ clock, regions: aged() }).get(NORRBOTTEN)
    expect(Date.parse(response.headers.get('Last-Modified')!)).toBeLessThanOrEqual(Date.parse(now))
    // Nor a different time the next hour
    clock.now = () => now.replace(/T../, 'T23')
    expect(response.headers.get('Last-Modified')).toBeTruthy()
  })

  it('tells one time of one body while today is not the clock’s', async () => {
    const clock = new FakeClock('2028-01-01')
    clock.now = () => '2026-11-24T12:00:00Z'
    const service = made({ clock, regions: aged() })
    const first = await service.get(NORRBOTTEN)
    clock.now = () => '2026-11-24T13:00:00Z'
    const second = await service.get(NORRBOTTEN)
    expect(headersOf(second)).toEqual(headersOf(first))
  })
})

describe('contract 15 and 22: what a feed holds', () => {
  const TODAY = '2026-11-24'
  const [FIRST, END] = [addMonths(dateOf('2026-11-01'), -3), addMonths(dateOf('2026-11-01'), 18)]
  const inWindow = (id: string): Occurrence[] =>
    [-1, 0, 1, 2, 3]
      .flatMap((n) => planOf(id, yearOf(dateOf(TODAY)) + n).occurrences)
      .filter((o) => o.date >= FIRST && o.date < END)

  const fits: Record<string, (o: Occurrence) => boolean> = {
    moten: (o) => o.kind === 'meeting',
    halltider: (o) => o.kind !== 'meeting',
  }

  test.each(FEEDS)('%s: exactly the plans’ occurrences of the window', async (path) => {
    const [region, part] = path.slice('/feeds/'.length, -'.ics'.length).split('/') as [string, string?]
    const wanted = inWindow(region).filter((o) =>
      part === undefined ? true : (fits[part]?.(o) ?? o.bodies.includes(part)),
    )
    const calendar = new ICAL.Component(ICAL.parse(await (await get(path)).text()))
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    const told = events.map((e) => `${e.uid} ${e.startDate.toString()} ${e.endDate.toString()}`)
    const expected = wanted.map((o) => {
      const day = formatDate(o.date)
      const timed = o.kind === 'meeting' && o.start !== undefined && (o.endDate ?? o.date) === o.date
      return timed
        ? `${o.id}@arshjul ${day}T${o.start}:00 ${day}T${o.end}:00`
        : `${o.id}@arshjul ${day} ${formatDate(addDays(o.kind === 'meeting' ? (o.endDate ?? o.date) : o.date, 1))}`
    })
    expect(told.toSorted()).toEqual(expected.toSorted())
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(calendar.getFirstPropertyValue('name'))
    for (const { component } of events) {
      expect(String(component.getFirstPropertyValue('url'))).toMatch(/^https:\/\/arshjul\.example\.se\//)
      expect(component.getFirstPropertyValue('status')).toBe('TENTATIVE')
    }
  })

  it('links to pages that are there', async () => {
    const text = await (await get('/feeds/norrbotten/lansstyrgruppen-au.ics')).text()
    const calendar = new ICAL.Component(ICAL.parse(text))
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const url = String(event.getFirstPropertyValue('url'))
      expect([url, (await get(url.slice('https://arshjul.example.se'.length))).status]).toEqual([url, 200])
    }
  })
})
