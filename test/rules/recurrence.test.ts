import { RRuleTemporal } from 'rrule-temporal'
import { afterEach, describe, expect, it, test } from 'vitest'
import { calendarYear, civil, dateOf, fields, formatDate, fromTo } from '../../src/calendar/index.ts'
import { recurrenceDates } from '../../src/rules/index.ts'
import { recurrenceProblem } from '../../src/rules/recurrence.ts'

const RULES = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=10',
  'FREQ=WEEKLY;BYDAY=TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU;WKST=SU',
  'FREQ=WEEKLY;COUNT=7;BYDAY=WE',
  'FREQ=MONTHLY;BYDAY=1TU',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYDAY=5TH',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYMONTH=2,5,9,11;BYDAY=3TH',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO',
  'FREQ=YEARLY;BYWEEKNO=9,17,36,47;BYDAY=TH',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
  'FREQ=YEARLY;BYYEARDAY=100,-1',
]

/** By the other library, which knows zones and is asked in Stockholm's. */
function byTemporal(rule: string, year: number): string[] {
  const start = `DTSTART;TZID=Europe/Stockholm:${year}0101T120000\nRRULE:${rule}`
  const until = new Date(Date.UTC(year, 11, 31, 23))
  return new RRuleTemporal({ rruleString: start })
    .between(new Date(Date.UTC(year - 1, 11, 31)), until, true)
    .map((at) => at.toPlainDate().toString())
}

const TZ = process.env['TZ']
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ']
  else process.env['TZ'] = TZ
})

describe.each([
  ['UTC', 0],
  ['America/New_York', 300],
  ['Pacific/Auckland', -720],
])('dates of an RRULE on a machine in %s', (zone, offset) => {
  test.each(RULES)('%s', (rule) => {
    process.env['TZ'] = zone
    // A guard: a runner whose threads do not see TZ would make this test say nothing.
    expect(new Date(Date.UTC(2027, 0, 15)).getTimezoneOffset()).toBe(
      zone === 'Pacific/Auckland' ? offset - 60 : offset,
    )
    for (let year = 2024; year <= 2033; year++) {
      const ours = recurrenceDates(rule, calendarYear(year)).map(formatDate)
      expect(ours, `${year}`).toEqual(byTemporal(rule, year))
    }
  })
})

it('counts from the first day of the period and holds its last', () => {
  const days = recurrenceDates('FREQ=DAILY', fromTo(dateOf('2027-12-30'), dateOf('2027-12-31')))
  expect(days.map(formatDate)).toEqual(['2027-12-30', '2027-12-31'])
})

it('finds nothing where nothing is', () => {
  expect(recurrenceDates('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', calendarYear(2027))).toEqual([])
})

it('is the same in a year long before and long after', () => {
  for (const year of [2000, 2100]) {
    const days = recurrenceDates('FREQ=MONTHLY;BYDAY=1MO', calendarYear(year))
    expect(days).toHaveLength(12)
    expect(days.every((d) => fields(d).day <= 7 && (d - civil(1970, 1, 5)) % 7 === 0)).toBe(true) // 5 January 1970 was a Monday
  }
})

test.each(RULES)('%s is an RRULE that may stand', (rule) => {
  expect(recurrenceProblem(rule)).toBeUndefined()
})
