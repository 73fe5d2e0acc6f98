import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civil } from '../../../src/calendar/index.ts'
import { LEVELS, MOST_RINGS, RINGS_OUTER, ringOwners, ringsOf } from '../../../src/pages/wheel/rings.ts'
import { occurrence, planWith, regionWith } from './years.ts'

const yearOf = (count: number) => {
  const region = regionWith(count)
  const dates = region.bodies.map((b, i) => occurrence(`o${i}`, civil(2027, 3, 4), { bodies: [b.id] }))
  return { region, plan: planWith(2027, dates) }
}

test.each([1, MOST_RINGS])('%i bodies have a ring each, the political outermost', (count) => {
  const { region, plan } = yearOf(count)
  const owners = ringOwners(region, plan)
  expect(owners.flatMap((o) => o.bodies).toSorted()).toEqual(region.bodies.map((b) => b.id).toSorted())
  expect(owners.every((o) => o.bodies.length === 1)).toBe(true)
  const levels = owners.map((o) => LEVELS.indexOf(o.level))
  expect(levels).toEqual(levels.toSorted((a, b) => a - b))
})

test('more share a ring a level', () => {
  const { region, plan } = yearOf(MOST_RINGS + 1)
  const owners = ringOwners(region, plan)
  expect(owners.map((o) => o.level)).toEqual(LEVELS)
  expect(owners.flatMap((o) => o.bodies)).toHaveLength(MOST_RINGS + 1)
})

test('a body without dates has none; one that the region no longer has keeps its own', () => {
  const owners = ringOwners(
    regionWith(3),
    planWith(2027, [occurrence('o', civil(2027, 3, 4), { bodies: ['gone'] })]),
  )
  expect(owners).toEqual([{ name: 'gone', level: 'local', bodies: ['gone'] }])
})

test('rings lie inside one another, outside what stands in the middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 90, max: 190 }), (count, inside) => {
      const { region, plan } = yearOf(count)
      const rings = ringsOf(ringOwners(region, plan), inside)
      expect(rings[0]!.outer).toBe(RINGS_OUTER)
      for (const [i, ring] of rings.entries()) {
        expect(ring.number).toBe(i + 1)
        expect(ring.outer).toBeGreaterThan(ring.inner)
        expect(ring.inner).toBeGreaterThanOrEqual(inside - 1e-9)
        if (i > 0) expect(ring.outer).toBeCloseTo(rings[i - 1]!.inner)
      }
    }),
  )
})
