import { describe, expect, it, test } from 'vitest'
import { newKey } from '../../src/store/index.ts'
import { PUBLIC_URL } from './app.ts'
import { RAISED } from './arendelista.ts'
import { MARK } from './hostile-values.ts'
import { atDesk } from './planera/signed-in.ts'
import { planning } from './planner.ts'

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data; boundary=x'
const REGION = 'vasternorrland'
const PLAN = `/api/v1/regions/${REGION}/plans/2027`

/** What opens and closes every place that a text may stand in. */
const MARKUP = `"'>]]></script></title>${MARK} onload=alert(1)>`

describe('a form that is broken', () => {
  test.each([
    ['of parts that are none', '/norrbotten/prenumerera', MULTIPART, 'kind=move'],
    ['without a boundary', '/norrbotten/prenumerera', 'multipart/form-data', '--x--'],
    ['of no form’s type', '/norrbotten/prenumerera/avsluta', 'text/plain', 'adress=x'],
    ['at the sign-in', '/planera', MULTIPART, '--x\r\nContent-Disposition: form-data\r\n\r\n'],
  ])('%s is refused as a page', async (_, path, type, body) => {
    const { ask, reported } = await planning('norrbotten')
    const answer = await ask('POST', path, { 'Content-Type': type, Origin: PUBLIC_URL }, body)
    expect([answer.status, reported]).toEqual([422, []])
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'by a decision of the kind %s is refused at the field',
    async (kind) => {
      const { send, reported } = await atDesk('norrbotten')
      const answer = await send('/planera/norrbotten/2027/granska', { kind, reason: 'prov', read: '0' })
      expect([answer.status, reported]).toEqual([422, []])
    },
  )

  it('by a line of a hundred thousand blanks is refused as soon as any other', async () => {
    const { send, reported } = await atDesk('norrbotten')
    const parts = `9.00-10.00 x${' '.repeat(100_000)}x\n${'('.repeat(100_000)}`
    const answer = await send('/planera/norrbotten/2027/granska', {
      kind: 'details',
      occurrence: 'norrbotten-2027-lansstyrgruppen-moten-2',
      parts,
      reason: 'prov',
      read: '0',
    })
    expect([answer.status, reported]).toEqual([422, []])
  }, 10_000)
})

/** A region whose every text is markup, as its planner sees it. */
async function markedUp() {
  const desk = await atDesk(REGION)
  const plan = await desk.plan(2027)
  const meeting = plan.occurrences.find((o) => o.kind === 'meeting' && o.body === 'lansledningen')!
  const reason = MARKUP
  const part = { title: MARKUP, start: '09:00', end: '10:00' }
  for (const decision of [
    { kind: 'details', occurrence: meeting.id, place: MARKUP, note: MARKUP, parts: [part], reason },
    {
      kind: 'add',
      type: 'meeting',
      body: meeting.body,
      date: '2027-06-01',
      title: MARKUP,
      requestedBy: MARKUP,
      reason,
    },
    {
      kind: 'block',
      from: '2027-03-01',
      label: MARKUP,
      party: MARKUP,
      source: MARKUP,
      weight: 'wish',
      reason,
    },
    { kind: 'circulate', replyBy: '2026-12-18', reason },
    { kind: 'cancel', occurrence: meeting.id, reason, override: true },
  ])
    await desk.written(2027, {
      to: decision.kind === 'block' ? '2027-03-02' : undefined,
      ...decision,
      override: true,
    })
  const list = `/api/v1/regions/${REGION}/arenden`
  const headers = { Authorization: `Bearer ${desk.key}`, 'Content-Type': 'application/json', 'If-Match': '*' }
  const texts = { title: MARKUP, about: MARKUP, raisedBy: MARKUP, reason }
  const body = JSON.stringify({ ...RAISED, ...texts, body: 'lansledningen', override: true })
  const raised = await desk.ask('POST', list, headers, body)
  expect(raised.status).toBe(201)
  const { arende } = (await raised.json()) as { arende: string }
  const added = (await desk.plan(2027)).occurrences.find((o) => o.title === MARKUP)!
  return { ...desk, meeting: meeting.id, added: added.id, arende }
}

describe('a text', () => {
  it('is text on every page that shows it', async () => {
    const { app, open, meeting, added, arende, reported } = await markedUp()
    const pages = app.routes.filter(
      (r) => r.method === 'GET' && !/^\/(api|feeds|openapi|metrics)|\{/.test(r.path),
    )
    const shown = new Set<string>()
    for (const { path } of new Map(pages.map((route) => [route.path, route])).values()) {
      for (const occurrence of [meeting, added]) {
        const address = path
          .replace(':region', REGION)
          .replace(':year', '2027')
          .replace(':body', 'lansledningen')
          .replace(':occurrence', occurrence)
          .replace(':month', '6')
          .replace(':id', arende)
        const asked = `${address}?sok=${encodeURIComponent(MARKUP)}&raised=${encodeURIComponent(MARKUP)}`
        for (const whole of [address, asked]) {
          const answer = await open(whole)
          const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
          const text = isPage ? await answer.text() : ''
          expect([whole, answer.status < 500, text.includes(MARK)]).toEqual([whole, true, false])
          if (text.includes(MARK.replace('<', '&lt;'))) shown.add(path)
        }
      }
    }
    expect([...shown]).toEqual(
      expect.arrayContaining([
        '/:region/:year',
        '/:region/:year/:occurrence',
        '/planera/:region/historik',
        '/planera/:region/arenden/:id',
      ]),
    )
    expect(reported).toEqual([])
  }, 120_000)

  it('is no formula in a table', async () => {
    const { open, get, written, plan } = await atDesk(REGION)
    const { id, body } = (await plan(2027)).occurrences.find(
      (o) => o.kind === 'meeting' && o.body === 'lansledningen',
    )!
    for (const [i, title] of ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|x!A1', '="a";b'].entries())
      await written(2027, {
        kind: 'add',
        type: 'meeting',
        body,
        date: `2027-06-0${i + 1}`,
        title,
        override: true,
      })
    await written(2027, { kind: 'details', occurrence: id, place: '=1+1', note: '@x', override: true })
    for (const [path, separator] of [
      [`${PLAN}.csv`, ';'],
      [`/planera/${REGION}/2027/bokning.csv`, ','],
    ] as const) {
      const cells = cellsIn(await (await open(path)).text(), separator)
      expect(cells).toContainEqual(expect.stringContaining('1+1'))
      expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell))).toEqual([])
    }
    expect(Buffer.from(await (await get(`${PLAN}.xlsx`)).arrayBuffer()).includes('<f>')).toBe(false)
  })
})

/** What a spreadsheet reads (RFC 4180). */
const cellsIn = (csv: string, separator: string): string[] =>
  [...csv.replace('\uFEFF', '').matchAll(new RegExp(`"((?:[^"]|"")*)"|[^"${separator}\r\n]+`, 'g'))].map(
    ([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole,
  )

describe('an address', () => {
  const FORGED = {
    Host: 'evil.example',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'gopher',
    'X-Original-URL': '/planera',
    Forwarded: 'host=evil.example',
  }

  it('tells no address but the service’s own', async () => {
    const { get, app } = await planning('norrbotten')
    const paths = [
      '/',
      '/norrbotten',
      '/norrbotten/prenumerera',
      '/openapi.json',
      '/api-info',
      '/feeds/norrbotten.ics',
    ]
    for (const path of paths) {
      const [plain, forged] = [
        await get(path),
        await app.request(`http://evil.example${path}`, { headers: FORGED }),
      ]
      expect([path, await forged.text()]).toEqual([path, await plain.text()])
      expect(JSON.stringify([...forged.headers])).not.toContain('evil')
    }
  })

  it('sends nobody to another site, whatever the request says', async () => {
    const { app, key } = await planning('norrbotten')
    const query = ['next', 'to', 'url', 'redirect', 'return', 'region']
      .map((n) => `${n}=//evil.example`)
      .join('&')
    const at = (path: string, init: RequestInit = {}) =>
      app.request(`http://evil.example${path}?${query}`, {
        ...init,
        headers: { ...FORGED, Origin: PUBLIC_URL, 'Content-Type': FORM },
      })
    const answers = [
      await at('/planera', { method: 'POST', body: new URLSearchParams({ key }) }),
      await at('/planera/ut', { method: 'POST' }),
      await at('/planera/norrbotten'),
      await at('/planera/oidc'),
      await at('//evil.example/..'),
    ]
    const [first, ...others] = answers.map((answer) => answer.headers.get('Location'))
    expect(first).toBe('/planera/norrbotten')
    expect(others).toEqual(['/planera', '/planera', '/planera', null])
  })
})

describe('an answer that is remembered', () => {
  it('is given to its own key alone, and only while that opens', async () => {
    const { decide, store, key, get } = await planning('norrbotten')
    const decision = { kind: 'block', from: '2027-03-01', to: '2027-03-01', label: 'KS', weight: 'wish' }
    const sent = { 'Idempotency-Key': 'samma' }
    const tag = (await get('/api/v1/regions/norrbotten/plans/2027')).headers.get('ETag')!
    expect((await decide(2027, decision, sent)).status).toBe(201)
    expect((await decide(2027, decision, { ...sent, 'If-Match': tag })).status).toBe(201)

    const { id, secret, hash } = newKey((bytes) => new Uint8Array(bytes))
    await store.addKey({
      id,
      region: 'norrbotten',
      label: 'En annan',
      hash,
      createdAt: '2026-11-24T08:00:00Z',
    })
    const asOther = { ...sent, 'If-Match': tag, Authorization: `Bearer ${secret}` }
    expect((await decide(2027, decision, asOther)).status).toBe(412)

    await store.revokeKey(/^arshjul_([^_]+)/.exec(key)![1]!, '2026-11-24T12:00:00Z')
    expect((await decide(2027, decision, { ...sent, 'If-Match': tag })).status).toBe(401)
    expect(await store.log('norrbotten')).toHaveLength(1)
  })
})

describe('a personal feed', () => {
  it('tells nobody without its token whether a copy is the last', async () => {
    const { ask, get } = await planning('norrbotten')
    const made = await ask(
      'POST',
      '/api/v1/subscriptions',
      { 'Content-Type': 'application/json' },
      JSON.stringify({ bodies: ['norrbotten/lansstyrgruppen'] }),
    )
    const { token } = (await made.json()) as { token: string }
    const tag = (await get(`/feeds/s/${token}.ics`)).headers.get('ETag')!
    for (const path of [
      `/feeds/s/${token.slice(0, -1)}.ics`,
      `/feeds/s/${token.toUpperCase()}.ics`,
      '/feeds/s/*.ics',
    ]) {
      const answer = await get(path, { 'If-None-Match': `${tag}, *` })
      expect([path, answer.status, answer.headers.get('ETag')]).toEqual([path, 404, null])
    }
  })
})
