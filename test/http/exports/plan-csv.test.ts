import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate, parseClock } from '../../../src/calendar/index.ts'
import { planCsv } from '../../../src/http/exports/csv.ts'
import type { Occurrence, Plan } from '../../../src/planning/index.ts'
import { models, planOf, regionOf } from '../../pages/plans.ts'
import { made, problemOf } from '../app.ts'

const HEAD =
  '\uFEFFDatum;Slutdatum;Vecka;Veckodag;Start;Slut;Slag;Rubrik;Grupp(er);Ansvarig;Ordförande;Läge;Flyttat från;Varför;Id\r\n'
const region = regionOf('norrbotten')
const plan = planOf('norrbotten', 2027)
const meeting = plan.occurrences.find((o) => o.kind === 'meeting')!

/** The one line of a plan whose one meeting has what is given. */
const lineOf = (given: Partial<Occurrence>): string => {
  const one: Plan = { ...plan, occurrences: [{ ...meeting, ...given }] }
  const text = planCsv(one, region)
  expect(text.startsWith(HEAD)).toBe(true)
  return text.slice(HEAD.length)
}

const at = (text: string) => parseClock(text)!

const PLAIN: Partial<Occurrence> = {
  id: 'norrbotten-2027-x-1',
  date: dateOf('2027-03-04'),
  endDate: dateOf('2027-03-05'),
  start: at('10:00'),
  end: at('15:00'),
  title: 'Länsstyrgruppen',
  bodies: ['lansstyrgruppen'],
  responsible: 'samordnaren',
  chair: 'regionen',
  status: 'confirmed',
  movedFrom: dateOf('2027-02-25'),
  explanation: [
    { step: 'rule', text: 'Minst fyra; fler vid behov.', basis: 'document' },
    { step: 'choice', text: 'Sedan det andra.', basis: 'assumption' },
  ],
}

test('a line tells a date, its first reason and its id, in Swedish', () => {
  const name = region.bodies.find((b) => b.id === 'lansstyrgruppen')!.name
  expect(lineOf(PLAIN)).toBe(
    `2027-03-04;2027-03-05;9;torsdag;10:00;15:00;Möte;Länsstyrgruppen;${name};samordnaren;regionen;Fastställt;2027-02-25;"Minst fyra; fler vid behov.";norrbotten-2027-x-1\r\n`,
  )
})

test.each<[given: Partial<Occurrence>, word: string]>([
  [{ kind: 'deadline' }, 'Sista dag'],
  [{ kind: 'milestone' }, 'Hållpunkt'],
  [{ status: 'proposed' }, 'Förslag'],
  [{ status: 'preliminary' }, 'Preliminärt'],
  [{ status: 'cancelled' }, 'Inställt'],
])('%o is %s', (given, word) => {
  expect(lineOf({ ...PLAIN, ...given })).toContain(`;${word};`)
})

test.each(['=HYPERLINK("http://x")', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
  'the title %j, which a spreadsheet would reckon, is text',
  (title) => {
    const cell = `'${title}`
    const quoted = /["\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    expect(lineOf({ ...PLAIN, title })).toContain(`;Möte;${quoted};`)
  },
)

describe.each(models.map((m) => m.region.id))('%s as /plans/2027.csv', (id) => {
  it('is the plan, a line a date', async () => {
    const response = await made().get(`/api/v1/regions/${id}/plans/2027.csv`)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="arshjul-${id}-2027.csv"`)
    const octets = new Uint8Array(await response.arrayBuffer())
    expect([...octets.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(octets).split('\r\n')
    const expected = planOf(id, 2027).occurrences.map(({ date, id: o }) => [formatDate(date), o])
    const told = lines.slice(1, -1).map((line) => [line.slice(0, 10), line.split(';').at(-1)])
    expect(told).toEqual(expected)
  })
})

test.each(['1999', 'x', '2027.0', ''])('the year %j is refused', async (year) => {
  const response = await made().get(`/api/v1/regions/norrbotten/plans/${year}.csv`)
  const { errors } = await problemOf(response, 422, ['#/year'])
  expect(errors).toHaveLength(1)
})

test('a region that is not there is a 404', async () => {
  const { detail } = await problemOf(await made().get('/api/v1/regions/gotland/plans/2027.csv'), 404)
  expect(detail).toContain("'gotland'")
})
