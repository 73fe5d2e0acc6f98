import { describe, expect, it, test } from 'vitest'
import { dateOf } from '../../src/calendar/index.ts'
import { readConfig } from '../../src/runtime/config.ts'

const USUAL = {
  host: '127.0.0.1',
  port: 8787,
  database: 'arshjul.sqlite',
  calendars: 'calendars',
  publicUrl: 'http://127.0.0.1:8787',
}

describe('settings', () => {
  test.each<[label: string, env: Record<string, string>, expected: object]>([
    ['none', {}, {}],
    [
      'empty ones, which are none',
      { PORT: '', HOST: '', CALENDARS: '', PUBLIC_URL: '', ARSHJUL_TODAY: '' },
      {},
    ],
    ['a port', { PORT: '80' }, { port: 80, publicUrl: 'http://127.0.0.1:80' }],
    ['any port', { PORT: '0' }, { port: 0, publicUrl: undefined }],
    ['the last port', { PORT: '65535' }, { port: 65_535, publicUrl: 'http://127.0.0.1:65535' }],
    [
      'every address of the machine, told as its own',
      { HOST: '0.0.0.0' },
      { host: '0.0.0.0', publicUrl: 'http://127.0.0.1:8787' },
    ],
    ['a host of IPv6', { HOST: '::1' }, { host: '::1', publicUrl: 'http://[::1]:8787' }],
    [
      'a public address',
      { PUBLIC_URL: 'https://arshjul.example.se' },
      { publicUrl: 'https://arshjul.example.se' },
    ],
    [
      'a public address with slashes at its end',
      { PUBLIC_URL: 'https://example.se//' },
      { publicUrl: 'https://example.se' },
    ],
    [
      'a public address with å',
      { PUBLIC_URL: 'https://årshjul.example.se' },
      { publicUrl: 'https://xn--rshjul-hua.example.se' },
    ],
    ['a folder', { CALENDARS: '/srv/calendars' }, { calendars: '/srv/calendars' }],
    ['a database', { DATABASE: '/srv/arshjul.sqlite' }, { database: '/srv/arshjul.sqlite' }],
    ['a day', { ARSHJUL_TODAY: '2027-03-04' }, { today: dateOf('2027-03-04') }],
    ['others, which are nothing to us', { LANG: 'sv_SE', HOSTNAME: 'x' }, {}],
  ])('%s', (_, env, expected) => {
    expect(readConfig(env)).toEqual({ ...USUAL, ...expected })
  })

  test.each<[name: string, value: string, expected: string]>([
    ['PORT', 'http', 'a port from 0 to 65535'],
    ['PORT', '65536', 'a port from 0 to 65535'],
    ['PORT', '-1', 'a port from 0 to 65535'],
    ['PORT', '80.5', 'a port from 0 to 65535'],
    ['PORT', '1e3', 'a port from 0 to 65535'],
    ['PORT', ' 80', 'a port from 0 to 65535'],
    ['PORT', '80\n', 'a port from 0 to 65535'],
    ['PUBLIC_URL', 'arshjul.example.se', 'an address as https://arshjul.example.se'],
    ['PUBLIC_URL', 'ftp://example.se', 'an address as https://arshjul.example.se'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'an address as https://arshjul.example.se'],
    ['PUBLIC_URL', 'https://example.se?x=1', 'an address as https://arshjul.example.se'],
    ['PUBLIC_URL', 'https://example.se#x', 'an address as https://arshjul.example.se'],
    ['PUBLIC_URL', 'https://example.se/arshjul', 'an address as https://arshjul.example.se'],
    ['PUBLIC_URL', 'https://user@example.se', 'an address as https://arshjul.example.se'],
    ['HOST', 'a b', 'an address or name to listen on, as 127.0.0.1'],
    ['HOST', 'http://x', 'an address or name to listen on, as 127.0.0.1'],
    ['PUBLIC_URL', 'https://', 'an address as https://arshjul.example.se'],
    ['ARSHJUL_TODAY', '2027-02-30', 'a date as 2027-03-04'],
    ['ARSHJUL_TODAY', 'i dag', 'a date as 2027-03-04'],
    ['ARSHJUL_TODAY', '2027-03-04T10:00', 'a date as 2027-03-04'],
  ])('%s=%j is refused in one line', (name, value, expected) => {
    const told = `${name}=${value.trimEnd()}: expected ${expected}`
    expect(() => readConfig({ [name]: value })).toThrow(new Error(told))
  })

  it('are told by name one at a time, the first first', () => {
    expect(() => readConfig({ PORT: 'x', ARSHJUL_TODAY: 'y' })).toThrow(/^PORT=x: /)
  })
})
