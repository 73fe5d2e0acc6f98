import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarYear, contains, dateOf } from '../../../src/calendar/index.ts'
import { type Figure, figureOf } from '../../../src/pages/wheel/figure.ts'
import { takenBy } from '../../../src/pages/wheel/labels.ts'
import type { Placed } from '../../../src/pages/wheel/lanes.ts'
import { distance } from '../../../src/pages/wheel/polar.ts'
import type { Arc } from '../../../src/pages/wheel/scale.ts'
import { arcOf } from '../../../src/pages/wheel/ties.ts'
import { planOf, regionOf, regions, surroundings } from '../plans.ts'
import { anyYear, occurrence, planWith, regionWith } from './years.ts'

const figureFor = (id: string, year = 2027): Figure =>
  figureOf({ region: regionOf(id), plan: planOf(id, year), ...surroundings(id, year) })

const placesOf = ({ marks }: Figure): Placed[] => marks.flatMap((m) => [m, ...m.echoes])
const areApart = (a: Arc, b: Arc): boolean => a.to <= b.from || b.to <= a.from

/** Each with each that stands before it. */
const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((a, i) => all.slice(0, i).map((b): [T, T] => [a, b]))

const meetingMarks = (figure: Figure) =>
  pairs(placesOf(figure)).filter(([a, b]) => distance(a, b) < a.size + b.size)

/** Texts that meet another text, or a mark or thread of their ring. */
function meetingTexts({ labels, terms, rings, marks, ties }: Figure): string[] {
  const each = pairs([...labels, ...terms.flatMap((t) => t.labels)])
    .filter(([a, b]) => Math.abs(a.radius - b.radius) < (a.size + b.size) / 2 && !areApart(a.arc, b.arc))
    .map(([a, b]) => `${a.text} meets ${b.text}`)
  const hidden = labels.filter((label) => {
    const ring = rings.find((r) => label.radius < r.outer && label.radius > r.inner)!
    const taken = [
      ...marks.filter((m) => m.ring === ring).map(takenBy),
      ...ties.filter((t) => t.from.ring === ring).map(arcOf),
    ]
    return label.size >= ring.outer - ring.inner || taken.some((arc) => !areApart(label.arc, arc))
  })
  return [...each, ...hidden.map((l) => `${l.text} is not clear`)]
}

describe('any year of 1–40 bodies', () => {
  const each = (check: (figure: Figure, year: { readonly plan: ReturnType<typeof planOf> }) => void) =>
    fc.assert(
      fc.property(anyYear, ({ region, plan }) => {
        check(figureOf({ region, plan, facts: [], rotations: [] }), { plan })
      }),
      { numRuns: 60 },
    )

  test('has every occurrence once, in order', () => {
    each(({ marks }, { plan }) => expect(marks.map((m) => m.occurrence)).toEqual(plan.occurrences))
  })
  test('has an echo in each other ring of a joint one', () => {
    each(({ marks, rings }) => {
      for (const { occurrence, echoes } of marks) {
        const own = rings.filter((r) => r.bodies.some((b) => occurrence.bodies.includes(b)))
        expect(echoes).toHaveLength(own.length - 1)
      }
    })
  })
  test('has no two marks that meet', () => {
    each((figure) => expect(meetingMarks(figure)).toEqual([]))
  })
  test('has each mark within its ring, at its date', () => {
    each(({ marks, scale }) => {
      for (const { ring, angle, radius, size, occurrence } of marks) {
        expect(radius + size).toBeLessThan(ring.outer)
        expect(radius - size).toBeGreaterThan(ring.inner)
        expect(angle).toBe(scale.angle(occurrence.date))
      }
    })
  })
  test('has no two texts that meet, and none on a mark or a thread', () => {
    each((figure) => expect(meetingTexts(figure)).toEqual([]))
  })
  test('ties only what is on the same ring', () => {
    each(({ ties }) => {
      for (const { from, to } of ties) {
        expect(from.ring).toBe(to.ring)
        expect(to.occurrence.anchor!.occurrence).toBe(from.occurrence.id)
      }
    })
  })
})

describe.each(regions.flatMap((r) => [2026, 2027, 2028].map((y) => [r.id, y] as const)))(
  '%s %i',
  (id, year) => {
    const figure = figureFor(id, year)
    test('has no two marks or texts that meet', () => {
      expect(meetingMarks(figure)).toEqual([])
      expect(meetingTexts(figure)).toEqual([])
    })
    test('names every ring within it', () => {
      expect(figure.labels).toHaveLength(figure.rings.length)
    })
    test('has twelve months and the weeks whose Monday is its own', () => {
      expect(figure.months).toHaveLength(12)
      expect(figure.weeks[0]!.number).toBe(year === 2028 ? 1 : { 2026: 2, 2027: 1 }[year])
      expect(figure.weeks.at(-1)!.number).toBe(year === 2026 ? 53 : 52)
      expect(figure.weeks).toHaveLength(52)
    })
  },
)

test('today is marked in its own year alone', () => {
  const today = dateOf('2027-03-04')
  const at = (year: number) =>
    figureOf({
      region: regionOf('norrbotten'),
      plan: planOf('norrbotten', year),
      ...surroundings('norrbotten', year),
      today,
    })
  expect(at(2027).today).toBe(at(2027).scale.angle(today))
  expect(at(2028).today).toBeUndefined()
})

test('breaks and days off are behind the year, clipped to it', () => {
  const { sectors, scale } = figureFor('norrbotten')
  const found = surroundings('norrbotten', 2027).facts.filter((f) =>
    ['school-break', 'holiday', 'eve'].includes(f.kind),
  )
  expect(sectors).toHaveLength(found.length)
  expect(sectors.every(({ arc }) => arc.from >= scale.arc.from && arc.to <= scale.arc.to)).toBe(true)
})

describe('terms of office', () => {
  test('alike ones share a turn, and each is told with its rings', () => {
    const { terms } = figureFor('halland')
    expect(terms.map((t) => [t.bodies.length, t.labels.map((l) => l.text)])).toEqual([
      [3, ['Ordförande i 3, 6, 7: kommunerna']],
      [3, ['Ordförande i 4, 5, 8: Region Halland']],
    ])
  })
  test('fill the year without a gap, and stand inside the rings', () => {
    for (const id of ['norrbotten', 'halland']) {
      const { terms, rings, middle } = figureFor(id)
      expect(terms.length).toBeGreaterThan(0)
      for (const office of terms) {
        expect(office.outer).toBeLessThan(rings.at(-1)!.inner)
        expect(office.inner).toBeGreaterThanOrEqual(middle)
        expect(office.terms[0]!.start).toBe(calendarYear(2027).start)
        expect(office.terms.at(-1)!.end).toBe(calendarYear(2027).end)
      }
    }
  })
})

test('a year that begins before it begins has a piece for that', () => {
  const plan = planWith(2027, [occurrence('a', dateOf('2026-12-18')), occurrence('b', dateOf('2027-02-11'))])
  const { marks, scale } = figureOf({ region: regionWith(1), plan, facts: [], rotations: [] })
  expect(contains(calendarYear(2027), plan.occurrences[0]!.date)).toBe(false)
  expect(marks[0]!.angle).toBeLessThan(scale.arc.from)
  expect(scale.after).toBeUndefined()
})
