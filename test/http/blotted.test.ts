import { expect, test } from 'vitest'
import { blotted } from '../../src/http/blotted.ts'

const TOKEN = 'q3Jx0Yb6uZ_8kMv2Lw-9TfRdHsAeNcPgKoUiXyBzQ1E'
const KEY = `arshjul_0123456789_${TOKEN}`

test.each<[path: string, query: string, told: string]>([
  ['/', '', '/'],
  ['/feeds/norrbotten.ics', '', '/feeds/norrbotten.ics'],
  [
    '/norrbotten/2027/norrbotten-2027-lansstyrgruppen-moten-2',
    '',
    '/norrbotten/2027/norrbotten-2027-lansstyrgruppen-moten-2',
  ],
  [`/feeds/s/${TOKEN}.ics`, '', '/feeds/s/*'],
  ['/feeds/s/q3Jx0', '', '/feeds/s/*'],
  [`/FEEDS/S/${TOKEN}`, '', '/FEEDS/S/*'],
  [`//feeds//s//${TOKEN}`, '', '//feeds//s//*'],
  [`/${TOKEN}`, '', '/*'],
  [`/kalender/${TOKEN}.ics`, '', '/kalender/*.ics'],
  [`/planera/${KEY}`, '', '/planera/*'],
  ['/planera/arshjul_0123', '', '/planera/*'],
  ['/api/v1/deadlines', '?from=2027-01-01&limit=20', '/api/v1/deadlines?from=2027-01-01&limit=20'],
  ['/api/v1/deadlines', '?body=ab', '/api/v1/deadlines?body=*'],
  ['/planera/oidc/svar', '?code=1234x&state=12345', '/planera/oidc/svar?code=*&state=*'],
  ['/', `?${KEY}`, '/?*'],
  ['/', `?${TOKEN}=1`, '/?*'],
  ['/', '?a=1=2', '/?a=*'],
])('of %s%s stands %s', (path, query, told) => {
  expect(blotted(path, query)).toBe(told)
})

test('the end of a long one does not stand', () => {
  expect(blotted(`/${'a'.repeat(5000)}`, '')).toHaveLength(500)
})
