import { type ClockTime, dateOf } from '../../src/calendar/index.ts'
import type { FeedEvent } from '../../src/feed/index.ts'
import type { Occurrence } from '../../src/planning/plan.ts'

export const clock = (text: string): ClockTime => text as ClockTime

/** A confirmed meeting of Länsstyrgruppen on Thursday 10 June 2027, 10.00–15.00, with what a test wants otherwise. */
export const occurrence = (changes: Partial<Occurrence> = {}): Occurrence => ({
  id: 'norrbotten-2027-lansstyrgruppen-moten-2',
  region: 'norrbotten',
  planYear: 2027,
  body: 'lansstyrgruppen',
  bodies: ['lansstyrgruppen'],
  kind: 'meeting',
  rule: 'lansstyrgruppen-moten',
  title: 'Länsstyrgruppens möte',
  date: dateOf('2027-06-10'), // Thursday
  start: clock('10:00'),
  end: clock('15:00'),
  status: 'confirmed',
  origin: 'rule',
  basis: 'document',
  explanation: [],
  ...changes,
})

/** The same without clock times. */
export const untimed = (changes: Partial<Occurrence> = {}): Occurrence => {
  const { start: _start, end: _end, ...rest } = occurrence()
  return { ...rest, ...changes }
}

export const deadline = (changes: Partial<Occurrence> = {}): Occurrence =>
  untimed({
    id: 'norrbotten-2027-handlingar-1',
    kind: 'deadline',
    rule: 'handlingar',
    title: 'Sista dag: skicka kallelse och handlingar till länsstyrgruppen',
    date: dateOf('2027-02-25'),
    ...changes,
  })

export const event = (of: Occurrence, more: Partial<FeedEvent> = {}): FeedEvent => ({
  occurrence: of,
  stamp: { sequence: 0, at: '2026-11-24T00:00:00Z' },
  page: `https://arshjul.example/norrbotten/2027/${of.id}`,
  bodyNames: ['Länsstyrgruppen'],
  ...more,
})
