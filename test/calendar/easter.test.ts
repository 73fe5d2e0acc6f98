import { describe, expect, it, test } from 'vitest'
import { addDays, type CivilDate, civil, easter, formatDate, weekday } from '../../src/calendar/index.ts'

/** Gauss's rule with his exceptions: the days after 22 March. */
function gauss(year: number): CivilDate {
  const [a, b, c] = [year % 19, year % 4, year % 7]
  const k = Math.floor(year / 100)
  const p = Math.floor((13 + 8 * k) / 25)
  const m = (15 - p + k - Math.floor(k / 4)) % 30
  const n = (4 + k - Math.floor(k / 4)) % 7
  const d = (19 * a + m) % 30
  const e = (2 * b + 4 * c + 6 * d + n) % 7
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19)
  return addDays(civil(year, 3, 22), d + e - (late ? 7 : 0))
}

const YEARS = Array.from({ length: 300 }, (_, i) => 1900 + i)

describe('påskdagen', () => {
  it("agrees with Gauss's rule in 1900–2199", () => {
    expect(YEARS.filter((year) => easter(year) !== gauss(year))).toEqual([])
  })

  it('is a Sunday from 22 March to 25 April', () => {
    for (const year of YEARS) {
      expect(weekday(easter(year))).toBe(7)
      expect(easter(year)).toBeGreaterThanOrEqual(civil(year, 3, 22))
      expect(easter(year)).toBeLessThanOrEqual(civil(year, 4, 25))
    }
  })

  test.each([
    [1943, '1943-04-25'], // the latest that can be
    [1954, '1954-04-18'], // Gauss's exception for epact 25
    [1981, '1981-04-19'], // Gauss's exception for epact 24
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'], // the latest that can be
    [2285, '2285-03-22'], // the earliest that can be
  ])('%i: %s', (year, expected) => {
    expect(formatDate(easter(year))).toBe(expected)
  })
})
