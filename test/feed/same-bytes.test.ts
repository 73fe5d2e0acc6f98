import { afterEach, describe, expect, it, test } from 'vitest'
import { addDays } from '../../src/calendar/index.ts'
import { publicContent, renderFeed } from '../../src/feed/index.ts'
import { event, occurrence } from './occurrences.ts'
import { YEAR } from './year.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('contract 3: the same feed is the same bytes', () => {
  test.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Europe/Stockholm', -60],
    ['Asia/Kolkata', -330],
    ['Pacific/Kiritimati', -840],
  ])('under TZ=%s', (name, offset) => {
    process.env.TZ = name
    expect(new Date('2027-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset)
    const body = renderFeed(YEAR)
    process.env.TZ = 'UTC'
    expect(body).toBe(renderFeed(YEAR))
  })

  it('in whatever order the events are given', () => {
    expect(renderFeed({ ...YEAR, events: YEAR.events.toReversed() })).toBe(renderFeed(YEAR))
  })

  it('on a second run', () => {
    expect(renderFeed(structuredClone(YEAR))).toBe(renderFeed(YEAR))
  })
})

describe('contract 16: the content that a store hashes', () => {
  const given = event(occurrence())

  it('is untouched by the stamp', () => {
    const restamped = { ...given, stamp: { sequence: 7, at: '2027-05-01T10:00:00Z' } }
    expect(publicContent(restamped)).toBe(publicContent(given))
  })

  test.each([
    ['the date', event(occurrence({ date: addDays(given.occurrence.date, 7) }))],
    ['the page', event(occurrence(), { page: `${given.page}x` })],
    ['the title', event(occurrence({ title: 'Länsstyrgruppens extra möte' }))],
    ['the status', event(occurrence({ status: 'cancelled' }))],
    ['the place', event(occurrence({ place: 'Regionhuset' }))],
    ['a body’s name', event(occurrence(), { bodyNames: ['Länsstyrgruppen Norrbotten'] })],
    ['the anchor', event(occurrence(), { anchor: occurrence() })],
  ])('changes with %s', (_, changed) => {
    expect(publicContent(changed)).not.toBe(publicContent(given))
  })

  it('does not change with what no calendar is told', () => {
    const retold = event(occurrence({ rule: 'another', planYear: 2028, ordinary: true }))
    expect(publicContent(retold)).toBe(publicContent(given))
  })
})
