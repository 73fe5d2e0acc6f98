import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate } from '../../src/calendar/index.ts'
import { factsOf, national, range } from './shipped.ts'

const holidays = (year: number, name: string) =>
  factsOf(national, year, 'holiday')
    .filter((f) => f.name === name)
    .map((f) => formatDate(f.start))

describe('SFS 2004:1320, in force from 1 April 2005', () => {
  test.each([
    [2003, ['2003-06-09'], []],
    [2004, ['2004-05-31'], []],
    [2005, [], ['2005-06-06']],
    [2006, [], ['2006-06-06']],
  ])('%i: annandag pingst %j, nationaldagen %j', (year, whitMonday, nationalDay) => {
    expect(holidays(year, 'Annandag pingst')).toEqual(whitMonday)
    expect(holidays(year, 'Sveriges nationaldag')).toEqual(nationalDay)
  })

  it('keeps the number of holidays', () => {
    expect(range(1989, 2100).filter((year) => factsOf(national, year, 'holiday').length !== 13)).toEqual([])
  })

  it('turns the work days round', () => {
    const days = ['2004-05-31', '2005-05-16', '2003-06-06', '2005-06-06'].map(dateOf)
    expect(days.map(national.isDayOff)).toEqual([true, false, false, true])
  })
})
