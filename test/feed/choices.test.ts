import { describe, expect, it, test } from 'vitest'
import { isAlarm } from '../../src/feed/alarm.ts'
import { type FeedChoices, renderFeed } from '../../src/feed/index.ts'
import type { Occurrence } from '../../src/planning/plan.ts'
import { deadline, event, occurrence } from './occurrences.ts'
import { components, unfold, value } from './reading.ts'

const rendered = (of: Occurrence, choices?: FeedChoices): string[] =>
  unfold(
    renderFeed({
      name: 'Min prenumeration',
      description: '',
      events: [event(of)],
      ...(choices ? { choices } : {}),
    }),
  )

describe('contract 19: a personal feed may ask for busy meetings', () => {
  test.each<[string, Occurrence, string, string]>([
    ['a meeting', occurrence(), 'OPAQUE', 'BUSY'],
    ['a deadline', deadline(), 'TRANSPARENT', 'FREE'],
    ['a cancelled meeting', occurrence({ status: 'cancelled' }), 'TRANSPARENT', 'FREE'],
  ])('%s', (_, of, transparency, state) => {
    const [found] = components(rendered(of, { busy: true }), 'VEVENT')
    expect(value(found!, 'TRANSP')).toBe(transparency)
    expect(value(found!, 'X-MICROSOFT-CDO-BUSYSTATUS')).toBe(state)
    // A last day takes no time, and has no need to say so.
    const said = value(found!, 'DESCRIPTION').includes('bokar inte din tid')
    expect(said).toBe(state === 'FREE' && of.kind === 'meeting')
  })
})

describe('contract 20: a personal feed may choose what becomes of cancelled events', () => {
  test.each([
    ['mark', 'CONFIRMED'],
    ['status', 'CANCELLED'],
    ['drop', undefined],
  ] as const)('%s', (cancelled, status) => {
    const [found] = components(rendered(occurrence({ status: 'cancelled' }), { cancelled }), 'VEVENT')
    expect(found && value(found, 'STATUS')).toBe(status)
    expect(components(rendered(occurrence(), { cancelled }), 'VEVENT')).toHaveLength(1)
  })
})

describe('contract 13: a personal feed may ask for reminders', () => {
  it('after all the event’s properties, of the same name', () => {
    const lines = rendered(deadline({ title: 'Sista dag: a, b; länsstyrgruppen' }), { alarm: 'P2D' })
    const at = lines.indexOf('BEGIN:VALARM')
    expect(lines.slice(at, at + 6)).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Sista dag: a\\, b\\; länsstyrgruppen',
      'TRIGGER:-P2D',
      'END:VALARM',
      'END:VEVENT',
    ])
  })

  it('not for cancelled events, nor without asking', () => {
    expect(rendered(occurrence({ status: 'cancelled' }), { alarm: 'P2D' })).not.toContain('BEGIN:VALARM')
    expect(rendered(occurrence())).not.toContain('BEGIN:VALARM')
  })

  test.each(['P2D', 'PT12H', 'P1DT6H', 'P1W', 'PT1H30M'])('%j is a duration', (alarm) => {
    expect(isAlarm(alarm)).toBe(true)
    expect(rendered(occurrence(), { alarm })).toContain(`TRIGGER:-${alarm}`)
  })

  test.each(['P', 'PT', 'P1DT', '-P2D', 'P2D\r\nX-EVIL:1', '2', ''])('%j is none', (alarm) => {
    expect(isAlarm(alarm)).toBe(false)
    expect(() => rendered(occurrence(), { alarm })).toThrow(RangeError)
  })
})
