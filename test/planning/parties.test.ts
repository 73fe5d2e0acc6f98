import { describe, expect, it, test } from 'vitest'
import { addDays, type CivilDate, type ClockTime, dateOf } from '../../src/calendar/index.ts'
import { dayBurdens, total } from '../../src/planning/burden.ts'
import { check } from '../../src/planning/check/index.ts'
import { type Block, type Given, overlapping } from '../../src/planning/given.ts'
import { busyAt, busyWords } from '../../src/planning/parties.ts'
import { place } from '../../src/planning/place.ts'
import { planYear } from '../../src/planning/plan-year.ts'
import { BROKEN } from '../../src/planning/score.ts'
import type { Setting } from '../../src/planning/setting.ts'
import { WEIGHTS } from '../../src/planning/weights.ts'
import { factsOf, regionOf, type Spec, YEAR } from './small-region.ts'

/** One body that meets once in each of two terms of two weeks, in the morning. */
const SPEC: Spec = {
  terms: 2,
  bodies: [{ meetings: 1, roles: [], time: 'morning', weekday: undefined }],
  off: [],
  busy: [],
}

const given = (blocks: readonly Block[]): Given => ({
  meetings: new Map(),
  preparations: new Map(),
  taken: [],
  days: new Map(),
  added: [],
  calledOff: new Set(),
  blocks,
})

const settingWith = (blocks: readonly Block[]): Setting => ({
  model: regionOf(SPEC),
  facts: factsOf(SPEC),
  year: YEAR,
  given: given(blocks),
})

const clock = (start: string, end: string) => ({ start: start as ClockTime, end: end as ClockTime })
const busy = (day: CivilDate, party: string | undefined, more: Partial<Block> = {}): Block => ({
  from: day,
  to: day,
  label: 'Nämnd',
  weight: 'wish',
  ...(party !== undefined && { party }),
  ...more,
})

const firstDay = (blocks: readonly Block[]): CivilDate =>
  Math.min(...place(settingWith(blocks)).placements.map((p) => p.day)) as CivilDate

/** Where it meets with nothing in the way. */
const DAY = firstDay([])

describe('parties that have something else', () => {
  it('count once each, however often and however they are written', () => {
    const blocks = [
      busy(DAY, 'Timrå kommun'),
      busy(DAY, ' timrå kommun', { label: 'KF' }),
      busy(DAY, 'Ånge'),
      busy(addDays(DAY, 1), 'Kramfors'),
    ]
    const found = busyAt(blocks, [DAY])
    expect([found.parties.length, found.of]).toEqual([2, 3])
    expect(busyWords(found)).toMatch(/^2 av 3 parter har annat då: /)
  })

  it('are told in words', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    expect(busyWords({ parties: names.slice(0, 3), of: 14 })).toBe('3 av 14 parter har annat då: A, B och C')
    expect(busyWords({ parties: names, of: 14 })).toBe('7 av 14 parter har annat då: A, B, C, D, E med flera')
    expect(busyWords({ parties: ['Timrå'], of: 1 })).toBe('Timrå har annat då')
  })

  it('cost points of preference, and only at a time that overlaps', () => {
    const setting = (blocks: readonly Block[]) => {
      const own = settingWith(blocks)
      const series = own.model.meetings[0]!
      return total(dayBurdens(DAY, series.bodies, series.schedule, own))
    }
    const { points } = WEIGHTS.busyParty
    expect(setting([busy(DAY, 'A'), busy(DAY, 'B'), busy(DAY, 'C')])).toBe(3 * points)
    // The meeting is 09.00–12.00
    expect(setting([busy(DAY, 'A', { time: clock('13:00', '16:00') })])).toBe(0)
    expect(setting([busy(DAY, 'A', { time: clock('12:00', '13:00') })])).toBe(0)
    expect(setting([busy(DAY, 'A', { time: clock('11:59', '13:00') })])).toBe(points)
    expect(setting([busy(DAY, undefined)])).toBe(BROKEN.wish)
  })

  it('many of them never outweigh a wish', () => {
    const own = settingWith(Array.from({ length: 1000 }, (_, i) => busy(DAY, `Part ${i}`)))
    const series = own.model.meetings[0]!
    expect(total(dayBurdens(DAY, series.bodies, series.schedule, own))).toBeLessThan(BROKEN.wish / 100)
  })

  it('move a meeting: a day beside costs less than a party', () => {
    expect(firstDay([busy(DAY, 'A')])).not.toBe(DAY)
    expect(firstDay([busy(DAY, 'A', { time: clock('13:00', '16:00') })])).toBe(DAY)
  })

  it('are borne where every day has as many, and told in the reasons', () => {
    const term = Array.from({ length: 40 }, (_, i) => busy(addDays(DAY, i - 20), 'A'))
    expect(firstDay(term)).toBe(DAY)
    const plan = planYear(settingWith(term))
    expect(plan.yielded).toEqual([])
    expect(plan.score.wish).toBe(0)
    const meeting = plan.occurrences.find((o) => o.date === DAY)!
    expect(meeting.explanation.map((s) => s.text)).toContain('A har annat då.')
  })

  it('forbid a day where they must', () => {
    expect(firstDay([busy(DAY, 'A', { weight: 'must' })])).not.toBe(DAY)
    expect(firstDay([busy(DAY, 'A', { weight: 'must', time: clock('08:00', '09:00') })])).toBe(DAY)
  })
})

describe('the check of days to avoid', () => {
  const setting = settingWith([])
  const { occurrences } = planYear(setting)
  const found = (block: Block) => {
    const { region } = setting.model
    const { violations, yielded } = check({
      region,
      facts: setting.facts,
      year: YEAR,
      occurrences,
      blocks: [block],
    })
    return [violations.length, yielded.length]
  }

  test.each([
    ['a must', busy(DAY, undefined, { weight: 'must' }), [1, 0]],
    ['a wish of the region’s', busy(DAY, undefined), [0, 1]],
    ['a party’s must', busy(DAY, 'A', { weight: 'must' }), [1, 0]],
    ['a party’s wish, which counts instead', busy(DAY, 'A'), [0, 0]],
    [
      'a must in the afternoon',
      busy(DAY, undefined, { weight: 'must', time: clock('12:00', '16:00') }),
      [0, 0],
    ],
    ['a must that overlaps', busy(DAY, undefined, { weight: 'must', time: clock('11:00', '16:00') }), [1, 0]],
  ] as const)('tells %s', (_, block, expected) => {
    expect(found(block)).toEqual(expected)
  })
})

test('a time that is not known is all day', () => {
  const block = busy(dateOf('2027-03-01'), undefined, { time: clock('13:00', '14:00') })
  expect(overlapping([block], dateOf('2027-03-01'), undefined)).toHaveLength(1)
  expect(overlapping([block], dateOf('2027-03-02'), undefined)).toHaveLength(0)
})
