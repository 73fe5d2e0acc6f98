import { describe, expect, test } from 'vitest'
import {
  accessibilityPage,
  bodyPage,
  comingPage,
  comparePage,
  occurrencePage,
  problemPage,
  regionPage,
  startPage,
  stylesheet,
  VIEW_NAMES,
  yearPage,
} from '../../src/pages/index.ts'
import { modelOf, models, nextIn, PUBLIC_URL, planOf, regions, surroundings, TODAY, YEARS } from './plans.ts'
import { elements, unbalanced, words } from './reading.ts'

const computed = regions.flatMap((region): [string, string][] => {
  const plan = planOf(region.id, 2027)
  const own = region.bodies.find((b) => plan.occurrences.some((o) => o.bodies.includes(b.id)))!
  const show = (occurrence: (typeof plan.occurrences)[number]) =>
    occurrencePage({ region, plan, occurrence, today: TODAY, publicUrl: PUBLIC_URL })
  return [
    [
      `${region.id}, region`,
      regionPage({ region, next: nextIn(region.id), today: TODAY, years: YEARS, publicUrl: PUBLIC_URL }),
    ],
    ...VIEW_NAMES.map((name): [string, string] => [
      `${region.id}, year, ${name}`,
      yearPage({
        region,
        plan,
        today: TODAY,
        years: YEARS,
        view: { name },
        ...surroundings(region.id, 2027),
      }),
    ]),
    [
      `${region.id}, body`,
      bodyPage({
        model: modelOf(region.id),
        body: own,
        next: plan.occurrences.filter((o) => o.bodies.includes(own.id)),
        today: TODAY,
        years: YEARS,
        publicUrl: PUBLIC_URL,
      }),
    ],
    ...(['meeting', 'deadline'] as const).map((kind): [string, string] => [
      `${region.id}, ${kind}`,
      show(plan.occurrences.find((o) => o.kind === kind)!),
    ]),
  ]
})
const start = startPage({
  regions: regions.map((region) => ({ region, next: nextIn(region.id) })),
  today: TODAY,
  years: YEARS,
})
const coming = comingPage({
  regions,
  wanted: {},
  occurrences: regions.flatMap((r) => nextIn(r.id)).toSorted((a, b) => a.date - b.date),
  total: 40,
  page: 1,
  pages: 1,
  today: TODAY,
})
const compare = comparePage({ models, chosen: models, level: 'strategic' })
const problem = problemPage({ status: 404, title: 'Sidan finns inte', detail: 'Det finns ingen sådan sida.' })

describe.each([
  ...computed,
  ['start', start],
  ['coming', coming],
  ['compare', compare],
  ['accessibility', accessibilityPage()],
  ['problem', problem],
])('%s', (_, page) => {
  test('is a whole Swedish document with one heading and a title of its own', () => {
    expect(page.startsWith('<!doctype html><html lang="sv"><head><meta charset="utf-8"')).toBe(true)
    expect(elements(page, 'h1')).toHaveLength(1)
    expect(words(elements(page, 'title')[0]!)).toMatch(/Årshjul$/)
    expect(unbalanced(page)).toEqual([])
  })

  test('can be skipped into and has its landmarks', () => {
    expect(page).toMatch(/<body><a class="skip" href="#innehall">/)
    expect(page.match(/<main id="innehall"/g)).toHaveLength(1)
    expect(page.match(/<header[\s>]/g)).toHaveLength(1)
    expect(page.match(/<footer[\s>]/g)).toHaveLength(1)
  })

  test('needs no script and no style but its stylesheet', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    expect(page.match(/<link rel="stylesheet" href="\/style.css"\/>/g)).toHaveLength(1)
  })

  test('gives no two elements the same id', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1])
    expect(ids).toEqual([...new Set(ids)])
  })

  test('names only things that are there', () => {
    const ids = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]))
    const named = [...page.matchAll(/\s(?:aria-labelledby="|href="#)([^"]*)"/g)].map((m) => m[1])
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  test('does not say what is not there', () => {
    expect(words(page)).not.toMatch(/undefined|null|NaN|\[object/)
  })
})

const says = computed.filter(([name]) => !name.endsWith('grund'))

test.each([...says, ['start', start] as [string, string], ['coming', coming] as [string, string]])(
  '%s says first that its dates are a computed proposal',
  (_, page) => {
    const main = page.slice(page.indexOf('<main'))
    const said = main.indexOf('Beräknat förslag. Inte utskickat eller beslutat av ')
    expect(said).toBeGreaterThan(-1)
    expect(said).toBeLessThan(main.indexOf('<time '))
  },
)

test('the stylesheet fetches nothing', () => {
  expect(stylesheet).not.toMatch(/url\(|@import/)
  expect(stylesheet.match(/\{/g)).toHaveLength(stylesheet.match(/\}/g)!.length)
})

test('the problem page leads home and tells the number', () => {
  expect(words(problem)).toContain('Det finns ingen sådan sida. Till startsidan Felkod 404')
})
