import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { renderFeed } from '../../src/feed/index.ts'
import { event, occurrence } from './occurrences.ts'
import { components, nameOf, unfold, value } from './reading.ts'
import { YEAR } from './year.ts'

const BODY = renderFeed(YEAR)
const LINES = unfold(BODY)
const EVENTS = components(LINES, 'VEVENT')

describe('contract 9: lines', () => {
  it('ends every line, the last too, in CRLF and has no other CR, LF or BOM', () => {
    expect(BODY.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(BODY.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/)
  })
})

describe('contract 11: one VCALENDAR', () => {
  const head = LINES.slice(1, LINES.indexOf('BEGIN:VTIMEZONE'))

  it('begins and ends once', () => {
    expect(LINES.filter((line) => line === 'BEGIN:VCALENDAR')).toHaveLength(1)
    expect(LINES.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  })

  test.each([
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    'X-WR-TIMEZONE:Europe/Stockholm',
  ])('has %s once, before any component', (line) => {
    expect(LINES.filter((other) => nameOf(other) === nameOf(line) && other === line)).toHaveLength(1)
    expect(head).toContain(line)
  })

  it('has one PRODID and equal names', () => {
    expect(value(head, 'PRODID')).not.toBe('')
    expect(value(head, 'NAME')).toBe('Årshjul Norrbotten')
    expect(value(head, 'X-WR-CALNAME')).toBe(value(head, 'NAME'))
  })

  it('cuts a name at 60 units and keeps it on its line', () => {
    const name = `${'Å'.repeat(58)}😀, och mer\r\nX-EVIL:1`
    const lines = unfold(renderFeed({ ...YEAR, name }))
    expect(value(lines, 'NAME')).toBe(`${'Å'.repeat(58)}…`)
    expect(lines.some((line) => line.startsWith('X-EVIL'))).toBe(false)
  })
})

describe('contract 12: one VTIMEZONE', () => {
  const printed = readFileSync(new URL('golden/vtimezone.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

  test.each([
    ['a year', BODY],
    ['no events', renderFeed({ ...YEAR, events: [] })],
  ])('with %s it is the printed one, before the first event', (_, body) => {
    const lines = unfold(body)
    const at = lines.indexOf('BEGIN:VTIMEZONE')
    expect(lines.slice(at, at + printed.length)).toEqual(printed)
    expect(lines.lastIndexOf('BEGIN:VTIMEZONE')).toBe(at)
    const first = lines.indexOf('BEGIN:VEVENT')
    expect(first === -1 || first > at).toBe(true)
  })

  it('is the one that every TZID names', () => {
    const named = LINES.flatMap((line) => /;TZID=([^:;]*)/.exec(line)?.[1] ?? [])
    expect(new Set(named)).toEqual(new Set(['Europe/Stockholm']))
  })
})

describe('contract 13: nothing but events', () => {
  it('holds no other component', () => {
    const begun = new Set(LINES.filter((line) => line.startsWith('BEGIN:')))
    expect([...begun].toSorted()).toEqual(
      ['DAYLIGHT', 'STANDARD', 'VCALENDAR', 'VEVENT', 'VTIMEZONE'].map((name) => `BEGIN:${name}`),
    )
  })

  test.each([
    'ATTENDEE',
    'ORGANIZER',
    'ATTACH',
    'X-ALT-DESC',
    'RRULE',
    'RDATE',
    'EXDATE',
    'RECURRENCE-ID',
    'X-MICROSOFT-CDO-ALLDAYEVENT', // contract 19
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT',
    'TIMEZONE-ID',
  ])('no event has %s', (name) => {
    expect(EVENTS.flat().map(nameOf)).not.toContain(name)
  })
})

describe('contract 14: every event has one of each', () => {
  test.each([
    'UID',
    'DTSTAMP',
    'LAST-MODIFIED',
    'SEQUENCE',
    'DTSTART',
    'DTEND',
    'SUMMARY',
    'DESCRIPTION',
    'STATUS',
    'TRANSP',
    'CATEGORIES',
    'X-MICROSOFT-CDO-BUSYSTATUS',
    'URL',
  ])('%s', (name) => {
    expect(EVENTS).toHaveLength(YEAR.events.length)
    for (const lines of EVENTS) expect(value(lines, name)).not.toBe('')
  })

  it('CLASS:PUBLIC', () => {
    for (const lines of EVENTS) expect(value(lines, 'CLASS')).toBe('PUBLIC')
  })

  it('a URL that is written as it is, commas and semicolons too', () => {
    const page = 'https://arshjul.example/norrbotten/2027/a;b,c'
    const lines = unfold(renderFeed({ ...YEAR, events: [event(occurrence(), { page })] }))
    expect(lines).toContain(`URL:${page}`)
  })
})

describe('contract 15: UID', () => {
  it('is the occurrence’s id at arshjul, each once', () => {
    const ids = YEAR.events.map(({ occurrence: { id } }) => `${id}@arshjul`)
    expect(EVENTS.map((lines) => value(lines, 'UID'))).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refuses an id that is held twice', () => {
    const twice = [event(occurrence()), event(occurrence({ title: 'Ett annat' }))]
    expect(() => renderFeed({ ...YEAR, events: twice })).toThrow(/moten-2 twice/)
  })

  test.each(['', 'a b', 'a\r\nX-EVIL:1', 'å'])('refuses the id %j', (id) => {
    const page = 'https://arshjul.example/'
    expect(() => renderFeed({ ...YEAR, events: [event(occurrence({ id }), { page })] })).toThrow(RangeError)
  })
})

describe('contract 16: DTSTAMP, LAST-MODIFIED and SEQUENCE', () => {
  it('are the stamp, in UTC', () => {
    for (const [i, lines] of EVENTS.entries()) {
      const { at, sequence } = YEAR.events[i]!.stamp
      expect(value(lines, 'DTSTAMP')).toBe(at.replace(/[-:]/g, ''))
      expect(value(lines, 'LAST-MODIFIED')).toBe(value(lines, 'DTSTAMP'))
      expect(value(lines, 'SEQUENCE')).toBe(String(sequence))
    }
  })

  test.each([
    ['no zone', { sequence: 0, at: '2026-11-24T00:00:00' }],
    ['parts of a second', { sequence: 0, at: '2026-11-24T00:00:00.5Z' }],
    ['another zone', { sequence: 0, at: '2026-11-24T00:00:00+01:00' }],
    ['a negative sequence', { sequence: -1, at: '2026-11-24T00:00:00Z' }],
    ['half a sequence', { sequence: 0.5, at: '2026-11-24T00:00:00Z' }],
  ])('refuse %s', (_, stamp) => {
    expect(() => renderFeed({ ...YEAR, events: [event(occurrence(), { stamp })] })).toThrow(RangeError)
  })
})

describe('contract 19: free time', () => {
  it('every event is transparent and free', () => {
    for (const lines of EVENTS) {
      expect(value(lines, 'TRANSP')).toBe('TRANSPARENT')
      expect(value(lines, 'X-MICROSOFT-CDO-BUSYSTATUS')).toBe('FREE')
    }
  })
})

describe('contract 20: cancelled', () => {
  it('STATUS:CANCELLED never appears', () => {
    expect(LINES).not.toContain('STATUS:CANCELLED')
  })
})
