import { describe, expect, test } from 'vitest'
import { civil, dateOf } from '../../../src/calendar/index.ts'
import { clustersOf } from '../../../src/pages/clusters.ts'
import { yearPage } from '../../../src/pages/index.ts'
import { text } from '../../../src/pages/text.ts'
import type { Occurrence, Plan } from '../../../src/planning/index.ts'
import { planOf, regionOf, regions, surroundings, TODAY, YEARS } from '../plans.ts'
import { elements, hrefs, words } from '../reading.ts'

const show = (plan: Plan, today = TODAY) => {
  const page = yearPage({
    region: regionOf(plan.region),
    plan,
    today,
    years: YEARS,
    ...surroundings(plan.region, plan.year),
  })
  return page.slice(page.indexOf('<section class="year-wheel"'), page.indexOf('<div class="year-list"'))
}
const drawing = (wheel: string): string => wheel.slice(wheel.indexOf('<svg'), wheel.indexOf('</svg>'))
const links = (wheel: string) => elements(drawing(wheel), 'a')
const norrbotten = planOf('norrbotten', 2027)
const [meeting] = norrbotten.occurrences.filter((o) => o.kind === 'meeting')
const only = (change: Partial<Occurrence>) =>
  show({ ...norrbotten, occurrences: [{ ...meeting!, ...change }] })

test.each(regions.flatMap((r) => YEARS.map((y) => [r.id, y] as const)))(
  '%s %i: every date is drawn once, and each meeting with what hangs on it is one named link, in order',
  (id, year) => {
    const plan = planOf(id, year)
    const clusters = clustersOf(plan.occurrences)
    const marks = links(show(plan))
    expect(marks.flatMap(hrefs)).toEqual(clusters.map(({ lead }) => `/${id}/${year}/${lead.id}`))
    const small = drawing(show(plan)).replaceAll(/<a [\s\S]*?<\/a>/g, '')
    const levels = /<path d="([^"]*)" class="w-(?:political|strategic|preparatory|tactical|local)"/g
    // Each small sign is a line of its own that is closed
    const signs = [...small.matchAll(levels)].flatMap((m) => m[1]!.match(/z/g) ?? [])
    expect(signs).toHaveLength(clusters.flatMap((c) => c.beside).length)
    for (const [i, { lead, beside }] of clusters.entries()) {
      const name = words(elements(marks[i]!, 'title')[0]!)
      expect(name).toContain(lead.title)
      const lastDays = beside.filter((o) => o.kind === 'deadline').length
      if (lastDays > 0) expect(name).toContain(text.year.count.deadlines(lastDays))
    }
  },
)

test('a cycle of some years is an arc each in the middle, and told in words', () => {
  const wheel = show(planOf('kalmar', 2027))
  expect(wheel.match(/class="w-turn"/g)).toHaveLength(1)
  expect(words(wheel)).toContain('Besluta om det övergripande styrdokumentet: vartannat år, nästa gång 2028')
  expect(words(show(planOf('kalmar', 2026)))).toContain('vartannat år, i år')
  expect(show(norrbotten)).not.toContain('w-turn')
})

describe('a mark', () => {
  const name = (change: Partial<Occurrence>) => words(elements(links(only(change))[0]!, 'title')[0]!)

  test('is called by its day, its title and its kind', () => {
    const date = dateOf('2027-03-04') // Thursday
    expect(name({ date, title: 'Länsstyrgruppen' })).toBe('torsdag 4 mars 2027: Länsstyrgruppen, möte')
    expect(name({ date, title: 'Sista dag: lämna underlag', kind: 'deadline' })).toBe(
      'torsdag 4 mars 2027: Sista dag: lämna underlag',
    )
    expect(name({ date, title: 'Tidplan klar', kind: 'milestone' })).toBe(
      'torsdag 4 mars 2027: Tidplan klar, hållpunkt',
    )
    expect(name({ date, endDate: dateOf('2027-03-05'), title: 'Internat' })).toBe(
      'torsdag 4 mars 2027 till 5 mars: Internat, möte',
    )
    expect(name({ date, title: 'Länsstyrgruppen', status: 'cancelled' })).toBe(
      'torsdag 4 mars 2027: Länsstyrgruppen, möte, inställt',
    )
  })

  test('has a shape for each kind, and another when it is called off', () => {
    const shape = (change: Partial<Occurrence>) =>
      links(only(change))[0]!
        .replace(/<title>.*?<\/title>/, '')
        .replaceAll(/[-\d.]+/g, '#')
        .replace(/^<a[^>]*>/, '')
    const shapes = (['meeting', 'deadline', 'milestone'] as const).flatMap((kind) =>
      (['proposed', 'cancelled'] as const).map((status) => shape({ kind, status })),
    )
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  test('of a joint meeting shows in each ring, as one link', () => {
    const wheel = only({
      bodies: ['lansstyrgruppen', 'politiska-samverkansberedningen'],
      body: 'lansstyrgruppen',
    })
    expect(links(wheel)).toHaveLength(1)
    expect(links(wheel)[0]!.match(/<circle/g)).toHaveLength(2)
    expect(words(wheel)).toContain('Gemensamt möte')
  })
})

test('what is not a mark is silent, and no style is within', () => {
  const wheel = show(norrbotten)
  expect(drawing(wheel)).toMatch(/^<svg class="wheel-drawing"[^>]* role="group" aria-labelledby="hjulet"/)
  expect(elements(drawing(wheel).replaceAll(/<a [\s\S]*?<\/a>/g, ''), 'text').length).toBeGreaterThan(60)
  expect(wheel).not.toMatch(/\sstyle=|<style|<script|NaN|undefined|Infinity/)
})

test('the legend tells rings, breaks, offices and today in words', () => {
  const said = words(show(norrbotten, civil(2027, 3, 4)))
  expect(said).toMatch(/1 Samverkansberedningen 2 möten 2 Länsstyrgruppen 6 möten/)
  expect(said).toContain('Sportlov 8–12 mars')
  expect(said).toContain('Påsklov (veckan efter påsk) 30 mars–2 april')
  expect(said).toContain('Ordförande i Länsstyrgruppen och Länsstyrgruppens AU: Norrbottens kommuner')
  expect(said).toContain('Idag, torsdag 4 mars 2027')
  expect(words(show(norrbotten))).not.toContain('Idag')
})

test('one can pass by it to the list', () => {
  expect(show(norrbotten)).toContain('<a class="past-wheel" href="#listan">')
})

test('it is no more than 100 bytes a date and 26 kB for the rest', () => {
  for (const { id } of regions) {
    const plan = planOf(id, 2027)
    expect(show(plan).length).toBeLessThan(26_000 + 100 * plan.occurrences.length)
  }
})

test('hostile words stay words', () => {
  const wheel = only({ title: '</title><script>alert(1)</script>' })
  expect(wheel).not.toContain('<script')
})
