import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFile } from './kept.ts'
import { build, type Running, run, start } from './process.ts'

const PATH = '/api/v1/regions/norrbotten/plans/2027'
const BLOCK = {
  kind: 'block',
  from: '2027-04-05',
  to: '2027-04-06',
  label: 'Kongress',
  reason: 'Alla är där.',
}

describe('a service, and keys made and revoked beside it', () => {
  const DATABASE = newFile()
  let service: Running
  let address: string

  beforeAll(async () => {
    build()
    service = start(['serve'], { PORT: '0', DATABASE })
    address = await service.address()
  })
  afterAll(async () => {
    service.child.kill('SIGTERM')
    await service.ended
  })

  const write = async (key: string): Promise<number> => {
    const etag = (await fetch(address + PATH)).headers.get('ETag')!
    const response = await fetch(`${address}${PATH}/decisions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'If-Match': etag, 'Content-Type': 'application/json' },
      body: JSON.stringify(BLOCK),
    })
    return response.status
  }

  it('opens for a key at once, and closes for it at once', async () => {
    const made = await run(['key', 'create', '--region', 'norrbotten', '--label', 'Samordnaren'], {
      DATABASE,
    })
    const key = made.stdout.trimEnd()
    expect(await write(key)).toBe(201)
    expect((await run(['verify'], { DATABASE })).stdout).toBe('norrbotten: 1 revisions, ok\n')
    await run(['key', 'revoke', key.split('_')[1]!], { DATABASE })
    expect(await write(key)).toBe(401)
  })

  /** A write with a wrong key, from an address of this machine's own. */
  const tryFrom = (localAddress: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { Authorization: 'Bearer fel', 'Content-Type': 'application/json', 'If-Match': '"x"' }
      request(`${address}${PATH}/decisions`, { method: 'POST', headers, localAddress }, (response) => {
        response.resume()
        resolve(response.statusCode!)
      })
        .on('error', reject)
        .end(JSON.stringify(BLOCK))
    })

  // Elsewhere a machine has but one such address
  it.skipIf(process.platform !== 'linux')(
    'counts failures by the address that they come from (on Linux)',
    async () => {
      let last = 0
      for (let i = 0; i < 50 && last !== 429; i++) last = await tryFrom('127.0.0.2')
      expect(last).toBe(429)
      expect(await tryFrom('127.0.0.3')).toBe(401)
    },
  )
})
