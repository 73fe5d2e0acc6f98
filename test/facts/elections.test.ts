import { describe, expect, it, test } from 'vitest'
import { facts, factsOf, national, REGIONS, range, written } from './shipped.ts'

const dates = (year: number, kind: 'election' | 'term') =>
  factsOf(national, year, kind).map((f) => `${written(f)} ${f.name}`)

const GENERAL = 'Val till riksdagen och till region- och kommunfullmäktige'
const COUNCILS = 'Nya fullmäktige tillträder i kommuner och regioner'
const BOARDS = 'Nya kommun- och regionstyrelser tillträder'

describe('elections and terms', () => {
  test.each([
    [2022, [`2022-09-11 ${GENERAL}`], [`2022-10-15 ${COUNCILS}`]],
    [2023, [], [`2023-01-01 ${BOARDS}`]],
    [2024, ['2024-06-09 Val till Europaparlamentet'], []],
    [2025, [], []],
    [2026, [`2026-09-13 ${GENERAL}`], [`2026-10-15 ${COUNCILS}`]],
    [2027, [], [`2027-01-01 ${BOARDS}`]],
    [2030, [`2030-09-08 ${GENERAL}`], [`2030-10-15 ${COUNCILS}`]], // the earliest second Sunday
    [2031, [], [`2031-01-01 ${BOARDS}`]],
    [2034, [`2034-09-10 ${GENERAL}`], [`2034-10-15 ${COUNCILS}`]],
  ])('%i', (year, elections, terms) => {
    expect(dates(year, 'election')).toEqual(elections)
    expect(dates(year, 'term')).toEqual(terms)
  })

  it('elects regions and municipalities every fourth year', () => {
    expect(range(2020, 2040).filter(national.isElectionYear)).toEqual([2022, 2026, 2030, 2034, 2038])
    for (const region of REGIONS) expect(facts.forRegion(region).isElectionYear(2026)).toBe(true)
  })

  it('does not trust the EU election of 2029', () => {
    const [election] = factsOf(national, 2029, 'election')
    expect(election).toMatchObject({ certainty: 'unsure', note: expect.stringContaining('inte bestämd') })
    expect(national.isElectionYear(2029)).toBe(false)
  })
})
