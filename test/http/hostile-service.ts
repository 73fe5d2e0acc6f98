import fc from 'fast-check'
import { expect } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { readMigrations } from '../../src/runtime/database.ts'
import { createMetrics } from '../../src/runtime/metrics.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { createStore, migrate, newKey, sha256 } from '../../src/store/index.ts'
import { facts } from '../facts/shipped.ts'
import { modelOfRegion } from '../planning/shipped.ts'
import { FakeClock, PUBLIC_URL } from './app.ts'
import { RAISED } from './arendelista.ts'
import { type Hostile, hostileTo, type Route } from './hostile.ts'
import { knownOf, MARK } from './hostile-values.ts'

const [OWN, OTHER] = ['vasternorrland', 'norrbotten']
const PLAN = `/api/v1/regions/${OWN}/plans/2027`

/** Requests that go to the service in all, a tenth of them where somebody waits, and how many files of tests share them. */
export const REQUESTS = process.env['CI'] ? 100_000 : 10_000
export const SHARES = 4

/** Sends a share of the requests, another one to each number, and looks at every answer. */
export async function attack(share: number): Promise<number> {
  const { app, known, reported, look } = await attacked()
  let sent = 0
  await fc.assert(
    fc.asyncProperty(hostileTo(routesOf(app.routes), known), async (request) => {
      sent++
      await look(request)
    }),
    { numRuns: REQUESTS / SHARES, seed: 2027 + share },
  )
  expect(reported).toEqual([])
  return sent
}

const routesOf = (routes: readonly Route[]): Route[] => [
  ...new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values(),
]

/** A service with two regions, decisions, an ärende and a personal feed, and what an attacker may know of it. */
async function attacked() {
  const database = openSqlite(':memory:')
  await migrate(database, readMigrations())
  const store = createStore(database)
  const reported: Error[] = []
  let seed = 11
  const random = (bytes: number) =>
    Uint8Array.from({ length: bytes }, () => (seed = (seed * 48271) % 2147483647) & 255)
  const clock = new FakeClock()
  const app = createApp({
    regions: new Map([OWN, OTHER].map((id) => [id, modelOfRegion(id)])),
    facts,
    clock,
    publicUrl: PUBLIC_URL,
    store,
    random,
    metrics: createMetrics(),
    addressOf: (c) => c.req.header('X-From') ?? 'unknown',
    report: (error) => reported.push(error),
  })
  const keyOf = async (region: string) => {
    const { id, secret, hash } = newKey(random)
    await store.addKey({ id, region, label: 'Samordnaren', hash, createdAt: '2026-11-24T08:00:00Z' })
    return { id, secret, hash }
  }
  const [own, others, revoked] = [await keyOf(OWN), await keyOf(OTHER), await keyOf(OWN)]
  await store.revokeKey(revoked.id, '2026-11-24T09:00:00Z')

  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${own.secret}`,
    'If-Match': '*',
  }
  const sent = async (path: string, body: object) => {
    const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect([path, response.status]).toEqual([path, 201])
    return (await response.json()) as Record<string, string>
  }
  const list = `/api/v1/regions/${OWN}/arenden`
  const { arende } = await sent(list, { ...RAISED, body: 'lansledningen', override: true })
  const { id: subscription, token } = await sent('/api/v1/subscriptions', {
    bodies: [`${OWN}/lansledningen`],
  })
  const signedIn = async (key: string) => {
    const response = await app.request('/planera', {
      method: 'POST',
      headers: { Origin: PUBLIC_URL, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key }).toString(),
    })
    return response.headers.get('Set-Cookie')!.split(';')[0]!
  }
  const plan = await app.request(PLAN)
  const { occurrences } = (await plan.json()) as { occurrences: { id: string; kind: string }[] }
  const secrets = {
    own: own.secret,
    others: others.secret,
    revoked: revoked.secret,
    token: token!,
    session: await signedIn(own.secret),
    othersSession: await signedIn(others.secret),
  }
  const known = knownOf(
    {
      region: OWN,
      other: OTHER,
      body: 'lansledningen',
      meeting: occurrences.find((o) => o.kind === 'meeting')!.id,
      deadline: occurrences.find((o) => o.kind === 'deadline')!.id,
      arende: arende!,
      subscription: subscription!,
      assumption: 'lansledningen-veckodag',
      tag: plan.headers.get('ETag')!,
      arendeTag: (await app.request(list, { headers })).headers.get('ETag')!,
    },
    secrets,
    queryNamesOf(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })),
  )
  const hashes = [own.hash, others.hash, revoked.hash, sha256(token!)]
  // A session is told to whoever sends the key that opens it
  const openers = new Map([
    [secrets.session, own.secret],
    [secrets.othersSession, others.secret],
  ])
  const told = [...Object.values(secrets), ...hashes].map((secret) => ({
    secret: secret.replace(/^arshjul_planera=/, ''),
    opener: openers.get(secret),
  }))
  const kept = async () => (await database.query(KEPT))[0] as { decided: number }
  let before = await kept()
  const look = async (request: Hostile) => {
    const response = await app.fetch(requestOf(request))
    const text = await response.text()
    const now = await kept()
    if (now.decided > before.decided) expect([201, 303]).toContain(response.status)
    if (response.status >= 400) expect(now).toEqual(before)
    before = now
    harmless(request, response, text, told)
  }
  return { app, known, reported, look }
}

/** What requests may write; what readers have seen published is bookkeeping, which any of them may bring up to date. */
const KEPT = `SELECT
  (SELECT count(*) FROM entries) + (SELECT count(*) FROM arende_entries) AS decided,
  (SELECT count(*) || ' ' || count(revoked_at) FROM keys) AS keys,
  (SELECT count(*) || ' ' || count(revoked_at) FROM subscriptions) AS subscriptions,
  (SELECT count(*) FROM replays) AS replays,
  (SELECT count(*) || ' ' || total(rowid) FROM bookings) AS bookings`

/** The names of all queries that the service's own description tells. */
const queryNamesOf = (document: object): string[] => [
  ...new Set(
    [
      ...JSON.stringify(document).matchAll(
        /\{"schema":\{[^[\]]*?\},"required":(?:true|false),"name":"(\w+)","in":"query"/g,
      ),
    ].map(([, name]) => name!),
  ),
]

/** As a runtime hands it on; a browser's own rules for what a script may send are none of an attacker's. */
function requestOf({ method, path, headers, body }: Hostile): Request {
  return new Request(`http://127.0.0.1:8787${path}`, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body !== undefined && { body }),
    redirect: 'manual',
  })
}

/** Words of the inside: a stack, a file of the program's, SQL or the database's errors. */
const INSIDE =
  /\n\s+at |node_modules|\/src\/|\/dist\/|\.[jt]sx?:\d|file:\/\/\/(?!etc)|SQLITE_|\bSELECT \w|INSERT INTO|\b(?:Type|Range|Syntax|Reference|Sqlite)Error\b|\[object /

interface Secret {
  readonly secret: string
  readonly opener: string | undefined
}

function harmless(request: Hostile, response: Response, text: string, secrets: readonly Secret[]): void {
  const type = response.headers.get('Content-Type') ?? ''
  const whole = `${[...response.headers].flat().join('\n')}\n${text}`
  expect(response.status).toBeLessThan(500)
  expect(INSIDE.exec(whole)?.[0]).toBeUndefined()
  if (type.startsWith('text/html')) expect(text).not.toContain(MARK)
  expect(response.headers.get('X-Evil')).toBeNull()
  const asked = `${request.path} ${request.headers.flat().join(' ')} ${String(request.body)}`
  const leaked = secrets.filter(
    ({ secret, opener }) =>
      whole.includes(secret) && ![secret, opener].some((held) => held !== undefined && asked.includes(held)),
  )
  expect(leaked).toEqual([])
  if (response.headers.get('Location')) expect(response.headers.get('Location')).toMatch(/^\/(?![/\\])/)
  if (new URL(`http://x${request.path}`).pathname.startsWith('/api/') && response.status >= 400)
    wellFormed(response, text, request.method)
}

/** RFC 9457, with the pointers that the API promises. */
function wellFormed(response: Response, text: string, method: string): void {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  if (method === 'HEAD') return expect(text).toBe('')
  const problem = JSON.parse(text) as Record<string, unknown>
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status })
  expect([problem['title'], problem['detail']]).toEqual([
    expect.stringMatching(/^(?!Error$)\w/),
    expect.stringMatching(/\S/),
  ])
  for (const error of (problem['errors'] ?? []) as unknown[])
    expect(error).toMatchObject({
      pointer: expect.stringMatching(/^#/) as string,
      in: expect.stringMatching(/^(path|query|header|body)$/) as string,
      detail: expect.stringMatching(/\S/) as string,
    })
}
