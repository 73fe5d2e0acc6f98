import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate } from '../../../src/calendar/index.ts'
import {
  avoidedIn,
  blocksIn,
  decide,
  decisionSchema,
  EMPTY_STATE,
  MOST_DAYS,
  planIn,
} from '../../../src/planning/index.ts'
import { facts } from '../../facts/shipped.ts'
import { models } from '../shipped.ts'

const model = models.find((m) => m.region.id === 'norrbotten')!
const base = { model, facts: facts.forRegion('norrbotten') }
const plan = planIn(EMPTY_STATE, base, 2027)
const meeting = plan.occurrences.find((o) => o.kind === 'meeting' && o.start === '10:00')!
const on = formatDate(meeting.date)

const taken = (sent: object) =>
  decide({
    decision: decisionSchema.parse({ kind: 'block', label: 'Nämnder', reason: 'x', ...sent }),
    state: EMPTY_STATE,
    plan,
    base,
    year: 2027,
    revision: 1,
    today: dateOf('2026-11-25'),
    log: [],
  })

describe('days to avoid as they are sent', () => {
  const day = { from: '2027-03-01' }

  test.each([
    ['no day', {}, ['from', 'to']],
    ['no last day', { from: '2027-03-01' }, ['to']],
    ['a last day before the first', { from: '2027-03-02', to: '2027-03-01' }, ['to']],
    ['more than a year', { from: '2027-03-02', to: '2028-03-02' }, ['to']],
    ['an end before the start', { ...day, to: '2027-03-01', start: '12:00', end: '11:00' }, ['end']],
    ['a stretch and a list', { ...day, to: '2027-03-01', days: [day] }, ['from', 'to']],
    ['an empty list', { days: [] }, ['days']],
    ['too long a list', { days: Array.from({ length: MOST_DAYS + 1 }, () => day) }, ['days']],
    ['a wrong day in a list', { days: [day, { from: '2027-02-30' }] }, ['days.1.from']],
    ['a turned stretch in a list', { days: [{ from: '2027-03-02', to: '2027-03-01' }] }, ['days.0.to']],
    ['an unknown name', { days: [{ ...day, who: 'x' }] }, ['days.0']],
  ])('are refused with %s', (_, sent, places) => {
    const read = decisionSchema.safeParse({ kind: 'block', label: 'KS', reason: 'x', ...sent })
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual(places)
  })

  it('may be as many as a decision holds', () => {
    const days = Array.from({ length: MOST_DAYS }, () => day)
    expect(decisionSchema.safeParse({ kind: 'block', label: 'KS', reason: 'x', days }).success).toBe(true)
  })
})

describe('days to avoid', () => {
  it('of one stretch leave the mark that they always left', () => {
    const { marks, changes } = taken({ from: on, to: on })
    expect(marks['block 0']).toEqual({ 1: { from: on, to: on, label: 'Nämnder', weight: 'must' } })
    expect(changes.some((c) => c.occurrence === meeting.id && c.change === 'moved')).toBe(true)
  })

  it('at another time of the day move nothing', () => {
    expect(taken({ from: on, to: on, start: '16:00' }).changes).toEqual([])
    expect(taken({ from: on, to: on, end: '08:00' }).changes).toEqual([])
    expect(taken({ from: on, to: on, start: '11:00' }).changes).not.toEqual([])
  })

  it('of a whole calendar are one decision, with its source', () => {
    const { state } = taken({
      source: 'Nämndkalendern',
      party: 'Piteå',
      weight: 'wish',
      days: [
        { from: '2027-03-01', start: '13:00', end: '15:00', label: 'KS' },
        { from: '2027-03-02', to: '2027-03-03', party: 'Boden' },
      ],
    })
    const [avoided] = avoidedIn(state)
    expect(avoided).toMatchObject({ revision: 1, label: 'Nämnder', source: 'Nämndkalendern', weight: 'wish' })
    const monday = dateOf('2027-03-01')
    expect(blocksIn(state)).toEqual([
      {
        from: monday,
        to: monday,
        time: { start: '13:00', end: '15:00' },
        label: 'KS',
        party: 'Piteå',
        weight: 'wish',
      },
      { from: monday + 1, to: monday + 2, label: 'Nämnder', party: 'Boden', weight: 'wish' },
    ])
    expect(blocksIn(state)).toBe(blocksIn(state))
  })

  it('of parties move a meeting when enough of them are busy', () => {
    const days = (count: number) =>
      Array.from({ length: 14 }, (_, i) => ({
        from: i < count ? on : '2027-07-01',
        party: `Kommun ${i + 1}`,
      }))
    const dateWith = (count: number) =>
      taken({ weight: 'wish', days: days(count) }).plan.occurrences.find((o) => o.id === meeting.id)!
    expect(dateWith(0).date).toBe(meeting.date)
    expect(dateWith(14).date).not.toBe(meeting.date)
    expect(
      dateWith(14)
        .explanation.map((s) => s.text)
        .join(' '),
    ).toContain('14 av 14 parter har annat då')
  })
})
