import { describe, expect, test } from 'vitest'
import { formatDate } from '../../src/calendar/index.ts'
import { occurrencePage, yearPage } from '../../src/pages/index.ts'
import { dayOf } from '../../src/pages/instant.ts'
import type { Entry, Plan } from '../../src/planning/index.ts'
import { entry } from './entries.ts'
import { PUBLIC_URL, planOf, regionOf, surroundings, TODAY, YEARS } from './plans.ts'
import { elements, section, words } from './reading.ts'

const plan = planOf('norrbotten', 2027)
const region = regionOf('norrbotten')
const notice = (page: string) => words(elements(page, 'div').find((d) => d.includes('role="note"'))!)
const inState = (of: (id: string) => Plan['state'], state: Plan['state']): Plan => ({
  ...plan,
  state,
  bodies: plan.bodies.map(({ id }) => ({ id, state: of(id) })),
})
const said = (of: (id: string) => Plan['state'], state: Plan['state'], entries: readonly Entry[]) =>
  notice(
    yearPage({
      region,
      plan: inState(of, state),
      today: TODAY,
      years: YEARS,
      entries,
      view: { name: 'lista' },
      ...surroundings('norrbotten', 2027),
    }),
  )

const sent = entry({ revision: 3, decision: { kind: 'circulate', replyBy: '2026-12-18', reason: 'x' } })
const adopted = (revision: number, bodies: readonly string[], at = '2027-01-14T09:00:00Z') =>
  entry({ revision, at, decision: { kind: 'adopt', bodies, reason: 'x' } })

describe('the top of a year', () => {
  test('tells when it was sent out, by whom, and until when to answer', () => {
    expect(said(() => 'circulated', 'circulated', [sent])).toBe(
      'Preliminärt. Utskickat för synpunkter 25 november 2026 av Samordnaren, svar senast 18 december. Inte fastställt av Region Norrbotten och Norrbottens kommuner.',
    )
  })

  test('tells each body that has adopted it, and when', () => {
    const of = (id: string) => (id.startsWith('lansstyrgruppen') ? 'adopted' : 'circulated') as Plan['state']
    const all = said(of, 'circulated', [
      sent,
      adopted(4, ['lansstyrgruppen']),
      adopted(5, ['lansstyrgruppen-au'], '2027-02-01T09:00:00Z'),
    ])
    expect(all).toContain('Fastställt av Länsstyrgruppen 14 januari 2027.')
    expect(all).toContain('Fastställt av Länsstyrgruppens arbetsutskott 1 februari 2027.')
    expect(all).toMatch(/^Preliminärt Preliminärt\. Utskickat för synpunkter 25 november 2026/)
  })

  test('does not tell what was taken back, or another year', () => {
    const undone = entry({ revision: 5, decision: { kind: 'undo', revision: 4, reason: 'x' } })
    const again = adopted(4, ['lansstyrgruppen'])
    const other = entry({ revision: 6, year: 2028, decision: { kind: 'adopt', reason: 'x' } })
    expect(said(() => 'adopted', 'adopted', [again, undone, other])).not.toMatch(/januari|november/)
  })
})

describe('the history of a date', () => {
  const occurrence = plan.occurrences.find((o) => o.kind === 'meeting' && o.body === 'lansstyrgruppen')!
  const show = (entries: readonly Entry[]) =>
    section(
      occurrencePage({ region, plan, occurrence, today: TODAY, publicUrl: PUBLIC_URL, entries }),
      'historik',
    )
  const moved = (revision: number, because: string, id = occurrence.id) =>
    entry({
      revision,
      decision: { kind: 'move', occurrence: id, date: '2027-02-18', reason: 'x' },
      changes: [{ occurrence: id, change: 'moved', because }],
    })

  test('is told to be none where nobody has decided anything', () => {
    expect(words(show([]))).toContain('Ingen har beslutat något om datumet.')
  })

  test('has each decision that names it, the last first, and no other', () => {
    const all = words(
      show([moved(1, 'Först.'), moved(2, 'Ett annat.', 'norrbotten-2027-x-1'), moved(3, 'Sedan.')]),
    )
    expect(all).toContain('Flyttar Beslut 3, Samordnaren, 25 november 2026 Sedan.')
    expect(all.indexOf('Sedan.')).toBeLessThan(all.indexOf('Först.'))
    expect(all).not.toContain('Ett annat.')
  })

  test('tells what has changed since it was adopted', () => {
    const entries = [moved(1, 'Före.'), adopted(2, ['lansstyrgruppen']), moved(3, 'Efter.')]
    const [since] = words(show(entries)).split('Alla beslut om datumet')
    expect(since).toContain('Ändrat sedan det fastställdes')
    expect(since).toContain('Efter.')
    expect(since).not.toContain('Före.')
    expect(words(show(entries.slice(0, 2)))).toContain('Inget är ändrat sedan det fastställdes.')
  })
})

test.each([
  ['2026-11-25T22:59:59Z', '2026-11-25'],
  ['2026-11-25T23:00:00Z', '2026-11-26'], // winter: an hour ahead
  ['2027-06-01T21:59:59Z', '2027-06-01'],
  ['2027-06-01T22:00:00Z', '2027-06-02'], // summer: two
  ['2027-03-28T22:30:00Z', '2027-03-29'], // the last Sunday of March
  ['2027-03-27T22:30:00Z', '2027-03-27'],
  ['2027-10-31T22:30:00Z', '2027-10-31'], // the last Sunday of October
  ['2026-12-31T23:30:00Z', '2027-01-01'],
])('%s is %s in Stockholm', (instant, day) => {
  expect(formatDate(dayOf(instant))).toBe(day)
})
