import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeArcs, isUpsideDown, labelOn } from '../../../src/pages/wheel/labels.ts'
import { fitted, textWidth, wrapped } from '../../../src/pages/wheel/letters.ts'

const BAND = { outer: 332, inner: 300 }
const YEAR = { from: 5, to: 355 }
const arcs = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, n]) => ({ from, to: from + n })),
  { maxLength: 20 },
)

test('free arcs hold nothing that is taken, and what is neither is nowhere', () => {
  fc.assert(
    fc.property(arcs, fc.integer({ min: 5, max: 354 }), (taken, degree) => {
      const angle = degree + 0.5
      const isFree = freeArcs(YEAR, taken).some((f) => f.from < angle && angle < f.to)
      expect(isFree).toBe(!taken.some((t) => t.from < angle && angle < t.to))
    }),
  )
})

test('a text lies in a free arc', () => {
  fc.assert(
    fc.property(arcs, fc.integer({ min: 5, max: 355 }), (taken, near) => {
      const label = labelOn(BAND, ['Länsstyrgruppen'], { within: YEAR, taken, near, ofBreadth: 0.4 })
      if (label === undefined) return
      expect(freeArcs(YEAR, taken).some((f) => f.from <= label.arc.from && label.arc.to <= f.to)).toBe(true)
    }),
  )
})

describe('a text', () => {
  const at = (near: number, taken = [{ from: 190, to: 200 }]) =>
    labelOn(BAND, ['Länsstyrgruppens arbetsutskott', 'AU'], { within: YEAR, taken, near, ofBreadth: 0.4 })

  test('stands where it would be, when it can', () => {
    const { arc } = at(120)!
    expect((arc.from + arc.to) / 2).toBeCloseTo(120)
  })
  test('stands beside what is in its way', () => {
    expect(at(196)!.arc.from).toBeGreaterThan(200)
  })
  test('is the shorter one where the longer has no room, and none where neither has', () => {
    expect(at(100, [{ from: 20, to: 355 }])!.text).toBe('AU')
    expect(at(100, [{ from: 6, to: 355 }])).toBeUndefined()
  })
  test('is none where it would be too small to read', () => {
    const narrow = { outer: 310, inner: 300 }
    expect(labelOn(narrow, ['AU'], { within: YEAR, taken: [], near: 100, ofBreadth: 0.4 })).toBeUndefined()
  })
  test.each([
    [0, false],
    [90, false],
    [91, true],
    [269, true],
    [270, false],
  ])('at %i° is turned: %s', (angle, turned) => {
    expect(isUpsideDown(angle)).toBe(turned)
  })
})

test('a text is cut to its room, and told to be', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.integer({ min: 30, max: 300 }),
      (text, room) => {
        const cut = fitted(text, 12, room)
        expect(textWidth(cut, 12) <= room || Array.from(cut).length <= 2).toBe(true)
        expect(cut === text || cut.endsWith('…')).toBe(true)
      },
    ),
  )
})

test('lines hold the same words in the same order', () => {
  const text = 'Ordförande i Äldre, Missbruk och beroende och Barn, unga och familj: kommunerna'
  const lines = wrapped(text, 16, 200)
  expect(lines.join(' ')).toBe(text)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.every((line) => textWidth(line, 16) <= 200)).toBe(true)
})
