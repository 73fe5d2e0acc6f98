import { describe, expect, test } from 'vitest'
import { dateOf, fields } from '../../src/calendar/index.ts'
import { KIND_SLUGS, type YearView, yearPage } from '../../src/pages/index.ts'
import { viewPath } from '../../src/pages/year-view.ts'
import { planOf, regionOf, surroundings, TODAY, YEARS } from './plans.ts'
import { elements, hrefs, words } from './reading.ts'

const show = (region: string, year: number, view: YearView, today = TODAY) =>
  yearPage({
    region: regionOf(region),
    plan: planOf(region, year),
    today,
    years: YEARS,
    view,
    ...surroundings(region, year),
  })
const rows = (page: string) => elements(page, 'tr').flatMap(hrefs)

test.each([
  [{ name: 'hjul' }, '/kalmar/2027'],
  [{ name: 'lista', body: 'x' }, '/kalmar/2027?vy=lista&grupp=x'],
  [{ name: 'kvartal', part: '3', kind: 'deadline' }, '/kalmar/2027?vy=kvartal&kvartal=3&slag=sista-dagar'],
  [{ name: 'manad', part: '2027-03' }, '/kalmar/2027?vy=manad&manad=2027-03'],
  [{ name: 'lista', part: '2027-03' }, '/kalmar/2027?vy=lista'],
] satisfies [YearView, string][])('%o is at %s', (view, path) => {
  expect(viewPath('kalmar', 2027, view)).toBe(path)
})

describe('a filter', () => {
  const { occurrences } = planOf('orebro', 2027)

  test.each(['meeting', 'deadline', 'milestone'] as const)('leaves %ss alone, in wheel and list', (kind) => {
    const ids = occurrences.filter((o) => o.kind === kind).map((o) => `/orebro/2027/${o.id}`)
    for (const name of ['hjul', 'lista'] as const) {
      const page = show('orebro', 2027, { name, kind })
      if (name === 'lista') expect(rows(page)).toEqual(ids)
      else expect(rows(page).toSorted()).toEqual(ids.toSorted())
      expect(page).toContain(`<option value="${KIND_SLUGS[kind]}" selected="">`)
    }
  })

  test('leaves a body alone, its joint meetings too, and is kept in the other views', () => {
    const body = 'chefsgrupp-folkhalsa'
    const page = show('orebro', 2027, { name: 'lista', body })
    expect(rows(page)).toEqual(
      occurrences.filter((o) => o.bodies.includes(body)).map((o) => `/orebro/2027/${o.id}`),
    )
    expect(hrefs(page)).toContain(`/orebro/2027?vy=kvartal&grupp=${body}`)
    expect(hrefs(page)).toContain('/orebro/2027?vy=lista')
  })

  test('that nothing passes says so', () => {
    const page = show('vasternorrland', 2027, { name: 'hjul', kind: 'milestone' })
    expect(words(page)).toContain('Inget datum passar urvalet.')
  })
})

test('the four quarters and the months tell every date once', () => {
  const { occurrences } = planOf('halland', 2027)
  const expected = occurrences.map((o) => `/halland/2027/${o.id}`).toSorted()
  const quarters = ['1', '2', '3', '4'].flatMap((part) =>
    rows(show('halland', 2027, { name: 'kvartal', part })),
  )
  expect(quarters.toSorted()).toEqual(expected)
  const parts = [...new Set(occurrences.map((o) => fields(o.date)))].map(
    ({ year, month }) => `${year}-${String(month).padStart(2, '0')}`,
  )
  const months = [...new Set(parts)].flatMap((part) => rows(show('halland', 2027, { name: 'manad', part })))
  expect(months.toSorted()).toEqual(expected)
})

test('a month is a calendar of ISO weeks with days off, breaks and today', () => {
  const page = show('orebro', 2027, { name: 'manad', part: '2027-03' }, dateOf('2027-03-04'))
  const weeks = elements(page, 'th').filter((th) => th.includes('grid-week'))
  expect(weeks.map(words)).toEqual(['9', '10', '11', '12', '13'].map((n) => `Vecka ${n}`))
  const days = elements(page, 'td')
  expect(days.filter((td) => td.includes('other-month'))).toHaveLength(4)
  expect(days.filter((td) => td.includes('aria-current="date"')).map(words)).toEqual([
    'torsdag 4 mars 2027 4 Idag',
  ])
  expect(days.map(words)).toContain('fredag 26 mars 2027 26 Långfredagen')
})

test('a year is opened at the month and quarter of today', () => {
  expect(words(show('orebro', 2026, { name: 'manad' }))).toContain('November 2026')
  expect(elements(show('orebro', 2026, { name: 'kvartal' }), 'h2').map(words)).toContain('November 2026')
  expect(elements(show('orebro', 2027, { name: 'manad' }), 'h2').map(words)).toEqual([
    'Januari 2027',
    'Ladda ner',
  ])
})
