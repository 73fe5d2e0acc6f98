import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatDate } from '../../../src/calendar/index.ts'
import { pastedDays } from '../../../src/http/planera/pasted-days.ts'
import { MOST_DAYS } from '../../../src/planning/index.ts'

const read = (text: string) => {
  const { days, wrong } = pastedDays(text, 2027)
  return [
    ...days.map(({ from, to, start, end, label, party }) =>
      [formatDate(from), formatDate(to), start ?? '-', end ?? '-', label ?? '-', party ?? '-'].join(' '),
    ),
    ...wrong.map(({ line, wrong: why }) => [line, ...why].join(' ')),
  ]
}

describe('a table of days that are taken', () => {
  test.each([
    ['3 februari 2027; KS; Timrå kommun; 13.00–16.00', '2027-02-03 2027-02-03 13:00 16:00 KS Timrå kommun'],
    ['4/2\tKS\tTimrå\t8.30', '2027-02-04 2027-02-04 08:30 - KS Timrå'],
    ['5–7 februari – Stämma', '2027-02-05 2027-02-07 - - Stämma -'],
    ['2027-03-01 – 2027-03-05 Sportlov', '2027-03-01 2027-03-05 - - Sportlov -'],
    ['v. 10 onsdag Nämnd kl 9-12', '2027-03-10 2027-03-10 09:00 12:00 Nämnd -'],
    ['2027-03-05 – 2027-03-01', '1 Sista dagen ligger före den första.'],
    ['Kommunfullmäktige', '1 Raden har ingen dag som går att läsa.'],
    ['1/2 2/2 3/2', '1 Raden har fler än två dagar. Skriv en dag, eller första och sista, per rad.'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([expected])
  })

  it('is read by its head, in whatever order', () => {
    expect(read('Datum;Kommun;Nämnd;Start;Slut\n2027-04-01;Ånge;Socialnämnden;13;16\n2/4;Ånge;;;')).toEqual([
      '2027-04-01 2027-04-01 13:00 16:00 Socialnämnden Ånge',
      '2027-04-02 2027-04-02 - - - Ånge',
    ])
    expect(read('Från och med\tTill och med\tVad\n2027-06-21\t2027-08-08\tSemester')).toEqual([
      '2027-06-21 2027-08-08 - - Semester -',
    ])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pastedDays(text, 2027).days.length).toBeLessThanOrEqual(MOST_DAYS)
      }),
      { seed: 3 },
    )
  })
})
