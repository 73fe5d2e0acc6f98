import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inLanes } from '../../../src/pages/wheel/lanes.ts'
import { distance } from '../../../src/pages/wheel/polar.ts'

const TRACK = { inner: 200, outer: 216 }
const angles = fc
  .array(fc.oneof(fc.double({ min: 5, max: 355, noNaN: true }), fc.integer({ min: 100, max: 110 })), {
    maxLength: 60,
  })
  .map((all) => all.sort((a, b) => a - b))

test('no two marks meet, none leaves its angle or its track', () => {
  fc.assert(
    fc.property(angles, (all) => {
      const placed = inLanes(all, TRACK, 8)
      expect(placed.map((p) => p.angle)).toEqual(all)
      for (const [i, a] of placed.entries()) {
        expect(a.size).toBeGreaterThan(0)
        expect(a.radius + a.size).toBeLessThanOrEqual(TRACK.outer + 1e-9)
        expect(a.radius - a.size).toBeGreaterThanOrEqual(TRACK.inner - 1e-9)
        for (const b of placed.slice(0, i)) expect(distance(a, b)).toBeGreaterThanOrEqual(a.size + b.size)
      }
    }),
  )
})

test('marks that are far apart are as large as can be, in the middle of the track', () => {
  expect(inLanes([10, 40, 300], TRACK, 6)).toEqual(
    [10, 40, 300].map((angle) => ({ angle, radius: 208, size: 6 })),
  )
})

test('a crowd does not make others small', () => {
  const placed = inLanes([10, 100, 100, 100, 200], TRACK, 6)
  expect(placed.map((p) => p.size === 6)).toEqual([true, false, false, false, true])
})
