import { describe, expect, it, test } from 'vitest'
import { type Parameter, parameterOf } from '../../src/rules/index.ts'
import { BODIES, FOUR, modelOf, rule } from './region-text.ts'

const TO = 'to: { body: grupp, meetings: all }, gives: deadline, title: lämna'
const YEARLY = rule('byte', 'rotation', 'body: grupp, office: chair, years: 2')

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const WHICH = ['ordinary', 'all']

/** Which value of a rule is a planner's to overrule when the rule is an assumption. */
const ROWS: [label: string, claims: [kind: string, text: string], expected: Parameter][] = [
  [
    'a number of meetings',
    ['meetings', 'body: grupp, count: { exactly: 4, per: year }'],
    { claim: 'count', type: 'integer', value: 4, unit: 'meetings' },
  ],
  [
    'about a number',
    ['meetings', 'body: grupp, count: { about: 9, per: year }'],
    { claim: 'count', type: 'integer', value: 9, unit: 'meetings' },
  ],
  [
    'at least a number',
    ['meetings', 'body: grupp, count: { atLeast: 3, per: quarter }'],
    { claim: 'count', type: 'integer', value: 3, unit: 'meetings' },
  ],
  [
    'an interval of numbers, which is no single number',
    ['meetings', 'body: grupp, count: { between: [3, 4], per: half-year }'],
    { claim: 'count', type: 'structure', value: [3, 4], unit: 'meetings' },
  ],
  [
    'a tolerance of zero',
    ['meetings', 'body: grupp, tolerance: 0'],
    { claim: 'tolerance', type: 'integer', value: 0 },
  ],
  [
    'a weekday',
    ['meetings', 'body: grupp, weekday: friday'],
    { claim: 'weekday', type: 'weekday', value: 'friday', options: WEEKDAYS },
  ],
  [
    'clock times',
    ['meetings', 'body: grupp, time: { start: "09:00", end: "12:00" }'],
    { claim: 'time', type: 'clock-span', value: { start: '09:00', end: '12:00' } },
  ],
  [
    'terms',
    ['meetings', 'body: grupp, terms: [{ from: 01-16, to: 06-10 }]'],
    { claim: 'terms', type: 'terms', value: [{ from: '01-16', to: '06-10' }] },
  ],
  [
    'days in a row',
    ['meetings', 'body: grupp, length: 2'],
    { claim: 'length', type: 'integer', value: 2, unit: 'days' },
  ],
  [
    'where a day off goes',
    ['meetings', 'body: grupp, whenOff: later'],
    {
      claim: 'whenOff',
      type: 'choice',
      value: 'later',
      options: ['earlier', 'later', 'week-earlier', 'week-later'],
    },
  ],
  [
    'forms in turn',
    ['meetings', 'body: grupp, form: [fysiskt, digitalt]'],
    { claim: 'form', type: 'structure', value: ['fysiskt', 'digitalt'] },
  ],
  [
    'days to avoid',
    ['meetings', 'body: grupp, avoids: [school-break]'],
    { claim: 'avoids', type: 'structure', value: ['school-break'] },
  ],
  [
    'a form',
    ['meetings', 'body: grupp, form: digitalt'],
    { claim: 'form', type: 'choice', value: 'digitalt', options: ['fysiskt', 'digitalt', 'hybrid'] },
  ],
  [
    'a place',
    ['meetings', 'body: grupp, place: Regionhuset'],
    { claim: 'place', type: 'text', value: 'Regionhuset' },
  ],
  [
    'a role',
    ['meetings', 'body: grupp, responsible: samordnaren'],
    { claim: 'responsible', type: 'text', value: 'samordnaren' },
  ],
  [
    'a recurrence',
    ['meetings', 'body: grupp, rrule: "FREQ=MONTHLY;BYDAY=1TH"'],
    { claim: 'rrule', type: 'structure', value: 'FREQ=MONTHLY;BYDAY=1TH' },
  ],
  [
    'calendar days',
    ['before', `${TO}, atLeast: { days: 10 }`],
    { claim: 'atLeast', type: 'integer', value: 10, unit: 'days' },
  ],
  [
    'no calendar days at all',
    ['before', `${TO}, atLeast: { days: 0 }`],
    { claim: 'atLeast', type: 'integer', value: 0, unit: 'days' },
  ],
  [
    'work days',
    ['before', `${TO}, about: { workDays: 5 }`],
    { claim: 'about', type: 'integer', value: 5, unit: 'work-days' },
  ],
  [
    'weeks',
    ['after', `${TO}, atMost: { weeks: 2 }`],
    { claim: 'atMost', type: 'integer', value: 2, unit: 'weeks' },
  ],
  [
    'which meetings, where nothing else is said',
    ['after', TO],
    { claim: 'meetings', type: 'choice', value: 'all', options: WHICH },
  ],
  [
    'which meetings, refining',
    ['after', 'refines: anteckningar, meetings: ordinary'],
    { claim: 'meetings', type: 'choice', value: 'ordinary', options: WHICH },
  ],
  [
    'years in office',
    ['rotation', 'body: grupp, office: chair, years: 2'],
    { claim: 'years', type: 'integer', value: 2, unit: 'years' },
  ],
  [
    'months of overlap',
    ['rotation', 'refines: byte, overlap: 6'],
    { claim: 'overlap', type: 'integer', value: 6, unit: 'months' },
  ],
  [
    'parties',
    ['rotation', 'refines: byte, parties: [Regionen, Kommunerna]'],
    { claim: 'parties', type: 'structure', value: ['Regionen', 'Kommunerna'] },
  ],
  [
    'a known year',
    ['cycle', 'refines: vartannat, known: 2026'],
    { claim: 'known', type: 'integer', value: 2026 },
  ],
  [
    'whether it counts',
    ['joint', 'refines: dagar, counts: false'],
    { claim: 'counts', type: 'boolean', value: false },
  ],
  [
    'how often a report is owed',
    ['report', 'body: grupp, title: rapport, per: half-year'],
    { claim: 'per', type: 'choice', value: 'half-year', options: ['year', 'half-year'] },
  ],
]

const OTHERS = [
  FOUR,
  rule('torsdagar', 'meetings', 'body: grupp, rrule: FREQ=MONTHLY;BYDAY=1TH'),
  YEARLY,
  rule('anteckningar', 'after', `${TO}, atMost: { weeks: 1 }`),
  rule('vartannat', 'cycle', 'body: grupp, title: styrdokument, every: 2'),
  rule('dagar', 'joint', 'title: Dagen, bodies: [grupp, rad], count: { exactly: 1, per: year }'),
]

describe('what a rule leaves to a planner', () => {
  test.each(ROWS)('%s', (_, [kind, text], expected) => {
    const model = modelOf([...OTHERS, rule('provad', kind, text)], BODIES)
    expect(parameterOf(model.ruleOf('provad')!)).toEqual(expected)
  })

  it('is nothing, for a last day that only says what it is tied to', () => {
    const loose = rule('lost', 'before', 'to: { rule: anteckningar }, gives: deadline, title: lämna')
    expect(parameterOf(modelOf([...OTHERS, loose]).ruleOf('lost')!)).toBeUndefined()
  })
})
