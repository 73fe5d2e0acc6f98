import { describe, expect, it, test } from 'vitest'
import { facts, factsOf, national, REGIONS, range, written } from './shipped.ts'

const breaks = (region: string, year: number, name: RegExp) =>
  factsOf(facts.forRegion(region), year, 'school-break')
    .filter((f) => name.test(f.name))
    .map((f) => `${written(f)} ${f.name}`)

describe('sportlov', () => {
  test.each([
    ['halland', ['2027-02-15–2027-02-19 Sportlov i Kungsbacka', '2027-02-22–2027-02-26 Sportlov']], // v. 7 and 8
    ['kalmar', ['2027-02-22–2027-02-26 Sportlov']], // v. 8
    ['norrbotten', ['2027-03-08–2027-03-12 Sportlov']], // v. 10
    ['orebro', ['2027-02-22–2027-02-26 Sportlov']], // v. 8
    ['vasternorrland', ['2027-03-08–2027-03-12 Sportlov']], // v. 10
  ])('%s', (region, expected) => {
    expect(breaks(region, 2027, /^Sportlov/)).toEqual(expected)
  })
})

describe('påsklov', () => {
  test.each(REGIONS)('%s has both weeks, neither certain', (region) => {
    expect(breaks(region, 2027, /^Påsklov/)).toEqual([
      '2027-03-22–2027-03-25 Påsklov (veckan före påsk)',
      '2027-03-30–2027-04-02 Påsklov (veckan efter påsk)',
    ])
    const certainties = factsOf(facts.forRegion(region), 2027, 'school-break')
      .filter((f) => f.name.startsWith('Påsklov'))
      .map((f) => f.certainty)
    expect(certainties).toEqual(['partly', 'partly'])
  })
})

describe('höstlov, week 44', () => {
  test.each([
    [2026, '2026-10-26–2026-10-30 Höstlov'],
    [2027, '2027-11-01–2027-11-05 Höstlov'],
    [2028, '2028-10-30–2028-11-03 Höstlov'],
    [2029, '2029-10-29–2029-11-02 Höstlov'],
    [2030, '2030-10-28–2030-11-01 Höstlov'],
    [2031, '2031-10-27–2031-10-31 Höstlov'],
    [2032, '2032-10-25–2032-10-29 Höstlov'],
  ])('%i', (year, expected) => {
    for (const region of REGIONS) expect(breaks(region, year, /^Höstlov/)).toEqual([expected])
  })
})

describe('jullov and sommarlov', () => {
  test.each([
    ['halland', '2026-06-18–2026-08-12 Sommarlov'],
    ['kalmar', '2026-06-18–2026-08-17 Sommarlov'],
    ['norrbotten', '2026-06-18–2026-08-18 Sommarlov'],
    ['orebro', '2026-06-18–2026-08-12 Sommarlov'],
    ['vasternorrland', '2026-06-18–2026-08-18 Sommarlov'],
  ])('%s', (region, expected) => {
    expect(breaks(region, 2026, /^Sommarlov|^Jullov/)).toEqual([expected, '2026-12-22–2027-01-07 Jullov'])
  })
})

describe("Kalmar county's school staff days", () => {
  it('lie on their two dates alone', () => {
    const found = range(2020, 2035).flatMap((year) => breaks('kalmar', year, /studiedag/))
    expect(found).toEqual([
      '2025-09-15 Gemensam studiedag i Kalmar län',
      '2026-03-16 Gemensam studiedag i Kalmar län',
    ])
  })

  it('are no one else’s', () => {
    const others = REGIONS.filter((region) => region !== 'kalmar')
    expect(others.flatMap((region) => breaks(region, 2026, /studiedag/))).toEqual([])
  })
})

it('belong to regions: none is national', () => {
  expect(range(2024, 2032).flatMap((year) => factsOf(national, year, 'school-break'))).toEqual([])
})
