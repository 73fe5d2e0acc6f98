import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { addDays, easter, formatDate } from '../../src/calendar/index.ts'
import type { FactKind } from '../../src/facts/index.ts'
import { factsOf, national, range } from './shipped.ts'

const sweden = new Holidays('SE')

/** By the text of the date alone: the package's instants depend on the machine's zone. */
const theirs = (year: number, type: 'public' | 'bank'): string[] =>
  sweden
    .getHolidays(year)
    .filter((holiday) => holiday.type === type)
    .map((holiday) => holiday.date.slice(0, 10))

const ours = (year: number, kind: FactKind): string[] =>
  factsOf(national, year, kind).map((f) => formatDate(f.start))

describe('date-holidays agrees', () => {
  test.each(range(1990, 2100))('%i', (year) => {
    // It has forgotten annandag pingst, a public holiday until 2005-04-01
    const forgotten = year < 2005 ? [formatDate(addDays(easter(year), 50))] : []
    expect(ours(year, 'holiday')).toEqual([...theirs(year, 'public'), ...forgotten].toSorted())
    expect(ours(year, 'eve')).toEqual(theirs(year, 'bank'))
  })
})
