import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate, yearOf } from '../../src/calendar/index.ts'
import { paged } from '../../src/http/paging.ts'
import { facts } from '../facts/shipped.ts'
import { models, planOf } from '../planning/shipped.ts'
import { FakeClock, headersOf, made, problemOf } from './app.ts'

const service = made() // today is 2026-11-24
const { json, get, ask } = service
const IDS = models.map((m) => m.region.id)

interface Item extends Record<string, unknown> {
  readonly id: string
  readonly region: string
  readonly date: string
}
interface List {
  readonly items: Item[]
  readonly total: number
  readonly next: string | null
}
const list = async (path: string, from = service) => (await from.json(`/api/v1${path}`)) as unknown as List

describe('GET /regions', () => {
  it('lists them by id, with bodies and the governing document', async () => {
    const { items, total, next } = await list('/regions')
    expect(items.map((r) => r.id)).toEqual(IDS.toSorted())
    expect([total, next]).toEqual([IDS.length, null])
    const norrbotten = items.find((r) => r.id === 'norrbotten')!
    expect(Object.keys(norrbotten)).toEqual(['id', 'name', 'document', 'bodies'])
    expect(norrbotten).toMatchObject({
      name: 'Norrbotten',
      document: {
        id: 'organisering',
        title: 'Organisering av länsstyrgruppens samverkan inom hälso- och sjukvård, socialtjänst och skola',
        publisher: 'Region Norrbotten och Norrbottens kommuner',
      },
    })
    expect((norrbotten['bodies'] as unknown[])[1]).toEqual({
      id: 'lansstyrgruppen',
      name: 'Länsstyrgruppen',
      level: 'strategic',
      dates: 'placed',
    })
  })

  it('has pages', async () => {
    const sorted = IDS.toSorted()
    const first = await list('/regions?limit=2')
    expect(first.items.map((r) => r.id)).toEqual(sorted.slice(0, 2))
    expect(first.total).toBe(IDS.length)
    expect((await list(`/regions?limit=2&cursor=${first.next}`)).items.map((r) => r.id)).toEqual(
      sorted.slice(2, 4),
    )
    expect((await list('/regions?limit=2&page=2')).items.map((r) => r.id)).toEqual(sorted.slice(2, 4))
    expect(await list('/regions?limit=2&page=100000')).toEqual({ items: [], total: IDS.length, next: null })
    expect((await list('/regions?limit=500')).items).toHaveLength(IDS.length)
  })
})

describe('GET /regions/{region}', () => {
  it('tells of every rule its basis, and every assumption its value, type, bounds and reason', async () => {
    const region = await json('/api/v1/regions/norrbotten')
    const rules = region['rules'] as Record<string, unknown>[]
    const model = models.find((m) => m.region.id === 'norrbotten')!
    expect(rules.map((r) => r['id'])).toEqual(model.region.rules.map((r) => r.id))
    expect(rules.find((r) => r['id'] === 'arbetsutskott-minst-tio-dagar')).toEqual({
      id: 'arbetsutskott-minst-tio-dagar',
      kind: 'before',
      body: 'lansstyrgruppen-au', // of the rule that it refines
      strength: 'must',
      basis: 'document',
      quote: 'Arbetsutskott hålls minst 10 dagar innan länsstyrgruppens möte',
      heading: 'Arbetsutskott länsstyrgruppen',
      document: 'Organisering av länsstyrgruppens samverkan inom hälso- och sjukvård, socialtjänst och skola',
      claim: { refines: 'arbetsutskott', atLeast: { days: 10 } },
    })
    const of = (id: string) => {
      const rule = rules.find((r) => r['id'] === id)!
      return [rule['body'], rule['bodies']]
    }
    const parts = ['boden-lulea', 'norra-norrbotten', 'pite-alvdal', 'ostra-norrbotten'].map(
      (p) => `lansdel-${p}`,
    )
    expect(of('lansstyrgruppen-moten')).toEqual(['lansstyrgruppen', undefined])
    expect(of('lansdel-moten')).toEqual([parts[0], parts])
    expect(of('lansdel-kallelse')).toEqual([parts[0], parts]) // each body's own, for its own meetings
    expect(of('lansdel-kallelse-ansvarig')).toEqual([parts[0], parts])
    expect(of('temadagar-tid')).toEqual([
      'lansstyrgruppen',
      ['lansstyrgruppen', 'politiska-samverkansberedningen'],
    ])
    const assumptions = region['assumptions'] as Record<string, unknown>[]
    expect(assumptions.find((a) => a['id'] === 'lansstyrgruppen-antal')).toEqual({
      id: 'lansstyrgruppen-antal',
      name: 'Antal ordinarie möten med länsstyrgruppen per år',
      value: 4,
      type: 'integer',
      unit: 'meetings',
      bounds: { min: 4, max: 12 },
      reason: expect.stringMatching(/^Dokumentet anger ett minsta antal\./),
    })
    const assumed = model.region.rules.filter((r) => r.basis.kind === 'assumption').map((r) => r.id)
    expect(assumptions.map((a) => a['id'])).toEqual(assumed)
  })

  test.each(IDS)(
    '%s: every rule of a document has quote, heading and document, every assumption a reason',
    async (id) => {
      const region = await json(`/api/v1/regions/${id}`)
      for (const rule of region['rules'] as Record<string, unknown>[]) {
        const wanted = rule['basis'] === 'document' ? ['quote', 'heading', 'document'] : ['reason']
        expect([rule['id'], ...wanted.filter((key) => typeof rule[key] !== 'string')]).toEqual([rule['id']])
      }
    },
  )

  it('is found by an address that is written with more escapes than it needs', async () => {
    expect((await json('/api/v1/regions/%6Eorrbotten'))['id']).toBe('norrbotten')
  })
})

describe('GET /regions/{region}/days', () => {
  it('tells each day off, break and busy day of a range, both ends in it', async () => {
    const { items, total } = await list('/regions/norrbotten/days?from=2027-03-25&to=2027-03-29')
    expect(items.map((d) => [d.date, d['endDate'], d['kind'], d['name']])).toEqual([
      ['2027-03-22', '2027-03-25', 'school-break', 'Påsklov (veckan före påsk)'],
      ['2027-03-25', undefined, 'short-day', 'Skärtorsdagen'],
      ['2027-03-26', undefined, 'holiday', 'Långfredagen'],
      ['2027-03-27', undefined, 'short-day', 'Påskafton'],
      ['2027-03-28', undefined, 'holiday', 'Påskdagen'],
      ['2027-03-29', undefined, 'holiday', 'Annandag påsk'],
    ])
    expect(total).toBe(6)
    expect(items[2]).toEqual({
      date: '2027-03-26',
      kind: 'holiday',
      name: 'Långfredagen',
      source: 'lag (1989:253) om allmänna helgdagar, 1–2 §§',
      certainty: 'verified',
    })
  })

  it('begins today and reaches 18 months unless told', async () => {
    const { items } = await list('/regions/norrbotten/days?limit=500')
    const last = items.at(-1)!
    expect(items[0]!.date > '2026-11-24').toBe(true)
    expect(last.date <= '2028-05-24').toBe(true)
    expect(items.some((d) => d.date.startsWith('2028-05'))).toBe(true)
  })

  it('may be asked of five years to the day', async () => {
    expect((await get('/api/v1/regions/norrbotten/days?from=2027-01-01&to=2032-01-01')).status).toBe(200)
    expect((await get('/api/v1/regions/norrbotten/days?from=2095-12-31&to=2100-12-31')).status).toBe(200)
    expect((await get('/api/v1/regions/norrbotten/days?from=2100-12-31')).status).toBe(200)
  })

  test.each(IDS)('%s: no two are told by the same key, so that a cursor is between any two', (id) => {
    const all = facts.forRegion(id).factsWithin({ start: dateOf('2000-01-01'), end: dateOf('2100-12-31') })
    const keys = all.map((f) => [f.start, f.kind, f.name, f.end].join(' '))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('GET /regions/{region}/plans/{year}', () => {
  it('tells the plan as it is, dates as texts', async () => {
    const plan = await json('/api/v1/regions/norrbotten/plans/2027')
    const { occurrences, score, proof } = planOf('norrbotten', 2027)
    expect(Object.keys(plan)).toEqual([
      'region',
      'year',
      'state',
      'bodies',
      'revision',
      'score',
      'proof',
      'occurrences',
      'violations',
      'yielded',
      'open',
    ])
    expect(plan).toMatchObject({
      region: 'norrbotten',
      year: 2027,
      state: 'proposed',
      revision: 0,
      score,
      proof,
    })
    const told = plan['occurrences'] as Item[]
    expect(told.map((o) => [o.id, o.date])).toEqual(occurrences.map((o) => [o.id, formatDate(o.date)]))
    expect(told.find((o) => o.id === 'norrbotten-2027-arbetsutskott-1')).toMatchObject({
      body: 'lansstyrgruppen-au',
      bodies: ['lansstyrgruppen-au'],
      kind: 'meeting',
      date: '2027-01-28',
      start: '13:00',
      end: '15:00',
      timezone: 'Europe/Stockholm',
      status: 'proposed',
      origin: 'rule',
      anchor: { occurrence: 'norrbotten-2027-lansstyrgruppen-moten-1', days: -14 },
      basis: 'document',
    })
  })

  it.each([2000, 2100])('has %i, the end of what can be asked', async (year) => {
    expect((await json(`/api/v1/regions/norrbotten/plans/${year}`))['year']).toBe(year)
  })
})

describe('GET /deadlines', () => {
  /** Every occurrence of some years, by the planner alone. */
  const every = (
    first: string,
    last: string,
    fits: (o: ReturnType<typeof planOf>['occurrences'][number]) => boolean = () => true,
  ) =>
    IDS.flatMap((id) =>
      [-2, -1, 0, 1, 2, 3].flatMap((n) => planOf(id, yearOf(dateOf(first)) + n).occurrences),
    )
      .filter((o) => o.date >= dateOf(first) && o.date <= dateOf(last) && fits(o))
      .map((o) => `${formatDate(o.date)} ${o.id}`)
      .toSorted()
  const keys = (items: readonly Item[]) => items.map((o) => `${o.date} ${o.id}`)

  it('tells everything dated from today to 18 months on, by date, then id, across regions and plan years', async () => {
    const all: Item[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: List = await list(`/deadlines?limit=500${next && `&cursor=${next}`}`)
      all.push(...page.items)
      next = page.next
    }
    expect(keys(all)).toEqual(every('2026-11-24', '2028-05-24'))
  })

  it('holds both ends of the range', async () => {
    const { items } = await list('/deadlines?region=vasternorrland&from=2026-12-18&to=2026-12-18')
    expect(items.map((o) => o.id)).toContain('vasternorrland-2027-anmal-arende-1') // of January’s meeting
    const before = await list('/deadlines?region=vasternorrland&from=2026-12-19&to=2026-12-31')
    expect(before.items.map((o) => o.id)).not.toContain('vasternorrland-2027-anmal-arende-1')
  })

  test.each<
    [label: string, query: string, fits: (o: ReturnType<typeof planOf>['occurrences'][number]) => boolean]
  >([
    ['a region', 'region=norrbotten', (o) => o.region === 'norrbotten'],
    ['a body in whichever region', 'body=lansstyrgruppen', (o) => o.bodies.includes('lansstyrgruppen')],
    ['a body by region', 'body=norrbotten/lansstyrgruppen', (o) => o.bodies.includes('lansstyrgruppen')],
    [
      'a body by region, escaped',
      'body=norrbotten%2Flansstyrgruppen',
      (o) => o.bodies.includes('lansstyrgruppen'),
    ],
    [
      'region and body',
      'region=norrbotten&body=norrbotten/lansstyrgruppen-au',
      (o) => o.bodies.includes('lansstyrgruppen-au'),
    ],
    [
      'a body with others',
      'body=politiska-samverkansberedningen',
      (o) => o.bodies.includes('politiska-samverkansberedningen'),
    ],
    [
      'a kind',
      'kind=deadline&region=vasternorrland',
      (o) => o.kind === 'deadline' && o.region === 'vasternorrland',
    ],
    ['meetings', 'kind=meeting', (o) => o.kind === 'meeting'],
    ['milestones', 'kind=milestone', (o) => o.kind === 'milestone'],
    [
      'a role, in any case and part',
      'responsible=NÄRSJUKVÅRDSCHEF',
      (o) => o.responsible?.includes('närsjukvårdschef') ?? false,
    ],
    ['a role that nobody has', 'responsible=%F0%9F%A6%8C', () => false],
    ['cancelled ones too', 'region=norrbotten&cancelled=true', (o) => o.region === 'norrbotten'],
  ])('keeps to %s', async (_, query, fits) => {
    const { items, total } = await list(`/deadlines?${query}&from=2027-01-01&to=2027-12-31&limit=500`)
    const wanted = every('2027-01-01', '2027-12-31', fits)
    expect(keys(items)).toEqual(wanted.slice(0, 500))
    expect(total).toBe(wanted.length)
  })

  it('gives 20 unless told', async () => {
    expect((await list('/deadlines')).items).toHaveLength(20)
  })

  it('begins with today, which the clock tells', async () => {
    const clock = new FakeClock('2027-02-10')
    const later = made({ clock })
    expect(
      (await list('/deadlines?region=norrbotten&body=lansstyrgruppen&kind=meeting&limit=1', later)).items[0]!
        .date,
    ).toBe('2027-02-11')
    clock.nextDay()
    expect(
      (await list('/deadlines?region=norrbotten&body=lansstyrgruppen&kind=meeting&limit=1', later)).items[0]!
        .date,
    ).toBe('2027-02-11')
    clock.nextDay()
    expect(
      (await list('/deadlines?region=norrbotten&body=lansstyrgruppen&kind=meeting&limit=1', later)).items[0]!
        .date,
    ).toBe('2027-04-08')
  })

  it('walked page by page is the same list, at any limit', async () => {
    const query = '/deadlines?region=norrbotten&from=2027-01-01&to=2027-12-31'
    const whole = keys((await list(`${query}&limit=500`)).items)
    for (const limit of [1, 7, 50]) {
      const byPage: string[] = []
      for (let page = 1; byPage.length < whole.length; page++)
        byPage.push(...keys((await list(`${query}&limit=${limit}&page=${page}`)).items))
      const byCursor: string[] = []
      for (let next: string | null = ''; next !== null; ) {
        const part: List = await list(`${query}&limit=${limit}${next && `&cursor=${next}`}`)
        byCursor.push(...keys(part.items))
        next = part.next
      }
      expect(byPage).toEqual(whole)
      expect(byCursor).toEqual(whole)
    }
  })
})

describe('a cursor', () => {
  const keysOf = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    maxLength: 30,
  })
  const walk = (items: () => readonly string[], limit: number, between: () => void = () => {}): string[] => {
    const got: string[] = []
    for (let cursor: string | undefined, next: string | null = ''; next !== null; ) {
      const page = paged(items(), (key) => key, { limit, cursor })
      got.push(...page.items)
      next = page.next
      cursor = page.next ?? undefined
      between()
    }
    return got
  }

  it('yields each item once and in order, at any limit', () => {
    fc.assert(
      fc.property(keysOf, fc.integer({ min: 1, max: 40 }), (keys, limit) => {
        const sorted = keys.toSorted()
        expect(walk(() => sorted, limit)).toEqual(sorted)
      }),
      { seed: 1 },
    )
  })

  it('neither loses nor repeats what stays, whatever comes and goes', () => {
    fc.assert(
      fc.property(keysOf, keysOf, fc.integer({ min: 1, max: 5 }), fc.gen(), (stay, others, limit, gen) => {
        const kept = new Set(stay)
        const passing = others.filter((key) => !kept.has(key))
        let items = [...stay, ...passing].toSorted()
        const got = walk(
          () => items,
          limit,
          () => {
            items = [...stay, ...gen(() => fc.subarray(passing))].toSorted()
          },
        )
        expect(got.filter((key) => kept.has(key))).toEqual(stay.toSorted())
        expect(new Set(got).size).toBe(got.length)
      }),
      { seed: 1 },
    )
  })

  it('goes on where it was when the item before it disappears', () => {
    const all = ['a', 'b', 'c', 'd']
    const { next } = paged(all, (k) => k, { limit: 2 })
    expect(paged(['a', 'c', 'd'], (k) => k, { limit: 2, cursor: next! }).items).toEqual(['c', 'd'])
    expect(paged(['d'], (k) => k, { limit: 2, cursor: next! })).toEqual({
      items: ['d'],
      total: 1,
      next: null,
    })
  })

  it('can be put in an address as it is', () => {
    fc.assert(
      fc.property(keysOf, (keys) => {
        const { next } = paged(keys.toSorted(), (key) => key, { limit: 1 })
        expect(next ?? '').toMatch(/^[\w-]*$/)
      }),
      { seed: 1 },
    )
  })
})

describe('a strong ETag', () => {
  const PATHS = [
    '/api/v1/regions',
    '/api/v1/regions/norrbotten',
    '/api/v1/regions/norrbotten/days',
    '/api/v1/regions/norrbotten/plans/2027',
    '/api/v1/deadlines',
    '/openapi.json',
    '/docs',
    '/robots.txt',
    '/style.css',
    '/',
    '/norrbotten',
    '/norrbotten/2027',
    '/norrbotten/2027/norrbotten-2027-lansstyrgruppen-moten-1',
    '/feeds/norrbotten.ics',
    '/feeds/norrbotten/lansstyrgruppen.ics',
  ]

  test.each(PATHS)('%s: 304 to whoever has it, with no body and the same headers', async (path) => {
    const first = await get(path)
    expect(first.status).toBe(200)
    const tag = first.headers.get('ETag')!
    expect(tag).toMatch(/^"[\w-]+"$/)
    expect((await get(path)).headers.get('ETag')).toBe(tag)
    for (const copy of [tag, `W/${tag}`, `"other", ${tag}`, `"other" ,W/${tag}`, '*']) {
      const again = await get(path, { 'If-None-Match': copy })
      expect([copy, again.status, await again.text()]).toEqual([copy, 304, ''])
      expect(again.headers.get('ETag')).toBe(tag)
      expect(again.headers.get('Content-Type')).toBeNull()
      for (const name of ['Cache-Control', 'Last-Modified', 'Access-Control-Allow-Origin', 'Referrer-Policy'])
        expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)])
    }
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200)
    expect((await get(path, { 'If-None-Match': tag.replaceAll('"', '') })).status).toBe(200) // no tag without its quotes
  })

  test.each(PATHS)('%s: HEAD is GET without its body', async (path) => {
    const [whole, head] = [await get(path), await ask('HEAD', path)]
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(headersOf(head)).toEqual(headersOf(whole))
  })

  it('differs where the content does', async () => {
    const tags = await Promise.all(PATHS.map(async (path) => (await get(path)).headers.get('ETag')))
    expect(new Set(tags).size).toBe(PATHS.length)
  })

  it('is none on an error', async () => {
    expect((await get('/api/v1/regions/gotland', { 'If-None-Match': '*' })).status).toBe(404)
  })
})

describe('other origins', () => {
  test.each([
    '/api/v1/regions',
    '/api/v1/regions/gotland',
    '/api/v1/deadlines?limit=0',
    '/feeds/norrbotten.ics',
  ])('may read %s', async (path) => {
    const { headers } = await get(path, { Origin: 'https://example.org' })
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  it.each([
    ['GET', 204, '*'],
    ['POST', 405, null],
    ['DELETE', 405, null],
  ])('may ask before whether they may %s', async (method, status, allowed) => {
    const { status: told, headers } = await ask('OPTIONS', '/api/v1/regions', {
      Origin: 'https://example.org',
      'Access-Control-Request-Method': method,
    })
    expect([told, headers.get('Access-Control-Allow-Origin')]).toEqual([status, allowed])
  })

  it('get no leave with the answer to a write', async () => {
    const { headers } = await ask('POST', '/api/v1/regions', { Origin: 'https://example.org' })
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('may not read pages', async () => {
    const { headers } = await get('/norrbotten', { Origin: 'https://example.org' })
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('security headers', () => {
  test.each([
    '/',
    '/norrbotten',
    '/norrbotten/2027',
    '/norrbotten/2027/norrbotten-2027-temadagar-1',
    '/docs',
    '/gotland',
    '/norrbotten/1999',
  ])('are on %s', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Powered-By')).toBeNull()
    expect(headers.get('Set-Cookie')).toBeNull()
  })

  it('are kept in a 304', async () => {
    const tag = (await get('/norrbotten')).headers.get('ETag')!
    const { status, headers } = await get('/norrbotten', { 'If-None-Match': tag })
    expect(status).toBe(304)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})

describe('the description of the API', () => {
  interface Parameter {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly example?: string
    readonly schema?: { readonly example?: string }
  }
  interface OpenApi {
    readonly openapi: string
    readonly servers: { url: string }[]
    readonly paths: Record<
      string,
      Record<
        string,
        { parameters?: Parameter[]; security?: readonly object[]; responses: Record<string, unknown> }
      >
    >
  }
  const openapi = async () => (await json('/openapi.json')) as unknown as OpenApi
  const fill = (path: string) =>
    path
      .replace('{region}', 'norrbotten')
      .replace('{year}', '2027')
      .replace('{occurrence}', 'norrbotten-2027-lansstyrgruppen-moten-1')
      .replace('{revision}', '0')

  /** What a call can't do without, as the description's own examples have it. */
  const needed = (parameters: readonly Parameter[] = []) => {
    const required = parameters.filter((p) => p.in === 'query' && p.required)
    return `?${required.map((p) => `${p.name}=${p.example ?? p.schema?.example}`).join('&')}`
  }

  it('is OpenAPI 3.1, of this address', async () => {
    expect(await openapi()).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'https://arshjul.example.se' }],
    })
  })

  it('holds every route under /api/v1, what the API is, and nothing else', async () => {
    const told = Object.entries((await openapi()).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const registered = service.app.routes
      .filter((r) => /^\/(api\/v1\/|api-info$)/.test(r.path) && r.method !== 'ALL')
      .map((r) => `${r.method} ${r.path.replaceAll(/:(\w+)(?:\{[^}]*?(?:\\(\.\w+))?\})?/g, '{$1}$2')}`)
    expect(told.toSorted()).toEqual([...new Set(registered)].toSorted())
    expect(told).not.toEqual([])
  })

  it('tells paths that answer, and their parameters', async () => {
    for (const [path, { get: operation }] of Object.entries((await openapi()).paths)) {
      if (operation === undefined) continue
      // What needs a key tells so; an empty requirement beside it says that it can do without
      const needsKey = operation.security?.every((way) => Object.keys(way).length > 0) ?? false
      const expected = needsKey ? 401 : 200
      expect([path, (await get(fill(path) + needed(operation.parameters))).status]).toEqual([path, expected])
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1])
      expect(operation.parameters?.filter((p) => p.in === 'path').map((p) => p.name) ?? []).toEqual(inPath)
      const refusals = operation.parameters === undefined ? [] : ['422']
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '304', ...refusals]))
    }
  })

  it('is readable at /docs, each path of it', async () => {
    const html = await (await get('/docs')).text()
    for (const path of Object.keys((await openapi()).paths)) expect(html).toContain(path)
  })
})

describe('/api-info', () => {
  it('tells what the Swedish REST API profile asks for', async () => {
    expect(await json('/api-info')).toEqual({
      apiName: 'Årshjul',
      apiVersion: '1.0.0',
      apiReleased: '2026-11-24',
      apiDocumentation: 'https://arshjul.example.se/docs',
      apiStatus: 'active',
    })
  })

  it('has the version of the description, and revalidates', async () => {
    const { apiVersion } = await json('/api-info')
    expect(await json('/openapi.json')).toMatchObject({ info: { version: apiVersion } })
    const { headers } = await get('/api-info')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect((await get('/api-info', { 'If-None-Match': headers.get('ETag')! })).status).toBe(304)
  })

  it('is only read', async () => {
    const { detail } = await problemOf(await ask('POST', '/api-info'), 405)
    expect(detail).toContain('POST')
  })
})

test.each(['/healthz', '/readyz'])('%s answers', async (path) => {
  expect(await json(path)).toEqual({ status: 'ok' })
})

test('no regions are not ready', async () => {
  const { detail } = await problemOf(await made({ regions: new Map() }).get('/readyz'), 503)
  expect(detail).toBe('There is no region.')
})

test('/robots.txt disallows nothing', async () => {
  expect(await (await get('/robots.txt')).text()).toBe('User-agent: *\nAllow: /\n')
})

test('the last day that can be asked of is there', async () => {
  const { items } = await list('/deadlines?from=2100-12-31&limit=1')
  expect(items.every((o) => o.date >= '2100-12-31')).toBe(true)
})
