import { describe, expect, it, test } from 'vitest'
import { formatWeek, isoWeek } from '../../src/calendar/index.ts'
import { facts, factsOf, kindsOn, national, REGIONS, range, written } from './shipped.ts'

const periods = (region: string, year: number) =>
  factsOf(facts.forRegion(region), year, 'summer-pause', 'christmas', 'hunting-week', 'busy').map(
    (f) => `${written(f)} ${f.name}`,
  )

describe('busy periods', () => {
  test.each([
    [
      2022,
      [
        '2022-06-24–2022-08-14 Sommaruppehåll',
        '2022-07-11–2022-08-07 Industrisemester',
        '2022-12-20–2023-01-06 Jul- och nyårshelgerna',
      ], // Almedalsveckan was still in week 27
    ],
    [
      2026,
      [
        '2026-06-19–2026-08-14 Sommaruppehåll', // the earliest midsommarafton
        '2026-06-22–2026-06-26 Almedalsveckan',
        '2026-07-06–2026-08-02 Industrisemester',
        '2026-12-20–2027-01-06 Jul- och nyårshelgerna',
      ],
    ],
    [
      2027,
      [
        '2027-06-25–2027-08-14 Sommaruppehåll', // the latest midsommarafton
        '2027-06-28–2027-07-02 Almedalsveckan',
        '2027-07-12–2027-08-08 Industrisemester',
        '2027-12-20–2028-01-06 Jul- och nyårshelgerna',
      ],
    ],
  ])('%i', (year, expected) => {
    expect(periods('halland', year)).toEqual(expected)
  })

  it('holds Christmas on both sides of New Year', () => {
    const days = ['2026-12-19', '2026-12-20', '2026-12-31', '2027-01-01', '2027-01-06', '2027-01-07']
    expect(days.map((date) => kindsOn(national, date).includes('christmas'))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })
})

const weeks = (region: string, year: number) =>
  factsOf(facts.forRegion(region), year, 'hunting-week').map(written)

describe('hunting week', () => {
  test.each([
    [2018, '2018-09-03–2018-09-09'],
    [2019, '2019-09-02–2019-09-08'],
    [2020, '2020-09-07–2020-09-13'], // the latest first Monday
    [2021, '2021-09-06–2021-09-12'],
    [2025, '2025-09-01–2025-09-07'], // the earliest first Monday
  ])('%i: %s', (year, expected) => {
    expect(weeks('vasternorrland', year)).toEqual([expected])
    expect(weeks('norrbotten', year)).toEqual([expected])
  })

  it('is an ISO week of the north alone', () => {
    for (const region of REGIONS) {
      const north = region === 'norrbotten' || region === 'vasternorrland'
      for (const year of range(2024, 2032)) expect(weeks(region, year)).toHaveLength(north ? 1 : 0)
    }
    expect(weeks('nowhere', 2027)).toEqual([])
    const [week] = factsOf(facts.forRegion('norrbotten'), 2027, 'hunting-week')
    expect(formatWeek(isoWeek(week!.start))).toBe('2027-W36')
  })
})
