import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { loadRegion } from '../../src/rules/index.ts'
import { RESERVED_IDS } from '../../src/rules/region.ts'
import {
  assumption,
  BODIES,
  complaints,
  DOCUMENT,
  FILE,
  FIRST_RULE_LINE,
  FOUR,
  regionText,
  rule,
} from './region-text.ts'

const AU = rule('utskott', 'before', 'body: au, to: { body: grupp, meetings: ordinary }, gives: meeting')
const PAPERS = rule(
  'handlingar',
  'before',
  'to: { body: grupp, meetings: all }, gives: deadline, title: skicka handlingar, atLeast: { weeks: 1 }',
)

/** Rules, and the one complaint about the last of them: its column and what is said. */
type Row = [label: string, rules: string[], column: number, said: string]

const columnOf = (text: string, word: string): number => text.indexOf(word) + 5

describe('a region file with one fault in its last rule', () => {
  const inLast = (label: string, rules: string[], at: string, said: string): Row => [
    label,
    rules,
    columnOf(rules.at(-1)!, at),
    said,
  ]
  test.each<Row>([
    inLast(
      'an unknown key',
      [FOUR.replace('strength', 'styrka: stark, strength')],
      'styrka',
      "expected no key named 'styrka' here",
    ),
    inLast(
      'an unknown key deep inside',
      [FOUR.replace('per: year', 'per: year, often: true')],
      'often',
      "expected no key named 'often' here",
    ),
    inLast(
      'an unknown body',
      [FOUR.replace('grupp', 'gruppen')],
      'body',
      "expected the id of a body, one of grupp, au, rad, not 'gruppen'",
    ),
    inLast(
      'an unknown body among several',
      [FOUR.replace('body: grupp', 'bodies: [grupp, okand]')],
      'okand',
      "expected the id of a body, one of grupp, au, rad, not 'okand'",
    ),
    inLast(
      'an unknown body that a dependant is tied to',
      [FOUR, AU.replace('to: { body: grupp', 'to: { body: ingen')],
      'body: ingen',
      "expected the id of a body, one of grupp, au, rad, not 'ingen'",
    ),
    inLast(
      'an unknown body of a part',
      [
        FOUR,
        rule(
          'delar',
          'meetings',
          'body: grupp, parts: [{ title: Skolan, start: "10:00", end: "11:00", bodies: [skola] }]',
        ),
      ],
      'skola]',
      "expected the id of a body, one of grupp, au, rad, not 'skola'",
    ),
    inLast(
      'an unknown document',
      [FOUR.replace('document: dokument', 'document: annat')],
      'document: annat',
      'expected the id of a document, one of dokument',
    ),
    inLast(
      'a rule to refine that is not there',
      [FOUR, AU, rule('minst', 'before', 'refines: utskotten, atLeast: { days: 10 }')],
      'refines',
      'expected the id of a before rule that refines no other',
    ),
    inLast(
      'a rule to refine that is of another kind',
      [FOUR, AU, rule('minst', 'after', 'refines: utskott, atLeast: { days: 10 }')],
      'refines',
      'expected the id of a after rule that refines no other',
    ),
    inLast(
      'a rule to refine that refines itself',
      [
        FOUR,
        AU,
        rule('minst', 'before', 'refines: utskott, atLeast: { days: 10 }'),
        rule('hogst', 'before', 'refines: minst, atMost: { days: 20 }'),
      ],
      'refines',
      'expected the id of a before rule that refines no other',
    ),
    inLast('an id used before', [FOUR, FOUR], 'id', "expected an id of its own, 'moten' is used before"),
    inLast(
      'an assumption of a number without bounds',
      [FOUR.replace(DOCUMENT, assumption())],
      'parameter',
      'expected min and max, in that order',
    ),
    inLast(
      'an assumption with its bounds turned round',
      [FOUR.replace(DOCUMENT, assumption('min: 8, max: 2'))],
      'parameter',
      'expected min and max, in that order',
    ),
    inLast(
      'an assumption whose value lies over its bounds',
      [FOUR.replace(DOCUMENT, assumption('min: 1, max: 3'))],
      'parameter',
      'expected bounds that hold the value 4',
    ),
    inLast(
      'an assumption whose value lies under its bounds',
      [FOUR.replace(DOCUMENT, assumption('min: 5, max: 8'))],
      'parameter',
      'expected bounds that hold the value 4',
    ),
    inLast(
      'bounds of what is no number',
      [FOUR, rule('dag', 'meetings', 'body: grupp, weekday: friday', assumption('min: 1, max: 5'))],
      'parameter',
      'expected no min or max of a weekday',
    ),
    inLast(
      'bounds of an interval, which is no number either',
      [FOUR.replace('exactly: 4', 'between: [3, 5]').replace(DOCUMENT, assumption('min: 1, max: 9'))],
      'parameter',
      'expected no min or max of a structure',
    ),
    inLast(
      'an assumption that has nothing to overrule',
      [
        FOUR,
        PAPERS,
        rule('d', 'before', 'to: { rule: handlingar }, gives: deadline, title: lämna', assumption()),
      ],
      'parameter',
      'expected a claim with a value that a planner can overrule',
    ),
    inLast(
      'a dependant that leads back to itself through another',
      [
        FOUR,
        rule(
          'ett',
          'before',
          'to: { body: grupp, meetings: all }, gives: deadline, title: lämna in, atLeast: { days: 1 }',
        ),
        rule('a', 'before', 'body: au, to: { body: au, meetings: all }, gives: meeting'),
      ],
      'to',
      'expected a chain that does not lead back to itself',
    ),
    inLast(
      'a meeting tied to a last day, which no plan can hold',
      [FOUR, PAPERS, rule('m', 'before', 'body: au, to: { rule: handlingar }, gives: meeting')],
      'to',
      'expected bodies whose meetings it prepares, not a rule',
    ),
    inLast(
      'a last day tied to a rule that gives meetings, which is said by its body',
      [
        FOUR,
        AU,
        rule('d', 'before', 'to: { rule: utskott }, gives: deadline, title: anmäla, atLeast: { days: 3 }'),
      ],
      'rule: utskott',
      'expected the id of a rule that gives last days or milestones and refines no other',
    ),
    inLast(
      'a last day tied to a rule that is not there',
      [
        FOUR,
        rule('d', 'before', 'to: { rule: ingen }, gives: deadline, title: anmäla, atLeast: { days: 3 }'),
      ],
      'rule: ingen',
      'expected the id of a rule that gives last days or milestones and refines no other',
    ),
  ])('%s', (_, rules, column, said) => {
    const line = FIRST_RULE_LINE + rules.length - 1
    expect(complaints(regionText(rules))).toEqual([`${FILE}:${line}:${column}: ${said}`])
  })
})

describe('a region file with a fault of shape', () => {
  const at = `${FILE}:${FIRST_RULE_LINE}:5: rules.0: `
  const oneClaim = expect.stringContaining(`${at}expected exactly one claim of count, tolerance, time, `)
  test.each<[label: string, rule: string, expected: string]>([
    ['two claims in one rule', FOUR.replace('count', 'weekday: friday, count'), oneClaim],
    ['no claim at all', rule('moten', 'meetings', 'body: grupp'), oneClaim],
    [
      'body and bodies',
      FOUR.replace('body: grupp', 'body: grupp, bodies: [grupp, au]'),
      `${at}expected exactly one of body, bodies`,
    ],
    [
      'a dependant without what it is tied to',
      rule('d', 'before', 'gives: deadline, title: lämna, atLeast: { days: 1 }'),
      expect.stringContaining(`${at}expected to, gives and at most one claim`),
    ],
    [
      'a dependant with two bounds, of which one should refine it',
      PAPERS.replace('atLeast', 'atMost: { days: 20 }, atLeast'),
      expect.stringContaining(`${at}expected to, gives and at most one claim`),
    ],
    [
      'a rule that refines and makes anew',
      rule('d', 'before', 'refines: x, title: lämna, atLeast: { days: 1 }'),
      expect.stringContaining(`${at}expected to, gives and at most one claim`),
    ],
    [
      'a joint meeting without its number',
      rule('dag', 'joint', 'title: Dagen, bodies: [grupp, rad], weekday: friday'),
      `${at}expected title, bodies and count of a joint meeting, or refines and one claim about it`,
    ],
  ])('%s', (_, text, expected) => {
    expect(complaints(regionText([text]))).toEqual([expected])
  })

  const value = (text: string): string[] => complaints(regionText([text]))
  test.each<[label: string, claim: string, said: string]>([
    [
      'a zone in an RRULE',
      'rrule: "FREQ=MONTHLY;TZID=Europe/Stockholm"',
      'expected an RRULE of whole dates without UNTIL, not TZID=Europe/Stockholm',
    ],
    [
      'an RRULE with an end',
      'rrule: "FREQ=MONTHLY;UNTIL=20271231"',
      'expected an RRULE of whole dates without UNTIL, not UNTIL=20271231',
    ],
    [
      'an RRULE with clock times',
      'rrule: "FREQ=DAILY;BYHOUR=9"',
      'expected an RRULE of whole dates without UNTIL, not BYHOUR=9',
    ],
    [
      'an RRULE with its own start',
      'rrule: "DTSTART:20270101\\nRRULE:FREQ=DAILY"',
      'expected an RRULE of whole dates without UNTIL, not DTSTART:20270101',
    ],
    [
      'an RRULE that ends in a semicolon',
      'rrule: "FREQ=DAILY;"',
      'expected an RRULE of whole dates without UNTIL, not an empty part',
    ],
    [
      'an RRULE with a name that every object has',
      'rrule: "toString=1"',
      'expected an RRULE of whole dates without UNTIL, not toString=1',
    ],
    [
      'an RRULE with a value too many',
      'rrule: "FREQ=DAILY;COUNT=3=4"',
      'expected an RRULE of whole dates, not COUNT=3=4 in it',
    ],
    [
      'an RRULE by the hour',
      'rrule: "FREQ=HOURLY"',
      'expected an RRULE of whole dates, not FREQ=HOURLY in it',
    ],
    ['an RRULE without FREQ', 'rrule: "BYDAY=MO"', 'expected an RRULE that begins with FREQ='],
    [
      'an RRULE that is garbage',
      'rrule: "varje måndag"',
      'expected an RRULE of whole dates without UNTIL, not varje måndag',
    ],
    [
      'an RRULE of no weekday',
      'rrule: "FREQ=WEEKLY;BYDAY=XX"',
      'expected an RRULE of whole dates, not BYDAY=XX in it',
    ],
    [
      'an RRULE with FREQ twice',
      'rrule: "FREQ=WEEKLY;FREQ=DAILY"',
      'expected an RRULE of whole dates, not FREQ=DAILY in it',
    ],
    [
      'an RRULE of every zeroth week',
      'rrule: "FREQ=WEEKLY;INTERVAL=0"',
      'expected an RRULE of whole dates, not INTERVAL=0 in it',
    ],
    [
      'an RRULE of a month that is none',
      'rrule: "FREQ=YEARLY;BYMONTH=13"',
      'expected an RRULE of whole dates, not BYMONTH=13 in it',
    ],
    [
      'an RRULE with a number that is none',
      'rrule: "FREQ=YEARLY;BYMONTHDAY=x"',
      'expected an RRULE of whole dates, not BYMONTHDAY=x in it',
    ],
    ['a clock time that is none', 'time: { start: "10:00", end: "25:00" }', 'expected a clock time as 10:00'],
    ['an end before the start', 'time: { start: "15:00", end: "10:00" }', 'expected an end after the start'],
    ['a day that is none', 'terms: [{ from: 02-30, to: 06-10 }]', 'expected a month and day as 06-12'],
    [
      'a day that not every year has',
      'terms: [{ from: 02-29, to: 06-10 }]',
      'expected a day that every year has, as 02-28',
    ],
    [
      'terms that overlap',
      'terms: [{ from: 01-16, to: 06-10 }, { from: 06-10, to: 12-10 }]',
      'expected terms in the order of the year, each ending after it begins',
    ],
    [
      'no number of times',
      'count: { per: year }',
      'expected exactly one of exactly, atLeast, about, between',
    ],
    [
      'two numbers of times',
      'count: { exactly: 4, about: 4, per: year }',
      'expected exactly one of exactly, atLeast, about, between',
    ],
    ['a number that is not whole', 'count: { exactly: 4.5, per: year }', 'expected int'],
    [
      'a count the wrong way round',
      'count: { between: [8, 6], per: year }',
      'expected the smaller number first',
    ],
    ['a weekday in Swedish', 'weekday: fredag', 'expected one of "monday"'],
  ])('%s', (_, claim, said) => {
    const found = value(rule('r', 'meetings', `body: grupp, ${claim}`))
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${FILE}:${FIRST_RULE_LINE}:\\d+: rules\\.0`))])
    expect(found[0]).toContain(said)
  })

  test.each([...RESERVED_IDS])('a body called %s, which an address needs', (id) => {
    const text = regionText([FOUR], [...BODIES, `{ id: ${id}, name: Organet, level: local }`])
    expect(complaints(text)).toEqual([
      `${FILE}:10:7: bodies.3.id: expected a body id that is no reserved word of an address`,
    ])
  })

  test.each(['Grupp', 'grupp_två', 'två', '2027', 'grupp-', '-grupp', 'a--b', 'grupp/au', ' '])(
    'a body called %j, which no address can hold',
    (id) => {
      const text = regionText([FOUR], [...BODIES, `{ id: "${id}", name: Organet, level: local }`])
      expect(complaints(text)).toEqual([`${FILE}:10:7: bodies.3.id: expected an id of a–z, 0–9 and hyphens`])
    },
  )
})

describe('a region file', () => {
  it('tells broken YAML with its place', () => {
    expect(complaints('id: provlan\nname: [Provlän\n')[0]).toMatch(/^calendars\/provlan\.yaml:\d+:\d+: ./)
    expect(complaints('id: provlan\n\tname: x\n')[0]).toMatch(/^calendars\/provlan\.yaml:2:1: ./)
    expect(complaints('id: provlan\nid: igen\n')[0]).toMatch(/^calendars\/provlan\.yaml:2:1: ./)
  })

  test.each([
    ['empty', ''],
    ['a list', '- id: provlan'],
    ['a word', 'provlan'],
  ])('that is %s is told at its first place', (_, text) => {
    expect(complaints(text)[0]).toMatch(/^calendars\/provlan\.yaml:1:1: expected object/)
  })

  it('tells a date that is none', () => {
    expect(complaints(regionText([FOUR]).replace('2026-11-24', '2026-02-30'))).toEqual([
      `${FILE}:3:1: revised: expected a date as 2027-03-04`,
    ])
  })

  it('tells every fault, in the order of the file', () => {
    const seat = `{ role: chef, basis: { kind: document, document: annat, heading: Vem, quote: Chefen } }`
    const bodies = [
      `{ id: grupp, name: Gruppen, level: strategic, seats: [${seat}] }`,
      '{ id: grupp, name: Gruppen, level: strategic }',
    ]
    const rules = [FOUR.replace('grupp', 'okand'), FOUR]
    expect(complaints(regionText(rules, bodies)).map((line) => line.split(': ')[0])).toEqual([
      `${FILE}:7:${columnOf(bodies[0]!, 'document: annat')}`,
      `${FILE}:8:7`,
      `${FILE}:10:${columnOf(rules[0]!, 'body')}`,
      `${FILE}:11:7`,
    ])
  })

  it('may call a body and a rule by the same id, which makes no circle', () => {
    const rules = [
      FOUR,
      rule('x', 'before', 'body: au, to: { body: grupp, meetings: all }, gives: meeting'),
      PAPERS.replace('handlingar', 'au'),
      rule('grupp', 'before', 'to: { rule: au }, gives: deadline, title: lämna, atLeast: { days: 3 }'),
    ]
    expect(complaints(regionText(rules))).toEqual([])
  })

  it('tells two last days that wait for each other', () => {
    const due = (id: string, to: string) =>
      rule(id, 'before', `to: { rule: ${to} }, gives: deadline, title: lämna, atLeast: { days: 3 }`)
    const rules = [FOUR, due('ett', 'tva'), due('tva', 'ett')]
    const column = columnOf(rules[1]!, 'to: {')
    expect(complaints(regionText(rules))).toEqual([
      `${FILE}:12:${column}: expected a chain that does not lead back to itself`,
      `${FILE}:13:${column}: expected a chain that does not lead back to itself`,
    ])
  })
})

const FOLDER = new URL('../../calendars/', import.meta.url)
const shipped = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, region: loadRegion(name, readFileSync(new URL(name, FOLDER), 'utf8')) }))

describe.each(shipped)('calendars/$name', ({ name, region }) => {
  it('is called by its id', () => {
    expect(name).toBe(`${region.id}.yaml`)
  })

  it('gives every rule an id of its own', () => {
    const ids = region.rules.map((r) => r.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('quotes a document for every rule that claims one, under a heading', () => {
    const stated = region.rules.flatMap((r) => (r.basis.kind === 'document' ? [r.basis] : []))
    expect(stated.length).toBeGreaterThan(0)
    expect(stated.filter(({ quote, heading }) => quote.trim() === '' || heading.trim() === '')).toEqual([])
  })

  it('gives every assumption a reason, and never the strength of a must where it sets a number or a day', () => {
    const assumed = region.rules.flatMap((r) =>
      r.basis.kind === 'assumption' ? [{ ...r, basis: r.basis }] : [],
    )
    expect(assumed.filter(({ basis }) => basis.reason.length < 20).map((r) => r.id)).toEqual([])
    expect(assumed.filter((r) => r.strength === 'must' && !('counts' in r)).map((r) => r.id)).toEqual([])
  })
})
