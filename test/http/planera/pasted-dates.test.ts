import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatDate, yearOf } from '../../../src/calendar/index.ts'
import { MOST_PASTED, pastedDates } from '../../../src/http/planera/pasted-dates.ts'

const read = (text: string, year = 2027) => {
  const { dates, wrong } = pastedDates(text, year)
  return {
    dates: dates.map(({ date, start, end }) => [formatDate(date), start, end].filter(Boolean).join(' ')),
    wrong: wrong.map(({ line, wrong: why }) => [line, ...why].join(' ')),
  }
}

describe('a pasted line', () => {
  // 2027-02-03 is the Wednesday of ISO week 5: 2027-01-04 is the Monday of week 1
  test.each([
    ['2027-02-03', '2027-02-03'],
    ['20270203', '2027-02-03'],
    ['2027-02-03 00:00:00', '2027-02-03'],
    ['2027-02-03T13:00 – 14:30', '2027-02-03 13:00 14:30'],
    ['3 februari 2027', '2027-02-03'],
    ['den 3 februari', '2027-02-03'],
    ['3:e mars 2027 kl. 10 till 12', '2027-03-03 10:00 12:00'],
    ['3/2 2027', '2027-02-03'],
    ['3/2-27', '2027-02-03'],
    ['3/2', '2027-02-03'],
    ['3.2.2027', '2027-02-03'],
    ['ons 3 feb kl. 13.00–16.00', '2027-02-03 13:00 16:00'],
    ['Onsdagen den 3 februari 2027, 9-12, Residenset', '2027-02-03 09:00 12:00'],
    ['3/2 13-16', '2027-02-03 13:00 16:00'],
    ['3/2 13.00', '2027-02-03 13:00'],
    ['v. 5 onsdag', '2027-02-03'],
    ['onsdag vecka 5, kl 8–9.30', '2027-02-03 08:00 09:30'],
    ['v 5 ons 2028', '2027-02-03'],
    ['2027-02-03\t13:00\t16:00\tSal 4', '2027-02-03 13:00 16:00'],
    ['"2027-02-03";"13.00";"16.00"', '2027-02-03 13:00 16:00'],
    ['2 januari 2028', '2028-01-02'],
  ])('%s is read', (line, expected) => {
    expect(read(line)).toEqual({ dates: [expected], wrong: [] })
  })

  test.each([
    ['30 februari', 'Dagen ”30 februari” finns inte.'],
    ['ons 4 mars', 'Torsdag 4 mars 2027 är ingen onsdag.'],
    ['v. 6 ons 3 feb', '2027-02-03 ligger i vecka 5, inte vecka 6.'],
    ['v. 53 måndag', 'Vecka 53 finns inte 2027.'],
    ['v. 10', 'Vecka 10 står utan veckodag.'],
    ['Kommunstyrelsen', 'Raden har ingen dag som går att läsa.'],
    ['3/2 och 10/2', 'Raden har flera dagar. Skriv en dag per rad.'],
    ['3–4 februari', 'Raden har flera dagar. Skriv en dag per rad.'],
    ['3/2 INSTÄLLT', 'Raden säger att mötet är inställt.'],
    ['3/2 16–13', 'Sluttiden ligger före starttiden.'],
    ['3/2 2019', 'Dagen ligger inte i 2027.'],
  ])('%s is told', (line, why) => {
    expect(read(line)).toEqual({ dates: [], wrong: [`1 ${why}`] })
  })

  it('of a week 53 is read in a year that has one', () => {
    expect(read('v. 53 måndag', 2026).dates).toEqual(['2026-12-28'])
  })
})

describe('a pasted table', () => {
  it('is read by its head', () => {
    const table = 'Vecka\tVeckodag\tTid\tMöte\n5\tonsdag\t13-16\tKC/RD den 9 mars\n\n6\ttorsdag\t9-12\tAU'
    expect(read(table)).toEqual({
      dates: ['2027-02-03 13:00 16:00', '2027-02-11 09:00 12:00'],
      wrong: [],
    })
  })

  it('tells its wrong lines by their number, and a day that stands twice', () => {
    expect(read('Datum;Start;Slut\n2027-02-03;13;16\nmars\n3/2;9;10')).toEqual({
      dates: ['2027-02-03 13:00 16:00'],
      wrong: ['3 Raden har ingen dag som går att läsa.', '4 Samma dag står på rad 2.'],
    })
  })

  it('is read so far', () => {
    const { wrong } = pastedDates('hej\n'.repeat(MOST_PASTED + 5), 2027)
    expect(wrong).toHaveLength(MOST_PASTED + 1)
    expect(wrong.at(-1)!.wrong[0]).toContain('fler än 400 rader')
  })

  it('never throws, and gives days about the year', () => {
    const piece = fc.constantFrom(
      '3',
      '31',
      '/',
      '-',
      '.',
      ' ',
      'feb',
      'v.',
      'ons',
      'kl',
      ':',
      '2027',
      '\t',
      ';',
      '\n',
      '–',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          const { dates } = pastedDates(text, 2027)
          for (const { date, start, end } of dates) {
            expect(Math.abs(yearOf(date) - 2027)).toBeLessThanOrEqual(1)
            if (start !== undefined && end !== undefined) expect(start < end).toBe(true)
          }
        },
      ),
      { seed: 3, numRuns: 500 },
    )
  })
})
