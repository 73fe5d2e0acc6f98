import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { complaints as complaintsOf } from './region-text.ts'

const text = readFileSync(new URL('../../docs/exempel/exempellanet.yaml', import.meta.url), 'utf8')

const COUNT = '    count: { exactly: 1, per: quarter }'
const QUOTE =
  '      quote: Ledningsgruppen möts första torsdagen varje udda månad, dock inte under skollov.\n'
const RRULE = '    rrule: FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYDAY=1TH'

/** What one who is new to the file does to it, and what the first complaint says, after file, line and column. */
test.each<[mistake: string, right: string, wrong: string, said: string | RegExp]>([
  ['a line too far in', COUNT, `  ${COUNT}`, /^expected this key in the same column as the keys beside it/],
  ['a line too far out', COUNT, COUNT.slice(1), /^expected the same column as the keys beside it/],
  ['a tab', COUNT, `\t${COUNT.trim()}`, 'expected spaces at the beginning of the line, not a tab'],
  [
    'a colon in a text',
    'quote: Ärenden anmäls',
    'quote: Obs: ärenden',
    /quotation marks around a text with a colon/,
  ],
  ['a key that is none', 'publisher: Ingen', 'utgivare: Ingen', /publisher: expected string/],
  [
    'a body that is none',
    'body: samverkansrad\n    strength: must\n    count',
    'body: radet\n    strength: must\n    count',
    /^expected the id of a body, one of samverkansrad, .*, fullmaktige, not 'radet'$/,
  ],
  [
    'no quote',
    QUOTE,
    '',
    "rules.8.basis.quote: expected string, received undefined: the document's own words",
  ],
  ['a weekday in Swedish', RRULE, '    weekday: torsdag', /weekday: expected one of "monday".*"thursday"/],
  [
    'a number in quotation marks',
    'exactly: 1, per: quarter',
    'exactly: "1", per: quarter',
    'rules.0.count.exactly: expected number, received string: digits without quotation marks, as 4',
  ],
  [
    'an id used twice',
    'id: rad-form,',
    'id: rad-moten,',
    "expected an id of its own, 'rad-moten' is used before",
  ],
  [
    'a day that is none',
    'date: 03-15',
    'date: 02-30',
    'rules.25.due.date: expected a month and day as 06-12',
  ],
  [
    'a day that not every year has',
    'date: 03-15',
    'date: 02-29',
    'rules.25.due.date: expected a day that every year has, as 02-28',
  ],
  ['a date that is none', '2026-11-29', '2026-02-30', 'revised: expected a date as 2027-03-04'],
  ['a kind in Swedish', 'kind: report', 'kind: rapport', /kind: expected one of 'meetings' \| 'before'/],
  [
    'a name that is not given further up',
    'basis: *ordforande',
    'basis: *ordf',
    'expected &ordf at a key further up, to repeat by *ordf',
  ],
  [
    'a number per term, and no terms',
    'exactly: 1, per: quarter',
    'exactly: 1, per: term',
    'expected a rule with terms of samverkansrad too, as its number is per term',
  ],
  ['nothing to move', RRULE, '    weekday: thursday', /expected a rule with an rrule of ledningsgrupp too/],
  [
    'days, and no number of meetings on them',
    'count: { exactly: 5, per: year }',
    'tolerance: 1',
    'expected a rule with a count of ledningsgrupp too: how many of these days are meetings',
  ],
  [
    'a comma within braces',
    'parties: [regionen, kommunerna], basis: *ordforande }',
    'parties: [regionen, kommunerna], basis: { kind: law, source: Det växlar, varje år. } }',
    "expected no key named 'varje år.' here: within { }, a text with a comma in it needs quotation marks",
  ],
  [
    'a first form of one form',
    'form: [fysiskt, digitalt]',
    'form: fysiskt',
    'expected a rule with a form of several for samverkansrad too, as [fysiskt, digitalt]',
  ],
])('%s', (_, right, wrong, said) => {
  expect(text).toContain(right)
  const [first] = complaintsOf(text.replace(right, wrong))
  const [, what] = /^calendars\/provlan\.yaml:\d+:\d+: (.*)$/.exec(first!)!
  if (typeof said === 'string') expect(what).toBe(said)
  else expect(what).toMatch(said)
})

it('tells a rule without a basis what a basis is', () => {
  const [only, ...more] = complaintsOf(text.replace(', basis: *kvartalsvis }', ' }'))
  expect(more).toEqual([])
  expect(only).toMatch(/rules\.1\.basis: .*\{ kind: document, document, heading, quote \}/)
})

it('lets a deliverable end on a day, which names no body', () => {
  expect(text).toContain('from: 11-01, to: 11-30')
  expect(complaintsOf(text)).toEqual([])
})
