import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '../../src/calendar/index.ts'
import { type FeedEvent, MAX_EVENTS, MAX_OCTETS, renderFeed } from '../../src/feed/index.ts'
import { event, occurrence } from './occurrences.ts'

const many = (count: number, note?: string): FeedEvent[] =>
  Array.from({ length: count }, (_, i) =>
    event(
      occurrence({
        id: `norrbotten-2027-m-${i}`,
        date: addDays(dateOf('2027-01-01'), i % 500),
        ...(note === undefined ? {} : { note }),
      }),
    ),
  )

describe('contract 22: how large a feed may be', () => {
  it('takes 1,000 events and refuses one more', () => {
    expect(renderFeed({ name: 'n', description: 'd', events: many(MAX_EVENTS) })).toContain('m-999@arshjul')
    expect(() => renderFeed({ name: 'n', description: 'd', events: many(MAX_EVENTS + 1) })).toThrow(
      new RangeError('the feed n has 1001 events, more than 1000'),
    )
  })

  it('refuses a body of more than 900 kB, counted in octets', () => {
    const events = many(600, '–'.repeat(600))
    expect(() => renderFeed({ name: 'n', description: 'd', events })).toThrow(
      /takes \d+ octets, more than 900000/,
    )
    expect(MAX_OCTETS).toBe(900_000)
  })
})
