import { describe, expect, it, test } from 'vitest'
import { type ClockSpan, minutes, parseClock, spansOverlap } from '../../src/calendar/index.ts'

const span = (text: string): ClockSpan => {
  const [start, end] = text.split('–').map((time) => parseClock(time)!)
  return { start: start!, end: end! }
}

describe('clock times', () => {
  test.each([
    ['00:00', 0],
    ['09:30', 570],
    ['23:59', 1439],
  ])('%s is minute %i', (text, expected) => {
    expect(minutes(parseClock(text)!)).toBe(expected)
  })

  test.each(['24:00', '9:30', '09:60', '10.00', '10:00:00', ' 10:00', '10:00\n', ''])(
    '%j is none',
    (text) => {
      expect(parseClock(text)).toBeUndefined()
    },
  )

  it('orders as text just as by minutes', () => {
    const times = ['00:00', '08:05', '09:59', '10:00', '19:00', '20:00', '23:59'].map((t) => parseClock(t)!)
    expect(times.toSorted()).toEqual(times)
    expect(times.map(minutes)).toEqual(times.map(minutes).toSorted((a, b) => a - b))
  })
})

describe('clock spans', () => {
  test.each([
    ['10:00–12:00', '12:00–14:00', false], // one begins when the other ends
    ['10:00–12:00', '11:59–14:00', true],
    ['10:00–15:00', '11:00–12:00', true],
    ['10:00–12:00', '10:00–12:00', true],
    ['08:00–09:00', '13:00–14:00', false],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(spansOverlap(span(a), span(b))).toBe(expected)
    expect(spansOverlap(span(b), span(a))).toBe(expected)
  })

  it('takes an unknown span for the whole day', () => {
    expect(spansOverlap(undefined, span('10:00–12:00'))).toBe(true)
    expect(spansOverlap(span('10:00–12:00'), undefined)).toBe(true)
    expect(spansOverlap(undefined, undefined)).toBe(true)
  })
})
