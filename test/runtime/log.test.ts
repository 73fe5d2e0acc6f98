import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFile } from './kept.ts'
import { build, logOf, ROOT, start } from './process.ts'

beforeAll(build)

const FEED = '/feeds/norrbotten.ics'

describe('the log of a service', () => {
  it('has one line of JSON for each request, whoever answered it, when the service has stopped', async () => {
    const service = start(['serve'], { PORT: '0', ARSHJUL_TODAY: '2027-02-10' })
    const address = await service.address()
    const headers = {
      'X-Request-Id': 'from-the-proxy',
      Authorization: 'Bearer not-to-be-told',
      Cookie: 'a=not-to-be-told',
    }
    const ids: (string | null)[] = []
    for (const path of [FEED, FEED, FEED, '/api/v1/regions?limit=2', '/feeds/s/not-to-be-told.ics', '/inget'])
      ids.push((await fetch(`${address}${path}`)).headers.get('X-Request-Id'))
    const whole = await fetch(`${address}${FEED}`, { headers })
    const figures = await (await fetch(`${address}/metrics`)).text()
    service.child.kill('SIGTERM')
    const { code, stderr } = await service.ended
    expect(code).toBe(0)
    const lines = logOf(stderr)
    expect(lines.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', FEED, 200],
      ['GET', FEED, 200],
      ['GET', FEED, 200],
      ['GET', '/api/v1/regions?limit=2', 200],
      ['GET', '/feeds/s/*', 404],
      ['GET', '/inget', 404],
      ['GET', FEED, 200],
      ['GET', '/metrics', 200],
    ])
    expect(lines.slice(0, ids.length).map(({ requestId }) => requestId)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    const octets = (await whole.arrayBuffer()).byteLength
    const told = lines.find(({ requestId }) => requestId === 'from-the-proxy')!
    expect(told).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      requestId: 'from-the-proxy',
      method: 'GET',
      path: FEED,
      route: lines[0]!['route'],
      status: 200,
      ms: expect.any(Number) as number,
      octets,
    })
    expect(stderr).not.toContain('not-to-be-told')
    // Those that needed no router are counted with the others
    expect(figures).toMatch(
      /arshjul_http_answer_seconds_count\{method="GET",route="\/feeds\/:file[^"]*",status="200"\} 4\n/,
    )
  })

  const until = async (child: ChildProcess): Promise<string> => {
    let said = ''
    for await (const chunk of child.stdout!) {
      said += String(chunk)
      const address = /svarar på (http:\S+)/.exec(said)?.[1]
      if (address !== undefined) return address
    }
    throw new Error(`ended: ${said}`)
  }
  const served = (log: 'pipe' | number): ChildProcess =>
    spawn(process.execPath, [join(ROOT, 'dist', 'runtime', 'cli.js'), 'serve'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], PORT: '0', DATABASE: newFile() },
      stdio: ['ignore', 'pipe', log],
    })
  const ask = (address: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request(`${address}/healthz`, (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode!))
      })
        .once('error', reject)
        .end()
    })

  it('holds nothing up when nobody reads it', async () => {
    const child = served('pipe')
    const address = await until(child)
    // More than any pipe holds
    for (let i = 0; i < 30; i++) {
      const statuses = await Promise.all(Array.from({ length: 50 }, () => ask(address)))
      expect(new Set(statuses)).toEqual(new Set([200]))
    }
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    child.stderr!.destroy()
  })

  it.skipIf(process.platform !== 'linux')(
    'stops nothing when there is no room for it (on Linux)',
    async () => {
      const child = served(openSync('/dev/full', 'w'))
      const address = await until(child)
      for (let i = 0; i < 100; i++) expect(await ask(address)).toBe(200)
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([0, null])
    },
  )
})
