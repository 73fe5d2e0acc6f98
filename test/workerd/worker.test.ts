import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { d1Database } from '../../src/runtime/d1.ts'
import { readMigrations } from '../../src/runtime/database.ts'
import { appFor } from '../../src/runtime/workers.ts'
import { createStore, migrate, newKey } from '../../src/store/index.ts'

const ORIGIN = 'https://arshjul.example.se'
const PLAN = `${ORIGIN}/api/v1/regions/halland/plans/2027`
const database = d1Database(env['DB']!)

const get = (path: string, headers = {}) => exports.default.fetch(`${ORIGIN}${path}`, { headers })

/** A key as the command makes it: docs/workers.md writes its row by wrangler. */
async function key(): Promise<string> {
  const { id, secret, hash } = newKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const row = { id, region: 'halland', label: 'Samordnaren', hash, createdAt: '2026-11-24T08:00:00Z' }
  await createStore(database).addKey(row)
  return secret
}

beforeAll(() => migrate(database, readMigrations()))

describe('the Worker', () => {
  test.each(['/', '/healthz', '/readyz', '/halland/2027', '/docs', '/api-info', '/planera'])(
    'answers %s',
    async (path) => {
      expect((await get(path)).status).toBe(200)
    },
  )

  test('links to PUBLIC_URL, whatever host was asked', async () => {
    const feed = await (await exports.default.fetch('https://other.example/feeds/halland.ics')).text()
    expect(feed).toContain(`URL:${ORIGIN}/halland/`)
    expect(feed).not.toContain('other.example')
  })

  test('serves the regions of the files that were bundled', async () => {
    const { items } = (await (await get('/api/v1/regions')).json()) as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual(['halland', 'kalmar', 'norrbotten', 'orebro', 'vasternorrland'])
  })

  test.each(['csv', 'xlsx', 'ics', 'svg'])('writes a year as %s', async (form) => {
    const answer = await get(`/api/v1/regions/kalmar/plans/2027.${form}`)
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 10_000]).toEqual([200, true])
  })

  test('keeps a decision in D1, and another isolate tells it at its very next answer', async () => {
    const other = appFor(env as never)
    const read = async (path: string) => {
      const answer = await other.fetch(new Request(`${ORIGIN}${path}`), env)
      return { tag: answer.headers.get('ETag'), text: await answer.text() }
    }
    const paths = [
      PLAN.slice(ORIGIN.length),
      '/feeds/halland.ics',
      '/halland/2027',
      '/api/v1/deadlines?region=halland',
    ]
    const before = await Promise.all(paths.map(read))
    const headers = {
      Authorization: `Bearer ${await key()}`,
      'If-Match': (await exports.default.fetch(PLAN)).headers.get('ETag')!,
      'Content-Type': 'application/json',
    }
    const body = JSON.stringify({
      kind: 'circulate',
      replyBy: '2030-12-18',
      reason: 'Utskick för synpunkter',
    })
    const decide = () => exports.default.fetch(`${PLAN}/decisions`, { method: 'POST', headers, body })
    const written = await decide()
    expect([written.status, ((await written.json()) as { revision: number }).revision]).toEqual([201, 1])
    const after = await Promise.all(paths.map(read))
    for (const [i, { tag, text }] of after.entries()) {
      expect([paths[i], tag]).not.toEqual([paths[i], before[i]!.tag])
      expect([paths[i], text === before[i]!.text]).toEqual([paths[i], false])
    }
    expect((await decide()).status).toBe(412)
  })

  test.each([
    [{}, /^PUBLIC_URL: expected/],
    [{ PUBLIC_URL: 'arshjul' }, /^PUBLIC_URL=arshjul: expected/],
    [{ PUBLIC_URL: ORIGIN, ARSHJUL_TODAY: '2027-02-30' }, /^ARSHJUL_TODAY=2027-02-30: expected/],
  ])('does not start with %o', (settings, words) => {
    expect(() => appFor({ ...settings, DB: env['DB'] } as never)).toThrow(words)
  })
})
