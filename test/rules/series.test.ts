import { describe, expect, it, test } from 'vitest'
import type { RegionModel, Stated } from '../../src/rules/index.ts'
import { assumption, BODIES, FOUR, modelOf, rule } from './region-text.ts'

const told = <T>(stated: Stated<T> | undefined) => stated && [stated.rule.id, stated.value]
const seriesOf = (model: RegionModel, body: string) =>
  model.meetings.find((m) => !m.joint && m.bodies[0]!.id === body)
const dependant = (model: RegionModel, id: string) => model.dependants.find((d) => d.rule.id === id)!

describe('what a body’s rules say together', () => {
  const model = modelOf([
    FOUR,
    rule(
      'antal',
      'meetings',
      'body: grupp, count: { exactly: 5, per: year }',
      assumption('min: 4, max: 8'),
      'wish',
    ),
    rule('tid', 'meetings', 'bodies: [grupp, rad], time: { start: "09:00", end: "12:00" }'),
    rule('grupp-dag', 'meetings', 'body: grupp, weekday: friday'),
    rule('rad-tid', 'meetings', 'body: rad, time: { start: "13:00", end: "16:00" }'),
    rule('tidigare-dag', 'meetings', 'body: rad, weekday: monday'),
    rule('allas-dag', 'meetings', 'bodies: [grupp, rad], weekday: tuesday'),
  ])

  it('adds up, each claim with its own rule', () => {
    const { schedule, counts, rule: creator } = seriesOf(model, 'grupp')!
    expect(creator.id).toBe('moten') // the first to state a number makes them exist
    expect(counts.map((c) => [c.rule.id, c.value.exactly])).toEqual([
      ['moten', 4],
      ['antal', 5],
    ])
    expect(told(schedule.time)).toEqual(['tid', { start: '09:00', end: '12:00' }])
    expect(schedule.place).toBeUndefined()
  })

  it('lets the last rule to state a thing stand', () => {
    expect(told(seriesOf(model, 'grupp')!.schedule.weekday)).toEqual(['allas-dag', 'tuesday'])
  })

  it('has no meetings for a body without a number of them', () => {
    expect(seriesOf(model, 'rad')).toBeUndefined()
    expect(seriesOf(model, 'au')).toBeUndefined()
  })

  it('is separate for each of several bodies in one rule', () => {
    const both = modelOf([
      rule('moten', 'meetings', 'bodies: [grupp, rad], count: { exactly: 4, per: year }'),
    ])
    expect(both.meetings.map((m) => [m.rule.id, m.bodies.map((b) => b.id)])).toEqual([
      ['moten', ['grupp']],
      ['moten', ['rad']],
    ])
  })
})

describe('a joint meeting', () => {
  const model = modelOf([
    FOUR,
    rule('dag', 'meetings', 'body: grupp, weekday: friday'),
    rule('temadag', 'joint', 'title: Temadagen, bodies: [rad, grupp], count: { exactly: 1, per: year }'),
    rule('temadag-tid', 'joint', 'refines: temadag, time: { start: "10:00", end: "15:00" }'),
    rule('temadag-raknas', 'joint', 'refines: temadag, counts: true'),
  ])
  const joint = model.meetings.find((m) => m.joint)!

  it('has its bodies in the rule’s order, its title and what refines it', () => {
    expect(joint.bodies.map((b) => b.id)).toEqual(['rad', 'grupp'])
    expect(joint.title).toBe('Temadagen')
    expect(told(joint.schedule.time)).toEqual(['temadag-tid', { start: '10:00', end: '15:00' }])
    expect(told(joint.countsAsOrdinary)).toEqual(['temadag-raknas', true])
  })

  it('takes nothing from its bodies’ own schedules', () => {
    expect(joint.schedule.weekday).toBeUndefined()
  })

  it('does not count unless a rule says so', () => {
    const silent = modelOf([
      FOUR,
      rule('t', 'joint', 'title: Dag, bodies: [rad, grupp], count: { exactly: 1, per: year }'),
    ])
    expect(silent.meetings.find((m) => m.joint)!.countsAsOrdinary).toBeUndefined()
  })
})

describe('a dependant', () => {
  const model = modelOf([
    FOUR,
    rule(
      'underlag',
      'before',
      'to: { rule: papper }, gives: deadline, title: lämna, atLeast: { workDays: 3 }',
    ),
    rule('anmalan', 'before', 'body: grupp, to: { body: au, meetings: all }, gives: deadline, title: anmäla'),
    rule('papper', 'before', 'to: { bodies: [grupp, au], meetings: all }, gives: deadline, title: skicka'),
    rule('utskott', 'before', 'body: au, to: { body: grupp, meetings: ordinary }, gives: meeting'),
    rule('utskott-minst', 'before', 'refines: utskott, atLeast: { days: 10 }'),
    rule('utskott-hogst', 'before', 'refines: utskott, atMost: { days: 21 }'),
    rule('utskott-alla', 'before', 'refines: utskott, meetings: all'),
    rule('anmalan-fem', 'before', 'refines: anmalan, atLeast: { workDays: 5 }'),
    rule('au-tid', 'meetings', 'body: au, time: { start: "13:00", end: "15:00" }'),
  ])

  it('adds up what refines it', () => {
    const { atLeast, atMost, about, meetings, schedule, body } = dependant(model, 'utskott')
    expect(told(atLeast)).toEqual(['utskott-minst', { days: 10 }])
    expect(told(atMost)).toEqual(['utskott-hogst', { days: 21 }])
    expect(about).toBeUndefined()
    expect(told(meetings)).toEqual(['utskott-alla', 'all'])
    expect(told(schedule.time)).toEqual(['au-tid', { start: '13:00', end: '15:00' }])
    expect(body!.id).toBe('au')
  })

  it('that gives a last day has no schedule, and no body where it is the meeting’s own', () => {
    expect(dependant(model, 'papper').schedule).toEqual({})
    expect(dependant(model, 'papper').body).toBeUndefined()
  })

  it('stands after what it is tied to, whatever the file’s order', () => {
    const order = model.dependants.map((d) => d.rule.id)
    expect(order.indexOf('underlag')).toBeGreaterThan(order.indexOf('papper'))
    expect(order.indexOf('anmalan')).toBeGreaterThan(order.indexOf('utskott'))
    expect(order.toSorted()).toEqual(['anmalan', 'papper', 'underlag', 'utskott'])
  })
})

test('a body that is not there is a mistake of ours', () => {
  expect(() => modelOf([FOUR], BODIES).bodyOf('ingen')).toThrow('provlan has no body ingen')
})
