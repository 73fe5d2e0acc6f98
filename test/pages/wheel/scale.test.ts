import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarYear, civil, contains, days, fromTo } from '../../../src/calendar/index.ts'
import { scaleOf } from '../../../src/pages/wheel/scale.ts'

const years = fc.integer({ min: 2000, max: 2100 })

test('angles grow with the date, within the year and across its ends', () => {
  fc.assert(
    fc.property(
      years,
      fc.uniqueArray(fc.integer({ min: -400, max: 900 }), { minLength: 2 }),
      (year, offsets) => {
        const dates = offsets.sort((a, b) => a - b).map((n) => addDays(civil(year, 1, 1), n))
        const angles = dates.map(scaleOf(year, dates).angle)
        for (const [i, angle] of angles.entries()) if (i > 0) expect(angle).toBeGreaterThan(angles[i - 1]!)
        expect(angles[0]).toBeGreaterThan(0)
        expect(angles.at(-1)).toBeLessThan(360)
      },
    ),
  )
})

test('a date outside the year stands outside the year, in its own piece', () => {
  fc.assert(
    fc.property(years, fc.array(fc.integer({ min: -400, max: 900 }), { minLength: 1 }), (year, offsets) => {
      const dates = offsets.map((n) => addDays(civil(year, 1, 1), n))
      const scale = scaleOf(year, dates)
      for (const date of dates) {
        const angle = scale.angle(date)
        const arc = contains(calendarYear(year), date)
          ? scale.arc
          : date < civil(year, 1, 1)
            ? scale.before!
            : scale.after!
        expect(angle).toBeGreaterThan(arc.from)
        expect(angle).toBeLessThan(arc.to)
      }
      if (scale.before) expect(scale.before.to).toBeLessThan(scale.arc.from)
      if (scale.after) expect(scale.after.from).toBeGreaterThan(scale.arc.to)
    }),
  )
})

describe.each([
  [2027, 365],
  [2028, 366],
  [2100, 365],
])('%i', (year, length) => {
  const scale = scaleOf(year, [])

  test('every day is as broad as the others', () => {
    const day = (scale.arc.to - scale.arc.from) / length
    expect(days(calendarYear(year))).toBe(length)
    expect(scale.angle(civil(year, 12, 31)) - scale.angle(civil(year, 12, 30))).toBeCloseTo(day)
    expect(scale.angle(civil(year, 1, 1))).toBeCloseTo(scale.arc.from + day / 2)
    expect(scale.angle(civil(year, 3, 1)) - scale.angle(civil(year, 2, 28))).toBeCloseTo(day * (length - 364))
  })

  test('January is at the top, April to the right, July at the bottom, October to the left', () => {
    expect(scale.angle(civil(year, 1, 1))).toBeLessThan(10)
    expect(scale.angle(civil(year, 4, 1))).toBeCloseTo(90, -1)
    expect(scale.angle(civil(year, 7, 2))).toBeCloseTo(180, -1)
    expect(scale.angle(civil(year, 10, 1))).toBeCloseTo(270, -1)
  })
})

test('a period shows such of its days as are the year’s', () => {
  const scale = scaleOf(2027, [])
  const christmas = scale.span(fromTo(civil(2026, 12, 22), civil(2027, 1, 7)))!
  expect(christmas.from).toBe(scale.arc.from)
  expect(christmas.to).toBeCloseTo(scale.arc.from + 7 * ((scale.arc.to - scale.arc.from) / 365))
  expect(scale.span(fromTo(civil(2026, 12, 1), civil(2026, 12, 31)))).toBeUndefined()
})
