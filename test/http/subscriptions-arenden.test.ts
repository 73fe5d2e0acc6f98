import { describe, expect, it, test } from 'vitest'
import { keyIdOf, type Store, StoreFull } from '../../src/store/index.ts'
import { components, unescape, unfold, value } from '../feed/reading.ts'
import { headersOf, type Made, made, PUBLIC_URL, problemOf } from './app.ts'
import { type Listing, listing } from './arendelista.ts'
import { keyFor } from './planner.ts'

const PATH = '/api/v1/subscriptions'
const REGION = 'vasternorrland'
const BODIES = [`${REGION}/lansledningen`]
const MATTER = { body: 'lansledningen', as: 'deltagare i länsledningen' }
const [ONE, TWO] = [`${REGION}-arende-1`, `${REGION}-arende-2`]
/** Länsledningen meets on 22 January, 5 March and 23 April 2027; its beredning on the Friday two weeks before. */
const MEETING = (n: number) => `${REGION}-2027-lansledningen-moten-${n}`
const onAgenda = (n: number) => ({ kind: 'agenda', meeting: MEETING(n), presenter: 'Processledaren' })

const asked = (service: Pick<Made, 'ask'>, choices: object, key?: string) =>
  service.ask(
    'POST',
    PATH,
    { 'Content-Type': 'application/json', ...(key !== undefined && { Authorization: `Bearer ${key}` }) },
    JSON.stringify({ bodies: BODIES, ...choices }),
  )

/** The path of a new feed with the region's ärenden. */
async function feedMade({ ask, key }: Listing, choices: object = {}): Promise<string> {
  const response = await asked({ ask }, { arenden: true, ...choices }, key)
  expect(response.status).toBe(201)
  return ((await response.json()) as { url: string }).url.slice(PUBLIC_URL.length)
}

async function textOf({ get }: Pick<Made, 'get'>, path: string): Promise<string> {
  const response = await get(path)
  expect(response.status).toBe(200)
  return response.text()
}

/** A feed's events by their UIDs, of ärenden alone. */
async function arendenIn(service: Pick<Made, 'get'>, path: string): Promise<Map<string, string[]>> {
  const events = components(unfold(await textOf(service, path)), 'VEVENT')
  return new Map(
    events
      .map((lines) => [value(lines, 'UID'), lines] as const)
      .filter(([uid]) => uid.startsWith(`${REGION}-arende-`)),
  )
}

const stampOf = (lines: string[]) => [Number(value(lines, 'SEQUENCE')), value(lines, 'DTSTAMP')] as const

describe('a feed with ärenden', () => {
  it('takes a key that opens', async () => {
    const service = await listing(REGION)
    await problemOf(await asked(service, { arenden: true }), 401)
    await problemOf(await asked(service, { arenden: true }, `${service.key}x`), 401)
    await service.store.revokeKey(keyIdOf(service.key)!, service.clock.now())
    const refused = await asked(service, { arenden: true }, service.key)
    expect(refused.headers.get('WWW-Authenticate')).toBe('Bearer realm="arshjul"')
    await problemOf(refused, 401)
  })

  it('takes a key of one of its regions', async () => {
    const service = await listing(REGION)
    const other = await keyFor(service, 'norrbotten')
    const { errors } = await problemOf(await asked(service, { arenden: true }, other), 422, ['#/arenden'])
    expect(errors![0]!.detail).toBe('expected a body of norrbotten, whose key it is, among the bodies')
  })

  test.each([[{ arenden: 'ja' }, '#/arenden'] as const, [{ grant: {} }, '#/grant'] as const])(
    'refuses %j',
    async (choices, pointer) => {
      const service = await listing(REGION)
      await problemOf(await asked(service, choices, service.key), 422, [pointer])
      expect(service.reported).toEqual([])
    },
  )

  it('has them as whole days, under their own ids, the same bytes each time', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    const path = await feedMade(service)
    const found = await arendenIn(service, path)
    expect([...found.keys()]).toEqual([`${ONE}-prepare@arshjul`])
    const event = found.get(`${ONE}-prepare@arshjul`)!
    expect(event).toContain('DTSTART;VALUE=DATE:20270108')
    expect(event).toContain(`URL:${PUBLIC_URL}/planera/${REGION}/arenden/${ONE}`)
    expect(unescape(value(event, 'SUMMARY'))).toContain('Gemensam rutin för hemgång')
    const first = await service.get(path)
    service.clock.moveTo('2027-01-05')
    const second = await service.get(path)
    expect(await second.text()).toBe(await first.text())
    expect(headersOf(second)).toEqual(headersOf(first))
  })

  it('has the återkopplingsdatum', async () => {
    const service = await listing(REGION)
    const [id, path] = [await service.raised(MATTER), await feedMade(service)]
    await service.stepped(id, { kind: 'ready' })
    await service.stepped(id, onAgenda(1))
    service.clock.moveTo('2027-01-22')
    await service.stepped(id, { kind: 'treat', as: 'beslut', outcome: 'Rutinen antas' })
    await service.stepped(id, { kind: 'feedback', to: 'Länsledningens deltagare' })
    await service.stepped(id, { kind: 'follow-up', date: '2027-10-15', responsible: 'Processledaren' })
    const found = await arendenIn(service, path)
    expect([...found.keys()]).toEqual([`${ONE}-follow-up@arshjul`])
    expect(found.get(`${ONE}-follow-up@arshjul`)).toContain('DTSTART;VALUE=DATE:20271015')
  })

  it('has those of the chosen bodies and kinds alone', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    for (const choices of [
      { kinds: ['meeting'] },
      { proposed: false },
      { bodies: [`${REGION}/lanssamordning-aldre`] },
    ])
      expect((await arendenIn(service, await feedMade(service, choices))).size).toBe(0)
  })

  it('has none of another region’s than the key’s', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    const key = await keyFor(service, 'norrbotten')
    const bodies = [...BODIES, 'norrbotten/lansstyrgruppen']
    expect((await arendenIn(service, await feedMade({ ...service, key }, { bodies }))).size).toBe(0)
    expect((await arendenIn(service, await feedMade(service, { bodies }))).size).toBe(1)
  })
})

describe('SEQUENCE', () => {
  async function twoOnAgendas() {
    const service = await listing(REGION)
    for (const n of [2, 3]) {
      const id = await service.raised({ ...MATTER, title: `Ärende till möte ${n}` })
      await service.stepped(id, { kind: 'ready' })
      await service.stepped(id, onAgenda(n))
    }
    const path = await feedMade(service)
    const before = await arendenIn(service, path)
    expect([...before.keys()].toSorted()).toEqual([`${ONE}-papers@arshjul`, `${TWO}-papers@arshjul`])
    service.clock.nextDay()
    return { service, path, before }
  }

  it.each<[label: string, act: (service: Listing) => Promise<unknown>]>([
    ['a step', (service) => service.stepped(TWO, { kind: 'amend', title: 'Ny rutin' })],
    [
      'a moved meeting',
      (service) => service.written(2027, { kind: 'move', occurrence: MEETING(3), date: '2027-04-30' }),
    ],
  ])('rises with %s, of just what that changes', async (_, act) => {
    const { service, path, before } = await twoOnAgendas()
    await act(service)
    const after = await arendenIn(service, path)
    const at = service.clock.now().replace(/[-:]/g, '')
    expect(after.get(`${ONE}-papers@arshjul`)).toEqual(before.get(`${ONE}-papers@arshjul`))
    expect(stampOf(after.get(`${TWO}-papers@arshjul`)!)).toEqual([1, at])
    service.clock.nextDay()
    expect(await arendenIn(service, path)).toEqual(after)
  })

  it('rises when the day passes and the ärende waits for another meeting', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    const path = await feedMade(service)
    const uid = `${ONE}-prepare@arshjul`
    expect(stampOf((await arendenIn(service, path)).get(uid)!)[0]).toBe(0)
    service.clock.moveTo('2027-01-09')
    const late = (await arendenIn(service, path)).get(uid)!
    expect(late).toContain('DTSTART;VALUE=DATE:20270219')
    expect(stampOf(late)).toEqual([1, '20270109T120000Z'])
  })

  it('is the same after a restart, and in each feed', async () => {
    const { service, path } = await twoOnAgendas()
    await service.stepped(TWO, { kind: 'amend', title: 'Ny rutin' })
    const other = await feedMade(service, { kinds: ['deadline'] })
    const first = await arendenIn(service, path)
    service.clock.nextDay()
    const restarted = made({ store: service.store, clock: service.clock })
    for (const feed of [path, other]) expect(await arendenIn(restarted, feed)).toEqual(first)
  })
})

describe('a revoked key', () => {
  it('takes its ärenden out of the feed at once, and leaves the rest', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    const path = await feedMade(service)
    const whole = await service.get(path)
    expect((await arendenIn(service, path)).size).toBe(1)
    await service.store.revokeKey(keyIdOf(service.key)!, service.clock.now())
    expect((await arendenIn(service, path)).size).toBe(0)
    const rest = await service.get(path, { 'If-None-Match': whole.headers.get('ETag')! })
    expect(rest.status).toBe(200)
    expect(components(unfold(await rest.text()), 'VEVENT').length).toBeGreaterThan(0)
  })

  it('takes them out of the last good copy too', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    const path = await feedMade(service)
    let isBroken = false
    const failing = new Proxy<Store>(service.store, {
      get: (store, name: keyof Store) =>
        isBroken && name === 'feedMark' ? () => Promise.reject(new Error('disk')) : store[name],
    })
    const broken = made({ store: failing, clock: service.clock })
    expect((await arendenIn(broken, path)).size).toBe(1)
    isBroken = true
    await service.store.revokeKey(keyIdOf(service.key)!, service.clock.now())
    await problemOf(await broken.get(path), 503)
  })
})

describe('a full disk', () => {
  it('stops no feed, and is made good when there is room', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    const path = await feedMade(service)
    let isFull = true
    const full = new Proxy<Store>(service.store, {
      get: (store, name: keyof Store) =>
        isFull && (name === 'publish' || name === 'markFeed')
          ? () => Promise.reject(new StoreFull('full'))
          : store[name],
    })
    const reader = made({ store: full, clock: service.clock })
    expect((await arendenIn(reader, path)).size).toBe(1)
    expect(await service.store.published(`arenden:${REGION}`)).toEqual([])
    isFull = false
    expect((await arendenIn(reader, path)).size).toBe(1)
    expect((await service.store.published(`arenden:${REGION}`)).length).toBe(1)
  })
})

describe('what is public', () => {
  it('never holds ärenden', async () => {
    const service = await listing(REGION)
    await service.raised(MATTER)
    expect((await arendenIn(service, await feedMade(service))).size).toBe(1)
    const { url } = (await (await asked(service, {}, service.key)).json()) as { url: string }
    const feeds = ['', '/halltider', '/moten', '/lansledningen'].map((part) => `/feeds/${REGION}${part}.ics`)
    for (const path of [...feeds, url.slice(PUBLIC_URL.length)]) {
      const text = unfold(await textOf(service, path)).join('\n')
      expect(text).not.toMatch(/vasternorrland-arende-|Gemensam rutin/)
    }
  })
})
