import { describe, expect, it, test } from 'vitest'
import { addDays, formatDate } from '../../src/calendar/index.ts'
import { numberOf, stretchesOf, termsIn } from '../../src/planning/demand.ts'
import type { MeetingSeries } from '../../src/rules/index.ts'
import { assumption, modelOf, rule } from '../rules/region-text.ts'

const TERMS = rule(
  'terminer',
  'meetings',
  'body: grupp, terms: [{ from: 01-16, to: 06-10 }, { from: 08-25, to: 12-10 }]',
)
const THREE = rule(
  'terminer',
  'meetings',
  'body: grupp, terms: [{ from: 01-16, to: 04-10 }, { from: 04-11, to: 06-10 }, { from: 08-25, to: 12-10 }]',
)

const count = (id: string, text: string, wish = false) =>
  wish
    ? rule(
        id,
        'meetings',
        `body: grupp, count: ${text}`,
        assumption(text.includes('between') ? '' : 'min: 1, max: 20'),
        'wish',
      )
    : rule(id, 'meetings', `body: grupp, count: ${text}`)

const seriesOf = (...rules: string[]): MeetingSeries => modelOf(rules).meetings[0]!
const numbers = (series: MeetingSeries): number[] => stretchesOf(series, 2027).map((s) => s.meetings)

describe('a year’s number of meetings over its terms', () => {
  test.each<[label: string, series: MeetingSeries, expected: number[]]>([
    [
      'nine: five in spring, four in autumn',
      seriesOf(count('a', '{ exactly: 9, per: year }'), TERMS),
      [5, 4],
    ],
    ['ca nio', seriesOf(count('a', '{ about: 9, per: year }'), TERMS), [5, 4]],
    ['minst fyra', seriesOf(count('a', '{ atLeast: 4, per: year }'), TERMS), [2, 2]],
    ['one', seriesOf(count('a', '{ exactly: 1, per: year }'), TERMS), [1, 0]],
    ['six to eight a year', seriesOf(count('a', '{ between: [6, 8], per: year }'), TERMS), [4, 3]],
    [
      'six to seven a year: the greater of the two in the middle',
      seriesOf(count('a', '{ between: [6, 7], per: year }'), TERMS),
      [4, 3],
    ],
    ['three or four a term', seriesOf(count('a', '{ between: [3, 4], per: term }'), TERMS), [4, 3]],
    ['two a term', seriesOf(count('a', '{ exactly: 2, per: term }'), TERMS), [2, 2]],
    [
      'two a term, of which there are three',
      seriesOf(count('a', '{ exactly: 2, per: term }'), THREE),
      [2, 2, 2],
    ],
    ['three a half-year', seriesOf(count('a', '{ exactly: 3, per: half-year }'), TERMS), [3, 3]],
    [
      'three a half-year, where spring has two terms',
      seriesOf(count('a', '{ exactly: 3, per: half-year }'), THREE),
      [2, 1, 3],
    ],
    [
      'two a half-year without terms: the year is cut in two',
      seriesOf(count('a', '{ exactly: 2, per: half-year }')),
      [2, 2],
    ],
    [
      'one a quarter, where the terms reach into all four',
      seriesOf(count('a', '{ exactly: 1, per: quarter }'), TERMS),
      [1, 1, 1, 1],
    ],
    ['two a quarter without terms', seriesOf(count('a', '{ exactly: 2, per: quarter }')), [2, 2, 2, 2]],
    ['four a year without terms', seriesOf(count('a', '{ exactly: 4, per: year }')), [4]],
    [
      'minst fyra, and we plan five',
      seriesOf(count('a', '{ atLeast: 4, per: year }'), count('b', '{ exactly: 5, per: year }', true), TERMS),
      [3, 2],
    ],
    [
      'minst sex, and we would plan five',
      seriesOf(count('a', '{ atLeast: 6, per: year }'), count('b', '{ exactly: 5, per: year }', true), TERMS),
      [3, 3],
    ],
    [
      'fyra, and we would plan six: the must stands',
      seriesOf(count('a', '{ exactly: 4, per: year }'), count('b', '{ exactly: 6, per: year }', true), TERMS),
      [2, 2],
    ],
    [
      'six, as we would plan, and then fyra: the must stands though it comes later',
      seriesOf(count('b', '{ exactly: 6, per: year }', true), count('a', '{ exactly: 4, per: year }'), TERMS),
      [2, 2],
    ],
    [
      'minst tre per termin, and five a year: six',
      seriesOf(count('a', '{ atLeast: 3, per: term }'), count('b', '{ exactly: 5, per: year }', true), TERMS),
      [3, 3],
    ],
    [
      'ca nio, minst tio',
      seriesOf(count('a', '{ about: 9, per: year }'), count('b', '{ atLeast: 10, per: year }'), TERMS),
      [5, 5],
    ],
  ])('%s', (_, series, expected) => {
    expect(numbers(series)).toEqual(expected)
  })

  it('leaves about a number its tolerance on both sides, and never none', () => {
    const tolerance = (n: number) => rule('t', 'meetings', `body: grupp, tolerance: ${n}`)
    const about = (n: number, t: number) =>
      numberOf(seriesOf(count('a', `{ about: ${n}, per: year }`), tolerance(t)), 1)
    expect(about(9, 1)).toEqual({ least: 8, most: 10, target: 9 })
    expect(about(1, 3)).toEqual({ least: 1, most: 4, target: 1 })
  })

  it('asks no upper bound of at least', () => {
    expect(numberOf(seriesOf(count('a', '{ atLeast: 4, per: year }')), 2)).toEqual({
      least: 4,
      most: Number.POSITIVE_INFINITY,
      target: 4,
    })
  })
})

describe('the terms of a year', () => {
  const days = (series: MeetingSeries, year: number) =>
    termsIn(series, year).map((p) => `${formatDate(p.start)}–${formatDate(addDays(p.end, -1))}`)

  it('hold their first and last day', () => {
    expect(days(seriesOf(count('a', '{ exactly: 4, per: year }'), TERMS), 2028)).toEqual([
      '2028-01-16–2028-06-10',
      '2028-08-25–2028-12-10',
    ])
  })

  it('are the year between Trettondagen and Christmas where no rule tells', () => {
    expect(days(seriesOf(count('a', '{ exactly: 4, per: year }')), 2027)).toEqual(['2027-01-07–2027-12-19'])
  })
})
