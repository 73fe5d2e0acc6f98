import { expect, test } from 'vitest'
import { dateOf, parseClock } from '../../../src/calendar/index.ts'
import { bookingCsv } from '../../../src/http/exports/booking-csv.ts'
import type { Occurrence } from '../../../src/planning/index.ts'

const at = (text: string) => parseClock(text)!

const meeting = (given: Partial<Occurrence>): Occurrence => ({
  id: 'a-2027-moten-1',
  region: 'a',
  planYear: 2027,
  body: 'rad',
  bodies: ['rad'],
  kind: 'meeting',
  rule: 'moten',
  title: 'Rådet',
  date: dateOf('2027-03-04'),
  status: 'confirmed',
  origin: 'rule',
  basis: 'document',
  explanation: [],
  ...given,
})

const csvOf = (given: Partial<Occurrence>): string =>
  bookingCsv([{ occurrence: meeting(given), page: 'https://x/p', bodyNames: ['Rådet'] }])

const HEAD =
  '\uFEFF"Subject","Start Date","Start Time","End Date","End Time","All day event","Location","Description","Categories"\r\n'
const END = '"Gäller: Rådet\nhttps://x/p","Rådet"\r\n'

test.each<[label: string, given: Partial<Occurrence>, row: string]>([
  [
    'a meeting with clock times',
    { start: at('10:00'), end: at('15:00'), place: 'Regionens hus' },
    `"Rådet","2027-03-04","10:00","2027-03-04","15:00","False","Regionens hus",${END}`,
  ],
  [
    'a meeting of two days',
    { start: at('12:00'), end: at('13:00'), endDate: dateOf('2027-03-05') },
    `"Rådet","2027-03-04","12:00","2027-03-05","13:00","False","",${END}`,
  ],
  ['a meeting without a clock time', {}, `"Rådet","2027-03-04","","2027-03-04","","True","",${END}`],
  [
    'a start with no known end',
    { start: at('10:00') },
    `"Rådet","2027-03-04","10:00","2027-03-04","10:00","False","",${END}`,
  ],
  [
    'a preliminary meeting',
    { status: 'preliminary' },
    `"Preliminärt: Rådet","2027-03-04","","2027-03-04","","True","",${END}`,
  ],
  ...['=1+1 Rådet', '+46 Rådet', '-Rådet', '@Rådet'].map((title): [string, Partial<Occurrence>, string] => [
    `the title ${title}, which a spreadsheet would reckon`,
    { title },
    `"'${title}","2027-03-04","","2027-03-04","","True","",${END}`,
  ]),
])('%s', (_, given, row) => {
  expect(csvOf(given)).toBe(HEAD + row)
})

test('a meeting at a distance says so where a place would stand', () => {
  expect(csvOf({ form: 'digitalt', chair: 'Kommunerna', note: 'Ta med underlag' })).toContain(
    '"Digitalt","Gäller: Rådet\nOrdförande: Kommunerna\nForm: digitalt\nTa med underlag\nhttps://x/p"',
  )
})
