import { describe, expect, test } from 'vitest'
import { type CivilDate, dateOf } from '../../src/calendar/index.ts'
import { type YearView, yearPage } from '../../src/pages/index.ts'
import type { Occurrence, Plan } from '../../src/planning/index.ts'
import { planOf, regionOf, regions, surroundings, TODAY, YEARS } from './plans.ts'
import { elements, hrefs, section, words } from './reading.ts'

const show = (plan: Plan, today: CivilDate = TODAY, view: YearView = { name: 'lista' }) =>
  yearPage({
    view,
    region: regionOf(plan.region),
    plan,
    today,
    years: YEARS,
    ...surroundings(plan.region, plan.year),
  })
const norrbotten = planOf('norrbotten', 2027)
const changed = (plan: Plan, change: (o: Occurrence, i: number) => Partial<Occurrence>): Plan => ({
  ...plan,
  occurrences: plan.occurrences.map((o, i) => ({ ...o, ...change(o, i) })),
})

test.each(regions.flatMap((r) => YEARS.map((y) => [r.id, y] as const)))(
  '%s %i: every occurrence is linked once from its own row, in order',
  (region, year) => {
    const plan = planOf(region, year)
    const rows = elements(show(plan), 'tr').flatMap(hrefs)
    expect(rows).toEqual(plan.occurrences.map((o) => `/${region}/${year}/${o.id}`))
  },
)

test.each(regions.flatMap((r) => YEARS.map((y) => [r.id, y] as const)))(
  '%s %i: the list beside the wheel has every occurrence once, the last days beside their meeting',
  (region, year) => {
    const plan = planOf(region, year)
    const page = show(plan, TODAY, { name: 'hjul' })
    const rows = elements(page, 'tr').flatMap(hrefs)
    expect(rows.toSorted()).toEqual(plan.occurrences.map((o) => `/${region}/${year}/${o.id}`).toSorted())
    const wheel = hrefs(
      page.slice(page.indexOf('class="wheel-drawing"'), page.indexOf('class="wheel-words"')),
    )
    expect(rows).toEqual(expect.arrayContaining(wheel.filter((href) => href.startsWith('/'))))
    for (const meeting of plan.occurrences.filter((o) => o.kind === 'meeting'))
      expect(wheel).toContain(`/${region}/${year}/${meeting.id}`)
  },
)

test('December of the year before comes first, under its own year', () => {
  const page = show(planOf('vasternorrland', 2027))
  const months = elements(page, 'h2')
    .filter((h) => h.includes('id="m-'))
    .map(words)
  expect(months.slice(0, 3)).toEqual(['December 2026', 'Januari 2027', 'Februari 2027'])
  expect(months).toContain('December 2027')
  const december = words(section(page.replaceAll('<section class="month" ', '<section '), 'm-2026-12'))
  expect(december).toContain('fr 18 december 51')
  expect(december).toContain('anmäla ärende till samverkanskoordinatorn (')
})

const meeting = norrbotten.occurrences.find((o) => o.body === 'lansstyrgruppen-au' && o.kind === 'meeting')!
const rowOf = (change: Partial<Occurrence>): string =>
  elements(show({ ...norrbotten, occurrences: [{ ...meeting, ...change }] }), 'tr').find((r) =>
    r.includes('<th scope="row"'),
  )!

test('a row tells day, week, what, time and responsible, and how settled it is where that is unusual', () => {
  const row = rowOf({ date: dateOf('2027-01-28'), responsible: 'samordnaren' }) // Thursday
  expect(words(row)).toBe(
    'to 28 januari 4 Länsstyrgruppens arbetsutskott kl. 13.00–15.00 Ansvarig: samordnaren',
  )
  expect(row).toContain('<time datetime="2027-01-28">to 28 januari</time>')
  expect(words(show(norrbotten))).toContain('Läge: förslag, där inget annat står.')
})

test('a week of another year than the date says which', () => {
  expect(words(rowOf({ date: dateOf('2027-01-01') }))).toContain('fr 1 januari 53 (2026)')
})

test('meetings weigh more than last days, by class and by word', () => {
  expect(rowOf({})).toContain('class="meeting"')
  const last = elements(show(norrbotten), 'tr').find((r) => r.startsWith('<tr><td><time'))!
  expect(words(last)).toContain('Sista dag: ')
})

test('the dates are counted, cancelled ones left out', () => {
  const kinds = ['meeting', 'meeting', 'deadline', 'milestone', 'meeting'] as const
  const occurrences = kinds.map((kind, i) => ({
    ...meeting,
    kind,
    id: `${meeting.id}${i}`,
    status: i === 4 ? ('cancelled' as const) : meeting.status,
  }))
  expect(words(show({ ...norrbotten, occurrences }))).toContain('2 möten, 1 sista dag och 1 hållpunkt.')
})

test('a hållpunkt is called so', () => {
  expect(words(rowOf({ kind: 'milestone', title: 'Tidplan klar' }))).toContain('Hållpunkt: Tidplan klar')
})

test('a meeting of several days tells both', () => {
  const row = rowOf({ date: dateOf('2027-01-28'), endDate: dateOf('2027-01-29') })
  expect(words(row)).toMatch(/^to 28 januari – fr 29 januari 4/)
})

describe('today', () => {
  const line = (page: string) =>
    elements(page, 'p')
      .filter((p) => p.includes('today-line'))
      .map(words)

  test('has a line of its own between the dates', () => {
    const page = show(planOf('norrbotten', 2026))
    expect(line(page)).toEqual(['Idag, tisdag 24 november 2026'])
    expect(page.match(/aria-current="date"/g)).toHaveLength(1)
  })
  test('is told in a month without dates', () => {
    expect(line(show(norrbotten, dateOf('2027-07-14')))).toEqual(['Idag, onsdag 14 juli 2027'])
  })
  test('is not told in another year', () => {
    expect(line(show(norrbotten))).toEqual([])
  })
})

describe('how settled the year is', () => {
  const states = (of: (id: string) => Plan['state'], state: Plan['state']): Plan => ({
    ...norrbotten,
    occurrences: norrbotten.occurrences.filter((o) => o.body !== 'kommunala-samverkansgrupper'),
    state,
    bodies: norrbotten.bodies.map(({ id }) => ({ id, state: of(id) })),
  })
  const notice = (plan: Plan) => words(elements(show(plan), 'div').find((d) => d.includes('role="note"'))!)

  test.each([
    [
      'proposed',
      'Beräknat förslag. Inte utskickat eller beslutat av Region Norrbotten och Norrbottens kommuner.',
    ],
    [
      'circulated',
      'Preliminärt. Utskickat för synpunkter men inte fastställt av Region Norrbotten och Norrbottens kommuner.',
    ],
    ['adopted', 'Fastställt av årshjulets alla 7 grupper.'],
  ] as const)('%s', (state, said) => {
    expect(notice(states(() => state, state))).toBe(said)
  })

  test('body by body where they differ', () => {
    const said = notice(states((id) => (id.startsWith('lansdel') ? 'proposed' : 'adopted'), 'proposed'))
    expect(said).toMatch(
      /^Förslag Beräknat förslag\. Inte utskickat eller beslutat av Länsdel Boden\/Luleå, /,
    )
    expect(said).toMatch(/ Fastställt Fastställt av Politiska samverkansberedningen, Länsstyrgruppen och /)
    expect(said).not.toContain('Samverkansgrupper på kommunnivå')
  })

  test.each([
    ['preliminary', 'Preliminärt'],
    ['confirmed', 'Fastställt'],
    ['cancelled', 'Inställt'],
  ] as const)('a %s date is labelled %s', (status, label) => {
    const rows = elements(show(changed(norrbotten, () => ({ status }))), 'tr').filter((r) =>
      r.includes('<th scope="row"'),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((r) => words(r).endsWith(` ${label}`))).toBe(true)
  })
})

describe('what the plan rests on', () => {
  const grund = (plan: Plan) => show(plan, TODAY, { name: 'grund' })
  const said = (plan: Plan) => words(grund(plan))

  test('an optimal proposal, nothing broken, nothing yielded', () => {
    const all = said(norrbotten)
    expect(all).toContain('Inget bättre förslag finns med dessa regler.')
    expect(all).toContain('Inga avsteg. Alla krav är uppfyllda.')
    expect(all).toContain('Inget önskemål fick stå tillbaka.')
  })
  test('what is not proved is not claimed', () => {
    expect(said({ ...norrbotten, proof: { status: 'gap' } })).not.toContain('Inget bättre förslag')
    expect(said({ ...norrbotten, proof: { status: 'unproven' } })).not.toContain('Inget bättre förslag')
    expect(said({ ...norrbotten, state: 'adopted' })).not.toContain('Inget bättre förslag')
  })
  test('a broken rule of the document is an avsteg with its quote and dates', () => {
    const page = grund({
      ...norrbotten,
      violations: [
        {
          rule: 'lansstyrgruppen-moten',
          text: 'Tre möten i stället för fyra.',
          quote: 'Möten hålls minst fyra gånger per år.',
          occurrences: [meeting.id],
        },
      ],
    })
    const broken = section(page, 'avsteg')
    expect(words(broken)).toContain('Avsteg från dokumentet: Tre möten i stället för fyra.')
    expect(words(broken)).toContain('”Möten hålls minst fyra gånger per år.”')
    expect(hrefs(broken)).toEqual([`/norrbotten/2027/${meeting.id}`])
    expect(words(broken)).not.toContain('Inga avsteg')
  })
  test('what yielded is told', () => {
    const plan = {
      ...norrbotten,
      yielded: [{ rule: 'lansstyrgruppen-veckodag', text: 'Onsdag i stället.', occurrences: [] }],
    }
    expect(words(section(grund(plan), 'tillbaka'))).toBe('Fick stå tillbaka Onsdag i stället.')
  })
  test('every assumption in force is there, with a value that the plan has and the rules have not', () => {
    const open = norrbotten.open.map((p) =>
      p.rule === 'lansstyrgruppen-veckodag' ? { ...p, text: 'Veckodag: fredag. Planeraren valde.' } : p,
    )
    const page = grund({ ...norrbotten, open })
    expect(page.match(/<li class="claim by-assumption">/g)).toHaveLength(open.length)
    expect(words(page)).toContain('Veckodag: fredag. Planeraren valde.')
  })
})

test('a year that the rules give nothing says so', () => {
  const page = show({ ...norrbotten, occurrences: [] })
  expect(words(page)).toContain('Reglerna ger inga datum för 2027.')
  expect(elements(page, 'table')).toEqual([])
})

test('a hostile title stays words', () => {
  const title = '</a><script>alert(1)</script>'
  const page = show(changed(norrbotten, () => ({ title, responsible: title })))
  expect(page).not.toContain('<script')
  expect(words(page)).toContain(title)
})
