import { describe, expect, it, test } from 'vitest'
import { clientAddress, readProxies } from '../../src/runtime/client-address.ts'
import { readConfig } from '../../src/runtime/config.ts'

describe('whose request it is', () => {
  test.each<[connected: string, forwarded: string | undefined, trusted: string | undefined, client: string]>([
    // Nobody is trusted unless told
    ['127.0.0.1', '203.0.113.7', undefined, '127.0.0.1'],
    ['203.0.113.9', '203.0.113.7', '127.0.0.1', '203.0.113.9'],
    ['127.0.0.1', '203.0.113.7', '127.0.0.1', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7', '127.0.0.1', '203.0.113.7'],
    ['::1', '2001:db8::7', '127.0.0.1, ::1', '2001:db8::7'],
    // What the client made up stands before what the proxy wrote
    ['127.0.0.1', '198.51.100.1, 203.0.113.7', '127.0.0.1', '203.0.113.7'],
    ['127.0.0.1', '127.0.0.1, 203.0.113.7', '127.0.0.1', '203.0.113.7'],
    ['10.0.0.2', '203.0.113.7, 10.0.0.1', '10.0.0.0/8', '203.0.113.7'],
    // A proxy that names nobody, or no address
    ['127.0.0.1', undefined, '127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '203.0.113.7, unknown', '127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '203.0.113.7,', '127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '10.0.0.1', '127.0.0.1, 10.0.0.0/8', '127.0.0.1'],
  ])('%s, said to be %s, with %s trusted, is %s', (connected, forwarded, trusted, client) => {
    const proxies = trusted === undefined ? undefined : readProxies(trusted)!
    expect(clientAddress(connected, forwarded, proxies)).toBe(client)
  })

  it('is unknown where there is no connection any more', () => {
    expect(clientAddress(undefined, '203.0.113.7', readProxies('127.0.0.1'))).toBe('unknown')
  })
})

test.each(['*', 'localhost', '127.0.0.1/33', '127.0.0.1/', '::1/129', '127.0.0.1,', '10.0.0.0/8/8', '127.1'])(
  'TRUSTED_PROXY=%s is refused',
  (value) => {
    expect(() => readConfig({ TRUSTED_PROXY: value })).toThrow(
      `TRUSTED_PROXY=${value}: expected the proxy's address as 127.0.0.1, or several with commas between them`,
    )
  },
)
