import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatDate } from '../../../src/calendar/index.ts'
import { calendarFile } from '../../../src/http/planera/calendar-file.ts'

const event = (lines: readonly string[], uid = 'a') =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...parts, 'END:VCALENDAR', ''].join('\r\n')
const zone = (id: string, standard: string, daylight: string, rules = ['3;BYDAY=-1SU', '10;BYDAY=-1SU']) =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    `TZOFFSETFROM:${standard}`,
    `TZOFFSETTO:${daylight}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${rules[0]}`,
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    `TZOFFSETFROM:${daylight}`,
    `TZOFFSETTO:${standard}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${rules[1]}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n')

const read = (text: string, year = 2027) =>
  calendarFile(text, year)!.days.map(({ from, to, start, end, label }) =>
    [formatDate(from), to > from ? formatDate(to) : '', start ?? '', end ?? '', label ?? '']
      .filter(Boolean)
      .join(' '),
  )

describe('a calendar file', () => {
  test.each([
    ['a day', ['DTSTART;VALUE=DATE:20270301', 'SUMMARY:KS'], ['2027-03-01 KS']],
    ['days', ['DTSTART;VALUE=DATE:20270301', 'DTEND;VALUE=DATE:20270303'], ['2027-03-01 2027-03-02']],
    ['a time of no zone', ['DTSTART:20270301T090000', 'DTEND:20270301T113000'], ['2027-03-01 09:00 11:30']],
    ['UTC in winter', ['DTSTART:20270301T090000Z', 'DURATION:PT1H'], ['2027-03-01 10:00 11:00']],
    // Summer time of 2027: from Sunday 28 March 01.00 UTC to Sunday 31 October 01.00 UTC
    ['UTC before summer time', ['DTSTART:20270328T005900Z', 'DURATION:PT1M'], ['2027-03-28 01:59 02:00']],
    ['UTC in summer time', ['DTSTART:20270328T010000Z', 'DURATION:PT1H'], ['2027-03-28 03:00 04:00']],
    ['UTC after summer time', ['DTSTART:20271031T010000Z', 'DURATION:PT1H'], ['2027-10-31 02:00 03:00']],
    ['UTC over midnight', ['DTSTART:20270301T233000Z', 'DURATION:PT1H'], ['2027-03-02 00:30 01:30']],
    ['until midnight', ['DTSTART:20270301T200000', 'DTEND:20270302T000000'], ['2027-03-01 20:00 23:59']],
    ['over night', ['DTSTART:20270301T200000', 'DTEND:20270302T090000'], ['2027-03-01 2027-03-02']],
    ['a moment', ['DTSTART:20270301T200000'], ['2027-03-01 20:00 20:01']],
    ['another year', ['DTSTART:20280301T200000'], []],
    [
      'a zone that is not told',
      ['DTSTART;TZID=Nowhere:20270301T090000', 'DURATION:PT1H'],
      ['2027-03-01 09:00 10:00'],
    ],
    [
      'a heading of its owner’s',
      ['DTSTART;VALUE=DATE:20270301', 'SUMMARY:Läkare', 'CLASS:PRIVATE'],
      ['2027-03-01'],
    ],
  ])('reads %s', (_, lines, expected) => {
    expect(read(calendar(event(lines)))).toEqual(expected)
  })

  it('reads times of another zone as a Swedish clock shows them', () => {
    const lines = ['DTSTART;TZID=FLE:20270701T110000', 'DTEND;TZID=FLE:20270701T120000']
    expect(read(calendar(zone('FLE', '+0200', '+0300'), event(lines)))).toEqual(['2027-07-01 10:00 11:00'])
  })

  it('expands what repeats within the year, with its exceptions', () => {
    const master = event([
      // From Monday 4 January 2016 to Monday 4 January 2027 are 4018 days, 574 weeks
      'DTSTART:20160104T100000',
      'DTEND:20160104T120000',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301T000000',
      'EXDATE:20270118T100000',
      'SUMMARY:AU',
    ])
    const moved = event([
      'RECURRENCE-ID:20270201T100000',
      'DTSTART:20270202T130000',
      'DTEND:20270202T150000',
      'SUMMARY:AU flyttat',
    ])
    expect(read(calendar(master, moved))).toEqual([
      '2027-01-04 10:00 12:00 AU',
      '2027-02-02 13:00 15:00 AU flyttat',
      '2027-02-15 10:00 12:00 AU',
    ])
    const monthly = event(['DTSTART;VALUE=DATE:20200108', 'RRULE:FREQ=MONTHLY;BYDAY=2WE;COUNT=86'])
    // The 85th and 86th second Wednesday from January 2020
    expect(read(calendar(monthly))).toEqual(['2027-01-13', '2027-02-10'])
  })

  it('leaves out free time and what is called off, and says so', () => {
    const day = 'DTSTART;VALUE=DATE:20270301'
    const file = calendarFile(
      calendar(
        'X-WR-CALNAME:Nämnder',
        event([day, 'TRANSP:TRANSPARENT']),
        event([day, 'STATUS:CANCELLED']),
        event(['SUMMARY:no start']),
      ),
      2027,
    )
    expect(file).toEqual({ name: 'Nämnder', days: [], left: { free: 1, cancelled: 1, unread: 1 } })
  })

  it('is none', () => {
    expect(calendarFile('hej', 2027)).toBeUndefined()
    expect(calendarFile('BEGIN:VCALENDAR\r\nfoo', 2027)).toBeUndefined()
  })
})

describe('a hostile calendar file', () => {
  const start = ['DTSTART:20150105T100000', 'DTEND:20150105T120000']

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;INTERVAL=24;BYDAY=5MO;BYMONTH=2',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6',
  ])('ends with %s', (rule) => {
    expect(calendarFile(calendar(event([...start, `RRULE:${rule}`])), 2027)).toBeDefined()
  })

  it('ends with thousands of them', () => {
    const lines = [...start, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']
    const file = calendarFile(calendar(...Array.from({ length: 2000 }, () => event(lines))), 2027)
    expect(file!.left.unread).toBe(2000)
  })

  it('has no zone that never ends, and no event that lasts for ever', () => {
    const zoned = calendar(
      zone('X', '+0100', '+0200', ['2;BYMONTHDAY=30', '2;BYDAY=5MO']),
      event(['DTSTART;TZID=X:20270301T090000', 'DURATION:P9999999999W']),
    )
    expect(read(zoned)).toEqual(['2027-03-01 2028-02-29'])
    const far = event(['DTSTART:00010101T000000', 'DTEND:99991231T000000'])
    expect(calendarFile(calendar(far), 2027)!.days).toEqual([])
  })

  it('with nothing but nesting is read', () => {
    const deep = `${'BEGIN:X\r\n'.repeat(50_000)}${'END:X\r\n'.repeat(50_000)}`
    expect(calendarFile(calendar(deep.trim()), 2027)!.days).toEqual([])
  })

  it('never throws', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'DTSTART:20270301T090000',
        'DTSTART;TZID=X:20270301',
        'DTEND:1',
        'RRULE:FREQ=WEEKLY',
        'RRULE:FREQ=',
        'RDATE;VALUE=PERIOD:20270301T090000/PT1H',
        'EXDATE:x',
        'DURATION:-P1D',
        'RECURRENCE-ID:x',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const file = calendarFile(calendar(...lines), 2027)
        for (const { from, to } of file?.days ?? []) expect(from <= to).toBe(true)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
