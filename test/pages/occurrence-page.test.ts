import { describe, expect, test } from 'vitest'
import { dateOf } from '../../src/calendar/index.ts'
import { occurrencePage } from '../../src/pages/index.ts'
import type { ExplanationStep, Occurrence } from '../../src/planning/index.ts'
import { PUBLIC_URL, planOf, regionOf, TODAY } from './plans.ts'
import { elements, hrefs, section, words } from './reading.ts'

const plan = planOf('norrbotten', 2027)
const byId = (id: string): Occurrence => plan.occurrences.find((o) => o.id === `norrbotten-2027-${id}`)!
const show = (occurrence: Occurrence, today = TODAY) =>
  occurrencePage({ region: regionOf('norrbotten'), plan, occurrence, today, publicUrl: PUBLIC_URL })

const meeting = byId('lansstyrgruppen-moten-1')
const papers = byId('handlingar-1')
const facts = (page: string) => words(elements(page, 'dl')[0]!)

test('what, when, where and who', () => {
  const said = facts(
    show({ ...byId('arbetsutskott-1'), date: dateOf('2027-01-28'), responsible: 'samordnaren' }), // Thursday
  )
  expect(said).toContain('När torsdag 28 januari 2027 , vecka 4. Om 65 dagar.')
  expect(said).toContain('Tid kl. 13.00–15.00')
  expect(said).toContain('Var Står i kallelsen.')
  expect(said).toContain('Grupp Länsstyrgruppens arbetsutskott')
  expect(said).toContain('Sammankallande Samordnaren')
  expect(facts(show(meeting))).toContain('Kl. 10.00–12.00: Gemensamma frågor för skola')
})

test('a last day has its responsible and neither time nor place', () => {
  const said = facts(show({ ...papers, responsible: 'samordnaren' }))
  expect(said).toContain('Ansvarig Samordnaren')
  expect(said).not.toMatch(/ Tid | Var |Sammankallande/)
})

test('what a planner adds is told', () => {
  const said = facts(
    show({
      ...meeting,
      ordinary: false,
      requestedBy: 'Region Norrbotten',
      form: 'hybrid',
      place: 'Luleå',
      note: 'Lunch.',
      chair: 'Norrbottens kommuner',
      viceChair: 'Region Norrbotten',
      movedFrom: dateOf('2027-02-04'),
    }),
  )
  expect(said).toContain('Ny tid: senarelagt från torsdag 4 februari 2027.')
  expect(said).toContain('Extra möte, utöver de ordinarie.')
  expect(said).toContain('Var Hybrid. Luleå')
  expect(said).toContain('Ordförande Norrbottens kommuner Vice ordförande Region Norrbotten')
  expect(said).toContain('Begärt av Region Norrbotten')
  expect(facts(show({ ...meeting, movedFrom: dateOf('2027-02-18') }))).toContain('tidigarelagt')
})

test.each([
  ['2027-02-11', 'Det är idag.'],
  ['2027-02-10', 'Om 1 dag.'],
  ['2027-02-13', 'För 2 dagar sedan.'],
])('on %s: %s', (today, said) => {
  expect(facts(show(meeting, dateOf(today)))).toContain(said)
})

test.each([
  ['proposed', 'Beräknat förslag. Inte utskickat eller beslutat av Länsstyrgruppen.'],
  ['preliminary', 'Preliminärt. Utskickat för synpunkter men inte fastställt av Länsstyrgruppen.'],
  ['confirmed', 'Fastställt av Länsstyrgruppen.'],
  ['cancelled', 'Inställt. Det här blir inte av.'],
] as const)('a %s date says at the top: %s', (status, said) => {
  const page = show({ ...meeting, status })
  expect(words(elements(page, 'div').find((d) => d.includes('role="note"'))!)).toBe(said)
})

describe('the chain of reasons', () => {
  const chain = (page: string) => elements(section(page, 'varfor'), 'li')

  test('has every step of every occurrence, in order and under who says it', () => {
    const marks = {
      document: 'Dokumentet',
      law: 'Lag',
      calendar: 'Kalender',
      assumption: 'Vårt antagande',
      decision: 'Planerarens beslut',
    }
    for (const occurrence of plan.occurrences) {
      const links = chain(show(occurrence))
      expect(links).toHaveLength(occurrence.explanation.length)
      for (const [i, step] of occurrence.explanation.entries())
        expect(links[i]).toContain(`<span class="basis basis-${step.basis}">${marks[step.basis]}</span>`)
    }
  })

  test('quotes the document with heading and title', () => {
    expect(words(chain(show(meeting))[0]!)).toBe(
      'Dokumentet ”Möten hålls minst fyra gånger per år.” Under rubriken ”Arbetsformer länsstyrgruppen” i Organisering av länsstyrgruppens samverkan inom hälso- och sjukvård, socialtjänst och skola',
    )
  })

  test('tells an assumption with its value and reason', () => {
    expect(words(chain(show(meeting))[2]!)).toMatch(
      /^Vårt antagande Veckodag för länsstyrgruppens möten: torsdag Dokumentet nämner ingen veckodag\./,
    )
  })

  test('never lets the document say what was computed or chosen', () => {
    const raw: ExplanationStep = { step: 'raw', text: 'Räknas till torsdag.', basis: 'document' }
    const page = show({ ...papers, explanation: [raw] })
    expect(words(chain(page)[0]!)).toBe('Uträkning grund: Dokumentet Räknas till torsdag.')
    expect(chain(page)[0]).not.toContain('<blockquote>')
  })

  test.each([
    ['roll', 'law', 'Flyttad dag grund: Lag'],
    ['roll', 'calendar', 'Flyttad dag grund: Kalender'],
    ['choice', 'assumption', 'Val av dag grund: Vårt antagande'],
    ['yielded', 'document', 'Fick stå tillbaka grund: Dokumentet'],
    ['decision', 'decision', 'Beslut grund: Planerarens beslut'],
  ] as const)('%s by %s', (step, basis, said) => {
    const page = show({ ...papers, explanation: [{ step, basis, text: 'Därför.' }] })
    expect(words(chain(page)[0]!)).toBe(`${said} Därför.`)
  })

  test('keeps the words that the date was computed from, when the rule has another value since', () => {
    const text = 'Veckodag för länsstyrgruppens möten: fredag. Så var det då.'
    const page = show({
      ...meeting,
      explanation: [{ step: 'rule', basis: 'assumption', rule: 'lansstyrgruppen-veckodag', text }],
    })
    expect(words(chain(page)[0]!)).toBe(`Vårt antagande ${text}`)
  })
})

describe('ties', () => {
  test('a last day links to what it hangs on, with the distance', () => {
    const tied = section(show(papers), 'hanger-pa')
    expect(words(tied)).toContain('7 dagar före Länsstyrgruppen , torsdag 11 februari 2027')
    expect(hrefs(tied)).toEqual([`/norrbotten/2027/${meeting.id}`])
  })

  test('what hangs on a date of another year says so', () => {
    const page = show({ ...papers, anchor: { occurrence: 'norrbotten-2028-x-1', days: -1 } })
    expect(words(section(page, 'hanger-pa'))).toBe('Hänger på 1 dag före ett datum i ett annat årshjul.')
  })

  test('a meeting links to all that hang on it, and on them', () => {
    const page = show(meeting)
    expect(words(section(page, 'hanger-pa'))).toContain('Inget annat datum styr det här.')
    const hanging = section(page, 'hanger-har')
    expect(hrefs(hanging)).toEqual(
      ['arbetsutskott-1', 'anmal-arende-1', 'handlingar-1', 'underlag-1', 'minnesanteckningar-1'].map(
        (id) => `/norrbotten/2027/norrbotten-2027-${id}`,
      ),
    )
    expect(words(hanging)).toContain('torsdag 25 februari 2027 (14 dagar efter)')
  })

  test('a plan that goes in a circle ends', () => {
    const a = { ...papers, anchor: { occurrence: meeting.id, days: -7 } }
    const b = { ...meeting, anchor: { occurrence: papers.id, days: 7 } }
    const page = occurrencePage({
      region: regionOf('norrbotten'),
      plan: { ...plan, occurrences: [a, b] },
      occurrence: a,
      today: TODAY,
      publicUrl: PUBLIC_URL,
    })
    expect(hrefs(section(page, 'hanger-har')).length).toBeLessThan(10)
  })
})

test('the way back goes to the month of the date, the way on to the feeds of its bodies', () => {
  const page = show(byId('temadagar-1'))
  expect(hrefs(page)).toContain('/norrbotten/2027#m-2027-04')
  for (const body of ['lansstyrgruppen', 'politiska-samverkansberedningen'])
    expect(page).toContain(`https://arshjul.example/feeds/norrbotten/${body}.ics`)
})

test('hostile words stay words', () => {
  const evil = '"><svg onload=alert(1)>'
  const page = show({
    ...meeting,
    title: evil,
    note: evil,
    place: evil,
    explanation: [{ step: 'decision', basis: 'decision', text: evil }],
  })
  expect(page).not.toContain('<svg onload')
  expect(words(page)).toContain(evil)
})
