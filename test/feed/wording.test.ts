import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOf } from '../../src/calendar/index.ts'
import { description } from '../../src/feed/description.ts'
import { type FeedContent, renderFeed } from '../../src/feed/index.ts'
import { summary } from '../../src/feed/summary.ts'
import type { OccurrenceStatus } from '../../src/planning/plan.ts'
import { clock, deadline, event, occurrence } from './occurrences.ts'
import { components, unescape, unfold, value } from './reading.ts'

const lines = (content: FeedContent): string[] => description(content).split('\n')

describe('contract 20: labels', () => {
  test.each<[OccurrenceStatus, string, string]>([
    ['proposed', 'TENTATIVE', 'Förslag: '],
    ['preliminary', 'TENTATIVE', 'Preliminärt: '],
    ['confirmed', 'CONFIRMED', ''],
    ['cancelled', 'CONFIRMED', 'INSTÄLLT: '],
  ])('%s is STATUS:%s and %j', (status, written, prefix) => {
    for (const of of [occurrence({ status }), deadline({ status })]) {
      const body = renderFeed({ name: 'n', description: 'd', events: [event(of)] })
      const found = components(unfold(body), 'VEVENT')[0]!
      expect(value(found, 'STATUS')).toBe(written)
      expect(unescape(value(found, 'SUMMARY'))).toBe(prefix + of.title)
    }
  })

  test.each([
    ['proposed', 'Beräknat förslag. Inte utskickat eller beslutat.'],
    ['preliminary', 'Preliminärt datum. Utskickat, men inte fastställt.'],
    ['cancelled', 'Inställt.'],
  ] as const)('%s says: %s', (status, sentence) => {
    expect(lines(event(occurrence({ status }))).at(-3)).toBe(sentence)
  })
})

describe('contract 21: SUMMARY', () => {
  test.each([
    ['Länsstyrgruppens möte', ['Länsstyrgruppen'], 'Länsstyrgruppens möte'],
    ['Möte med länsstyrgruppen', ['Länsstyrgruppen'], 'Möte med länsstyrgruppen'],
    ['Sista dag: anmäla ärende', ['Länsstyrgruppen'], 'Sista dag: anmäla ärende (Länsstyrgruppen)'],
    ['Temadag', ['Länsstyrgruppen', 'Beredningen'], 'Temadag (Länsstyrgruppen, Beredningen)'],
    ['Temadag', [], 'Temadag'],
  ])('%j of %j is %j', (title, bodyNames, expected) => {
    expect(summary(event(occurrence({ title }), { bodyNames }))).toBe(expected)
  })
})

describe('contract 21: lengths', () => {
  it('SUMMARY has at most 120 units, DESCRIPTION 1,000 and its closing lines, with no half character', () => {
    const long = fc
      .array(fc.constantFrom('å', '😀', 'x', ' ', 'ord ', '<b>', '\\', ';'), { maxLength: 600 })
      .map((characters) => `t${characters.join('')}`)
    fc.assert(
      fc.property(long, long, fc.array(long, { maxLength: 4 }), (title, note, texts) => {
        const content = event(
          occurrence({
            title,
            note,
            status: 'proposed',
            explanation: texts.map((text) => ({ step: 'rule', text, basis: 'document' })),
          }),
        )
        const [short, text] = [summary(content), description(content)]
        expect(short.length).toBeLessThanOrEqual(120)
        expect(text.length).toBeLessThanOrEqual(1000)
        expect(short + text).not.toMatch(/\p{Cs}/u)
        expect(text).not.toMatch(/<[a-z/!?]/i)
        expect(text.split('\n').slice(-3)).toEqual([
          'Beräknat förslag. Inte utskickat eller beslutat.',
          'Prenumerationen ersätter inte kallelsen och bokar inte din tid.',
          content.page,
        ])
      }),
    )
  })
})

describe('contract 21: DESCRIPTION', () => {
  it('of a meeting tells bodies, chair, parts and reasons, each under who says it', () => {
    const content = event(
      occurrence({
        title: 'Gemensam temadag',
        chair: 'Region Norrbotten',
        viceChair: 'Norrbottens kommuner',
        responsible: 'samordnaren',
        parts: [
          {
            title: 'Skolfrågor',
            start: clock('10:00'),
            end: clock('12:00'),
            bodies: ['lansstyrgruppen'],
          },
        ],
        explanation: [
          { step: 'rule', text: '”Två gånger per år”', basis: 'document' },
          { step: 'rule', text: 'Dokumentet anger ingen tid.', basis: 'assumption' },
          { step: 'rule', text: 'Dokumentet anger ingen tid.', basis: 'assumption' },
          { step: 'raw', text: 'Vecka 23.', basis: 'document' },
          { step: 'roll', text: '6 juni är nationaldag.', basis: 'law' },
          { step: 'choice', text: 'Torsdag.', basis: 'assumption' },
          { step: 'choice', text: 'Jämnast i terminen.', basis: 'calendar' },
          { step: 'yielded', text: 'Onsdag.', basis: 'assumption' },
          { step: 'decision', text: 'Flyttat på ordförandens begäran.', basis: 'decision' },
        ],
      }),
      { bodyNames: ['Länsstyrgruppen', 'Beredningen', 'Forumet'] },
    )
    expect(lines(content)).toEqual([
      'Gäller: Länsstyrgruppen, Beredningen och Forumet',
      'Ordförande: Region Norrbotten',
      'Vice ordförande: Norrbottens kommuner',
      'Sammankallande: samordnaren',
      'Kl. 10.00–12.00: Skolfrågor',
      'Dokumentet: ”Två gånger per år”',
      'Uträkning: Vecka 23.',
      'Uträkning: 6 juni är nationaldag.',
      'Vårt val: Jämnast i terminen.',
      'Fick stå tillbaka: Onsdag.',
      'Planerarens beslut: Flyttat på ordförandens begäran.',
      'Prenumerationen ersätter inte kallelsen och bokar inte din tid.',
      content.page,
    ])
  })

  test.each([
    ['2027-05-31', '10 dagar före mötet torsdag 10 juni 2027'],
    ['2027-06-09', '1 dag före mötet torsdag 10 juni 2027'],
    ['2027-06-10', 'Samma dag som mötet torsdag 10 juni 2027'],
    ['2027-06-24', '14 dagar efter mötet torsdag 10 juni 2027'],
  ])('of a deadline on %s says who is responsible, and: %s', (date, distance) => {
    const content = event(deadline({ date: dateOf(date), responsible: 'samordnaren' }), {
      anchor: occurrence(),
    })
    expect(lines(content)).toEqual(expect.arrayContaining(['Ansvarig: samordnaren', distance]))
  })

  it('of a deadline that follows a deadline does not call that a meeting', () => {
    const content = event(deadline({ date: dateOf('2027-02-22') }), {
      anchor: deadline({ title: 'Sista dag: skicka handlingar' }),
    })
    expect(lines(content)).toContain('3 dagar före torsdag 25 februari 2027 (Sista dag: skicka handlingar)')
  })

  test.each([
    ['2027-05-27', 'Ny tid: senarelagt från torsdag 27 maj 2027.'],
    ['2027-06-17', 'Ny tid: tidigarelagt från torsdag 17 juni 2027.'],
  ])('of one moved from %s says: %s', (from, sentence) => {
    expect(lines(event(occurrence({ movedFrom: dateOf(from) })))).toContain(sentence)
  })
})
