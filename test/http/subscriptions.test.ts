import { afterEach, describe, expect, it, test, vi } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { components, unescape, unfold, value } from '../feed/reading.ts'
import { FakeClock, type Made, made, PUBLIC_URL, problemOf } from './app.ts'
import { planning } from './planner.ts'

const PATH = '/api/v1/subscriptions'
const JSON_TYPE = { 'Content-Type': 'application/json' }
const BODIES = ['norrbotten/lansstyrgruppen', 'vasternorrland/lansledningen']
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-1' // Thursday 11 February 2027

interface New {
  readonly id: string
  readonly token: string
  readonly url: string
}

async function subscribed({ ask }: Pick<Made, 'ask'>, choices: object = {}): Promise<New> {
  const response = await ask('POST', PATH, JSON_TYPE, JSON.stringify({ bodies: BODIES, ...choices }))
  expect(response.status).toBe(201)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  return (await response.json()) as New
}

const pathOf = ({ url }: New): string => url.slice(PUBLIC_URL.length)

async function eventsOf({ get }: Pick<Made, 'get'>, subscription: New): Promise<string[][]> {
  const response = await get(pathOf(subscription))
  expect(response.status).toBe(200)
  return components(unfold(await response.text()), 'VEVENT')
}

const uids = (events: readonly string[][]): string[] => events.map((lines) => value(lines, 'UID'))

describe('contract 23: a token', () => {
  it('is 32 random bytes, told once, in an address that calendars take', async () => {
    const service = made()
    const [one, two] = [await subscribed(service), await subscribed(service)]
    expect(one.token).toMatch(/^[\w-]{43}$/)
    expect(one.url).toBe(`${PUBLIC_URL}/feeds/s/${one.token}.ics`)
    expect(one.url.length).toBeLessThanOrEqual(200)
    expect([two.id === one.id, two.token === one.token]).toEqual([false, false])
    const kept = await service.store.subscriptionById(one.id)
    expect(kept!.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(one.token)
  })

  test.each<[method: string, change: (path: string) => string, status: number]>([
    ['GET', (path) => path.replace('.ics', ''), 404],
    ['GET', (path) => path.replace('.ics', '.txt'), 404],
    ['POST', (path) => path, 405],
    ['DELETE', (path) => path, 405],
    ['GET', (path) => `${path}/x`, 404],
  ])('is not in what a wrong call gets (%s)', async (method, change, status) => {
    const service = made()
    const subscription = await subscribed(service)
    const response = await service.ask(method, change(pathOf(subscription)))
    const { detail } = await problemOf(response, status)
    expect(detail).not.toContain(subscription.token)
    expect(service.reported).toEqual([])
  })

  it('is not in an error that is reported', async () => {
    const service = made()
    const subscription = await subscribed(service)
    const failing = new Proxy<Store>(service.store, {
      get: (store, name: keyof Store) =>
        name === 'feedMark' ? () => Promise.reject(new Error('disk')) : store[name],
    })
    const broken = made({ store: failing })
    await problemOf(await broken.get(pathOf(subscription)), 503)
    expect(broken.reported.map(({ message }) => message)).toEqual(['disk'])
  })
})

describe('contract 6: a personal feed', () => {
  it('has the headers of the contract', async () => {
    const service = made()
    const subscription = await subscribed(service)
    const response = await service.get(pathOf(subscription))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'private, max-age=300',
      'content-type': 'text/calendar; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    const tag = response.headers.get('ETag')!
    expect((await service.get(pathOf(subscription), { 'If-None-Match': tag })).status).toBe(304)
    expect((await service.ask('HEAD', pathOf(subscription))).status).toBe(200)
  })

  it('holds the chosen bodies of several regions, and nothing else', async () => {
    const service = made()
    const found = uids(await eventsOf(service, await subscribed(service)))
    const wanted = await Promise.all(
      BODIES.map(async (body) =>
        uids(components(unfold(await (await service.get(`/feeds/${body}.ics`)).text()), 'VEVENT')),
      ),
    )
    expect(found.toSorted()).toEqual([...new Set(wanted.flat())].toSorted())
  })

  test.each<[choices: object, check: (lines: string[]) => boolean]>([
    [{ kinds: ['meeting'] }, (lines) => value(lines, 'CATEGORIES').startsWith('Möte')],
    [{ kinds: ['deadline'] }, (lines) => value(lines, 'CATEGORIES').startsWith('Hålltid')],
    [{ kinds: ['meeting'], busy: true }, (lines) => value(lines, 'TRANSP') === 'OPAQUE'],
    [{ alarm: 'P2D' }, (lines) => lines.includes('TRIGGER:-P2D')],
  ])('%j', async (choices, check) => {
    const service = made()
    const events = await eventsOf(service, await subscribed(service, choices))
    expect(events.length).toBeGreaterThan(0)
    expect(events.filter((lines) => !check(lines))).toEqual([])
  })

  it('leaves proposals out where asked, and shows what is sent out', async () => {
    const service = await planning('norrbotten', { clock: new FakeClock('2026-11-24') })
    const choices = { bodies: ['norrbotten/lansstyrgruppen'] }
    const whole = await subscribed(service, choices)
    const without = await subscribed(service, { ...choices, proposed: false })
    expect((await eventsOf(service, whole)).length).toBeGreaterThan(0)
    expect(await eventsOf(service, without)).toEqual([])
    await service.written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    const [a, b] = [await eventsOf(service, whole), await eventsOf(service, without)]
    expect(a).toEqual(b)
    for (const lines of a) expect(value(lines, 'SUMMARY')).toMatch(/^Preliminärt: /)
  })

  test.each([
    ['mark', 'CONFIRMED'],
    ['status', 'CANCELLED'],
    ['drop', undefined],
  ])('shows a cancelled meeting by %s', async (cancelled, status) => {
    const service = await planning('norrbotten')
    const subscription = await subscribed(service, { bodies: ['norrbotten/lansstyrgruppen'], cancelled })
    await service.written(2027, { kind: 'cancel', occurrence: MEETING, override: true })
    const event = (await eventsOf(service, subscription)).find((lines) =>
      value(lines, 'UID').startsWith(`${MEETING}@`),
    )
    expect(event && value(event, 'STATUS')).toBe(status)
    expect(event === undefined || unescape(value(event, 'SUMMARY')).startsWith('INSTÄLLT: ')).toBe(true)
  })

  it('is another’s in no way: a new token of the same choices has the same UIDs', async () => {
    const service = made()
    const [old, fresh] = [await subscribed(service), await subscribed(service)]
    expect(uids(await eventsOf(service, fresh))).toEqual(uids(await eventsOf(service, old)))
  })

  it('is cut where it would be more than calendars bear', async () => {
    const service = made()
    const { items } = (await service.json('/api/v1/regions?limit=100')) as {
      items: { id: string; bodies: { id: string }[] }[]
    }
    const bodies = items.flatMap(({ id, bodies }) => bodies.map((b) => `${id}/${b.id}`))
    const response = await service.get(
      pathOf(await subscribed(service, { bodies, alarm: 'P1W', busy: true })),
    )
    const octets = (await response.arrayBuffer()).byteLength
    expect([response.status, octets < 900_000]).toEqual([200, true])
  })
})

describe('making one', () => {
  test.each<[label: string, body: unknown, pointers: string[]]>([
    ['no bodies', {}, ['#/bodies']],
    ['none', { bodies: [] }, ['#/bodies']],
    ['one that is not there', { bodies: [BODIES[0], 'norrbotten/ingen'] }, ['#/bodies/1']],
    ['one of another region', { bodies: ['halland/lansstyrgruppen'] }, ['#/bodies/0']],
    ['one that every object has', { bodies: ['__proto__/constructor'] }, ['#/bodies/0']],
    ['no region', { bodies: ['lansstyrgruppen'] }, ['#/bodies/0']],
    ['a number', { bodies: [1] }, ['#/bodies/0']],
    ['another kind', { bodies: BODIES, kinds: ['task'] }, ['#/kinds/0']],
    ['no kinds', { bodies: BODIES, kinds: [] }, ['#/kinds']],
    ['another alarm', { bodies: BODIES, alarm: 'P2D\r\nX:1' }, ['#/alarm']],
    ['another way', { bodies: BODIES, cancelled: 'hide' }, ['#/cancelled']],
    ['yes', { bodies: BODIES, busy: 'yes', proposed: 1 }, ['#/proposed', '#/busy']],
    ['another name', { bodies: BODIES, role: 'member' }, ['#/role']],
    ['no object', [], ['#']],
  ])('with %s is refused', async (_, body, pointers) => {
    const service = made()
    await problemOf(await service.ask('POST', PATH, JSON_TYPE, JSON.stringify(body)), 422, pointers)
    expect(service.reported).toEqual([])
  })

  it('as a form is refused: another site could send it', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const service = made()
    await problemOf(await service.ask('POST', PATH, form, 'bodies=x'), 415)
    await problemOf(await service.ask('POST', PATH, { 'Content-Type': 'text/plain' }, '{}'), 415)
    expect(service.reported).toEqual([])
  })

  it('gets no leave from another origin', async () => {
    const response = await made().ask(
      'POST',
      PATH,
      { ...JSON_TYPE, Origin: 'https://evil.example' },
      JSON.stringify({ bodies: BODIES }),
    )
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('is possible a hundred times a day from an address', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const service = made()
    const body = JSON.stringify({ bodies: BODIES })
    for (let i = 0; i < 100; i++) await subscribed(service)
    const refused = await service.ask('POST', PATH, JSON_TYPE, body)
    expect(refused.headers.get('Retry-After')).toBe('86400')
    await problemOf(refused, 429)
    vi.advanceTimersByTime(24 * 60 * 60 * 1000)
    await subscribed(service)
  })
})

afterEach(() => void vi.useRealTimers())

describe('contract 24: deleting one', () => {
  const remove = (service: Pick<Made, 'ask'>, id: string, token?: string) =>
    service.ask('DELETE', `${PATH}/${id}`, token === undefined ? {} : { Authorization: `Bearer ${token}` })

  it('takes its own token', async () => {
    const service = made()
    const [own, other] = [await subscribed(service), await subscribed(service)]
    await problemOf(await remove(service, own.id), 401)
    await problemOf(await remove(service, own.id, other.token), 401)
    await problemOf(await remove(service, 'ingen', own.token), 404)
    expect((await eventsOf(service, own)).length).toBeGreaterThan(1)
    const done = await remove(service, own.id, own.token)
    expect([done.status, await done.text()]).toEqual([204, ''])
    expect((await remove(service, own.id, own.token)).status).toBe(204)
    expect((await eventsOf(service, other)).length).toBeGreaterThan(1)
  })

  it('leaves one notice for 30 days, then nothing', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = made({ clock })
    const subscription = await subscribed(service)
    const before = await service.get(pathOf(subscription))
    clock.moveTo('2026-11-25')
    await remove(service, subscription.id, subscription.token)
    clock.moveTo('2026-11-26')
    const [notice, ...more] = await eventsOf(service, subscription)
    expect(more).toEqual([])
    expect(value(notice!, 'SUMMARY')).toBe('Prenumerationen är avslutad')
    expect(value(notice!, 'DTSTART')).toBe('20261125')
    const after = await service.get(pathOf(subscription))
    const [old, now] = [before, after].map(({ headers }) => Date.parse(headers.get('Last-Modified')!))
    expect(now).toBeGreaterThan(old!)
    clock.moveTo('2026-12-24')
    expect((await service.get(pathOf(subscription))).status).toBe(200)
    clock.moveTo('2026-12-25')
    const gone = await service.get(pathOf(subscription))
    await problemOf(gone, 410)
  })

  it('tells an unknown token nothing', async () => {
    const { detail } = await problemOf(await made().get(`/feeds/s/${'A'.repeat(43)}.ics`), 404)
    expect(detail).toBe('No feed is there.')
  })
})

describe('contract 25: a poll is never refused for being one of many', () => {
  it('over and over', async () => {
    const service = made()
    const subscription = await subscribed(service)
    const statuses = new Set<number>()
    for (let i = 0; i < 500; i++) statuses.add((await service.get(pathOf(subscription))).status)
    expect([...statuses]).toEqual([200])
  })
})

describe('the page to subscribe from', () => {
  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PUBLIC_URL }
  const PAGE = '/norrbotten/prenumerera'

  test.each([PAGE, '/norrbotten/lansstyrgruppen/prenumerera'])('%s has every way in', async (path) => {
    const response = await made().get(path)
    expect(response.status).toBe(200)
    const page = await response.text()
    const feed = `${PUBLIC_URL}/feeds/${path.slice(1, -'/prenumerera'.length)}.ics`
    expect(page).toContain(`value="${feed}"`)
    expect(page).toContain(`href="${feed.replace('https:', 'webcal:')}"`)
    for (const host of ['outlook.office.com', 'outlook.live.com'])
      expect(page).toMatch(new RegExp(`href="https://${host}/owa[^"]*url=${encodeURIComponent(feed)}&`))
    expect(page).toContain(
      `href="https://calendar.google.com/calendar/render?cid=${encodeURIComponent(feed.replace('https:', 'webcal:'))}"`,
    )
    expect(page).toContain('Prenumerationen ersätter inte kallelsen och bokar inte din tid.')
    expect(page).toContain('upp till ett dygn')
    expect(page).not.toMatch(/direkt (?:syns|uppdateras)|<script/)
    expect(page).toContain('Kalendern har datum från 1 augusti 2026 till 30 april 2028')
    expect(page).toContain('Senast ändrat 24 november 2026.')
    expect(page).toContain('2027: beräknat förslag')
  })

  test.each(['/norrbotten/ingen/prenumerera', '/ingen/prenumerera', '/norrbotten/2027/prenumerera'])(
    '%s is not there',
    async (path) => expect((await made().get(path)).status).toBe(404),
  )

  it('is linked from the region’s', async () => {
    expect(await (await made().get('/norrbotten')).text()).toContain(`href="${PAGE}"`)
  })

  it('makes a feed of one’s own without a script, and ends it', async () => {
    const service = made()
    const sent =
      'grupp=norrbotten%2Flansstyrgruppen&roll=sekreterare&forslag=ja&installda=mark&paminnelse=P1D'
    const response = await service.ask('POST', PAGE, FORM, sent)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const url = /value="([^"]*\/feeds\/s\/[^"]*)"/.exec(await response.text())![1]!
    const feed = await (await service.get(url.slice(PUBLIC_URL.length))).text()
    const events = components(unfold(feed), 'VEVENT')
    expect(events.length).toBeGreaterThan(0)
    expect(events.every((lines) => !value(lines, 'CATEGORIES').startsWith('Möte'))).toBe(true)
    expect(feed).toContain('TRIGGER:-P1D')
    const end = (address: string) =>
      service.ask('POST', `${PAGE}/avsluta`, FORM, `adress=${encodeURIComponent(address)}`)
    expect((await end(`${PUBLIC_URL}/feeds/norrbotten.ics`)).status).toBe(404)
    expect((await end(url)).status).toBe(200)
    expect(await (await service.get(url.slice(PUBLIC_URL.length))).text()).toContain('är avslutad')
  })

  test.each<[headers: Record<string, string>, status: number]>([
    [{ Origin: PUBLIC_URL }, 200],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 200],
    [{}, 200],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: PUBLIC_URL }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  ])('takes a form only from itself: %j', async (headers, status) => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const response = await made().ask(
      'POST',
      PAGE,
      { ...type, ...headers },
      'grupp=norrbotten%2Flansstyrgruppen',
    )
    expect(response.status).toBe(status)
  })

  test.each([
    ['no body', 'roll=allt'],
    ['a body that is not there', 'grupp=norrbotten%2Fingen'],
  ])('says what is wrong with %s', async (_, sent) => {
    const response = await made().ask('POST', PAGE, FORM, sent)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('role="alert"')
  })
})

describe('the yearly file', () => {
  it('is the plan’s events under the feeds’ own UIDs, to import once', async () => {
    const service = await planning('norrbotten')
    const path = '/api/v1/regions/norrbotten/plans/2027.ics'
    const response = await service.get(path)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="arshjul-norrbotten-2027.ics"',
    })
    const plan = await service.plan(2027)
    const found = uids(components(unfold(await response.text()), 'VEVENT'))
    expect(found.toSorted()).toEqual(plan.occurrences.map((o) => `${o.id}@arshjul`).toSorted())
    await problemOf(await service.get(path.replace('2027', '1999')), 422, ['#/year'])
    await problemOf(await service.get(path.replace('norrbotten', 'ingen')), 404)
  })
})
