import { describe, expect, test } from 'vitest'
import { dateOf, parseClock } from '../../../src/calendar/index.ts'
import { mailtoOf } from '../../../src/pages/planera/mail/index.ts'
import { besideLastYear, sameWords, shiftedWords } from '../../../src/pages/planera/mail/last-year.ts'
import type { Occurrence } from '../../../src/planning/index.ts'

const on = (date: string, start = '10:00'): Occurrence =>
  ({ date: dateOf(date), start: parseClock(start), end: parseClock('15:00') }) as Occurrence

const told = (now: readonly Occurrence[], before: readonly Occurrence[]): string[] => {
  const beside = besideLastYear(now, before)
  return [sameWords(beside, 2026), ...beside.shifted.map((s) => shiftedWords(s, 2026))]
}

describe('a year beside the one before', () => {
  test.each<[label: string, now: Occurrence[], before: Occurrence[], words: string[]]>([
    [
      'the same week and weekday is another date',
      [on('2027-02-11'), on('2027-05-13')],
      [on('2026-02-05'), on('2026-05-07')],
      ['Alla 2 möten ligger som 2026: samma vecka, veckodag och tid.'],
    ],
    [
      'weeks go by their ISO number: 2026 has 53 of them',
      [on('2027-01-07')],
      [on('2026-01-01')],
      ['Mötet ligger som 2026: samma vecka, veckodag och tid.'],
    ],
    [
      'another week',
      [on('2027-02-11'), on('2027-05-20')],
      [on('2026-02-05'), on('2026-05-07')],
      [
        '1 av 2 möten ligger i samma vecka, på samma veckodag och samma tid som 2026.',
        'torsdag 20 maj 2027 (vecka 20); 2026 var det torsdag vecka 19',
      ],
    ],
    [
      'another time',
      [on('2027-02-11', '09:00')],
      [on('2026-02-05')],
      [
        '0 av 1 möte ligger i samma vecka, på samma veckodag och samma tid som 2026.',
        'torsdag 11 februari 2027 (vecka 6), kl. 09.00–15.00; 2026 var det torsdag vecka 6, kl. 10.00–15.00',
      ],
    ],
    [
      'one more',
      [on('2027-02-11'), on('2027-05-13')],
      [on('2026-02-05')],
      [
        '1 av 2 möten ligger i samma vecka, på samma veckodag och samma tid som 2026.',
        'torsdag 13 maj 2027 (vecka 19); inget sådant möte 2026',
      ],
    ],
    [
      'one less',
      [on('2027-02-11')],
      [on('2026-02-05'), on('2026-05-07')],
      [
        '1 av 1 möte ligger i samma vecka, på samma veckodag och samma tid som 2026.',
        'inget möte som motsvarar det torsdag vecka 19, kl. 10.00–15.00 2026',
      ],
    ],
  ])('%s', (_, now, before, words) => {
    expect(told(now, before)).toEqual(words)
  })
})

describe('an address that opens a mail', () => {
  test('has the whole text while mail programs take it', () => {
    expect(mailtoOf({ subject: 'Ny tid: Rådet', text: 'Hej!\n\nÅ & Ö' })).toEqual({
      href: 'mailto:?subject=Ny%20tid%3A%20R%C3%A5det&body=Hej!%0D%0A%0D%0A%C3%85%20%26%20%C3%96',
      isWhole: true,
    })
  })

  test('has the subject alone where the text is too long', () => {
    expect(mailtoOf({ subject: 'Ny tid', text: 'x'.repeat(2000) })).toEqual({
      href: 'mailto:?subject=Ny%20tid',
      isWhole: false,
    })
  })
})
