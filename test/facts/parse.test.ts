import { describe, expect, it, test } from 'vitest'
import { calendarYear, dateOf } from '../../src/calendar/index.ts'
import { factsJsonSchema, parseFacts } from '../../src/facts/index.ts'
import { SourceError } from '../../src/yaml/index.ts'
import { national, shippedFiles } from './shipped.ts'

const complaint = (...texts: string[]): string => {
  try {
    parseFacts(texts.map((text, i) => ({ name: `data/${i + 1}.yaml`, text })))
  } catch (error) {
    if (error instanceof SourceError) return error.message
    throw error
  }
  return 'no complaint'
}

/** A file of one period whose `when` is given. */
const when = (text: string, ...more: string[]): string =>
  [
    'kind: periods',
    'periods:',
    '  - kind: busy',
    '    name: Prov',
    '    source: prov',
    '    certainty: verified',
    `    when: ${text}`,
    ...more,
  ].join('\n')

describe('a file of facts', () => {
  test.each<[label: string, text: string, expected: string]>([
    ['is fine', when('{ day: 03-04 }'), 'no complaint'],
    [
      'of no known kind',
      'kind: weather',
      expect.stringMatching(/^data\/1\.yaml:1:1: kind: .*'days-off' \| 'periods'/),
    ],
    [
      'of no kind',
      'periods: []',
      expect.stringMatching(/^data\/1\.yaml:1:1: kind: .*'days-off' \| 'periods'/),
    ],
    [
      'with an unknown key',
      when('{ day: 03-04 }', '    region: [kalmar]'),
      "data/1.yaml:8:5: expected no key named 'region' here",
    ],
    [
      'with a day that not every year has',
      when('{ day: 02-29 }'),
      'data/1.yaml:7:13: periods.0.when.day: expected a day of every year, as 03-04',
    ],
    [
      'with a date that is none',
      when('{ date: 2027-02-29 }'),
      'data/1.yaml:7:13: periods.0.when.date: expected a date, as 2027-03-04',
    ],
    [
      'with a validity that is no date',
      when('{ day: 03-04 }', '    from: 2023'),
      'data/1.yaml:8:5: periods.0.from: expected string, received number',
    ],
    [
      'with a week that is none',
      when('{ isoWeek: 54 }'),
      'data/1.yaml:7:13: periods.0.when.isoWeek: Too big: expected number to be <=53',
    ],
    [
      'with weeks in the wrong order',
      when('{ isoWeek: 31, lastIsoWeek: 28 }'),
      'data/1.yaml:7:26: periods.0.when.lastIsoWeek: expected no week before isoWeek',
    ],
    [
      'with a weekday that is none',
      when('{ weekday: lördag, onOrAfter: 06-20 }'),
      expect.stringMatching(/^data\/1\.yaml:7:13: periods\.0\.when\.weekday: expected one of "monday"/),
    ],
    [
      'with a wrong rule in a rule',
      when('{ first: { easter: late }, last: { day: 08-14 } }'),
      'data/1.yaml:7:22: periods.0.when.first.easter: expected number, received string',
    ],
    [
      'that is unsure without a note',
      when('{ day: 03-04 }').replace('verified', 'unsure'),
      'data/1.yaml:3:5: periods.0.note: expected a note, as the fact is not verified',
    ],
    [
      'without a source',
      when('{ day: 03-04 }').replace('source: prov', "source: ''"),
      expect.stringMatching(/^data\/1\.yaml:5:5: periods\.0\.source: Too small/),
    ],
  ])('%s', (_, text, expected) => {
    expect(complaint(text)).toEqual(expected)
  })

  it('is told with all other broken files', () => {
    expect(complaint(when('{ easter: x }'), when('{ easter: 1 }'), 'kind: [')).toMatch(
      /^data\/1\.yaml:7:13: .*\ndata\/3\.yaml:1:8: /,
    )
  })

  it('may have any name, and its kind may come in several files, in any order', () => {
    const again = parseFacts(shippedFiles.toReversed().map(({ text }, i) => ({ name: `${i}`, text })))
    const whole = { start: dateOf('2020-01-01'), end: dateOf('2040-01-01') }
    expect(again.forRegion('nowhere').factsWithin(whole)).toEqual(national.factsWithin(whole))
    const two = parseFacts(
      [when('{ day: 03-04 }'), when('{ day: 03-05 }')].map((text) => ({ name: 'a', text })),
    )
    expect(two.forRegion('kalmar').factsWithin(calendarYear(2027))).toHaveLength(2)
  })
})

const inYear = (text: string, year: number) =>
  parseFacts([{ name: 'a', text: when(text) }])
    .forRegion('kalmar')
    .factsWithin(calendarYear(year))

describe('the rules of a period', () => {
  it('have no week 53 in a year of 52', () => {
    expect(inYear('{ isoWeek: 53 }', 2028)).toEqual([])
    expect(inYear('{ isoWeek: 53 }', 2032)).toHaveLength(1)
  })

  it('put an ISO week in each year that it touches', () => {
    // 2024-W01 begins with the year, and 2025-W01 on its last Monday
    expect(inYear('{ isoWeek: 1 }', 2024).map((f) => f.start)).toEqual(
      ['2024-01-01', '2024-12-30'].map(dateOf),
    )
    expect(inYear('{ isoWeek: 1 }', 2025).map((f) => f.start)).toEqual(
      ['2024-12-30', '2025-12-29'].map(dateOf),
    )
  })
})

it('has a JSON Schema that names every kind of file', () => {
  const kinds = ['days-off', 'periods', 'school-breaks', 'elections']
  const text = JSON.stringify(factsJsonSchema())
  expect(kinds.filter((kind) => !text.includes(`"const":"${kind}"`))).toEqual([])
})
