import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conflictOf, planYear, withoutRules } from '../../src/planning/index.ts'
import { compile, loadRegion, type Region } from '../../src/rules/index.ts'
import { readFacts, readRegions } from '../../src/runtime/files.ts'

const facts = readFacts()
const settingOf = (region: Region) => ({
  model: compile(region),
  facts: facts.forRegion(region.id),
  year: 2027,
})

/** A shipped region with some of its text replaced; every replacement is found. */
function variant(id: string, ...changes: readonly (readonly [from: string, to: string])[]): Region {
  const file = `calendars/${id}.yaml`
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from)
      return before.replace(from, to)
    },
    readFileSync(file, 'utf8'),
  )
  return loadRegion(file, text)
}

/** A rule that the document never had, put last, so that it stands in place of what holds there. */
function withRule(id: string, rule: string, claims: string): Region {
  const file = `calendars/${id}.yaml`
  const text = readFileSync(file, 'utf8')
  const document = readRegions('calendars').get(id)!.region.documents[0]!.id
  const basis = `{ kind: document, document: ${document}, heading: Prov, quote: Påhittad regel ${rule}. }`
  return loadRegion(
    file,
    `${text.trimEnd()}\n  - { id: ${rule}, ${claims}, strength: must, basis: ${basis} }\n`,
  )
}

const NORRBOTTEN_TERMS = 'terms: [{ from: 01-16, to: 06-10 }, { from: 08-25, to: 12-10 }]'

const VARIANTS: [label: string, region: () => Region, rules: readonly string[]][] = [
  [
    'more meetings than weeks',
    () => variant('norrbotten', ['count: { atLeast: 4, per: year }', 'count: { atLeast: 60, per: year }']),
    ['lansstyrgruppen-moten'],
  ],
  [
    'an AU at least further off than it is at the most',
    () => withRule('norrbotten', 'au-nara', 'kind: before, refines: arbetsutskott, atMost: { days: 9 }'),
    ['arbetsutskott', 'arbetsutskott-minst-tio-dagar', 'au-nara'], // without any AU there is nothing to date
  ],
  [
    'papers a week before, and at the most three days before',
    () => withRule('vasternorrland', 'papper-sent', 'kind: before, refines: handlingar, atMost: { days: 3 }'),
    ['handlingar', 'papper-sent'],
  ],
  [
    'one meeting a year by one rule, four by another',
    () =>
      withRule(
        'norrbotten',
        'bara-en',
        'kind: meetings, body: lansstyrgruppen, count: { exactly: 1, per: year }',
      ),
    ['bara-en', 'lansstyrgruppen-moten'],
  ],
  [
    'four meetings in a term of a week',
    () => variant('norrbotten', [NORRBOTTEN_TERMS, 'terms: [{ from: 03-01, to: 03-05 }]']),
    ['lansstyrgruppen-moten'],
  ],
  [
    'four meetings in the one week that a body may meet in',
    () =>
      withRule(
        'norrbotten',
        'bara-en-vecka',
        'kind: meetings, body: lansdel-boden-lulea, terms: [{ from: 03-01, to: 03-05 }]',
      ),
    ['bara-en-vecka', 'lansdel-moten'],
  ],
  [
    'notes within a week, and at the least two weeks after',
    () =>
      withRule(
        'vasternorrland',
        'anteckningar-sent',
        'kind: after, refines: minnesanteckningar, atLeast: { weeks: 2 }',
      ),
    ['anteckningar-sent', 'minnesanteckningar'],
  ],
  [
    'twice a year by one rule, three times by another',
    () =>
      withRule(
        'kalmar',
        'tre-konferenser',
        'kind: meetings, body: presidiekonferens, count: { exactly: 3, per: year }',
      ),
    ['presidiekonferens-moten', 'tre-konferenser'],
  ],
  [
    'more joint meetings than weeks',
    () => variant('norrbotten', ['count: { exactly: 2, per: year }', 'count: { exactly: 60, per: year }']),
    ['temadagar'],
  ],
  [
    'a group that may not meet and has to',
    () =>
      withRule(
        'halland',
        'en-i-veckan',
        'kind: meetings, body: taktisk-aldre, count: { atLeast: 50, per: year }',
      ),
    ['en-i-veckan'],
  ],
]

describe('what can’t be done', () => {
  test.each(VARIANTS)('%s', (_, make, rules) => {
    const region = make()
    const conflict = conflictOf(settingOf(region))!
    expect(conflict.rules.map((r) => r.id).toSorted()).toEqual(rules)
    expect(conflict.text).toMatch(/^Regeln kan inte hållas|^Reglerna går inte ihop/)
    // None can be left out: without any one of them a year keeps the others.
    for (const { id } of conflict.rules) {
      expect(planYear(settingOf(withoutRules(region, new Set([id])))).violations).toEqual([])
    }
    expect(conflict.relaxations.map((r) => r.rule).toSorted()).toEqual(rules)
  })

  test('the least relaxation is the greatest number of meetings that fits', () => {
    const region = variant('norrbotten', [
      'count: { atLeast: 4, per: year }',
      'count: { atLeast: 60, per: year }',
    ])
    const value = conflictOf(settingOf(region))!.relaxations[0]!.value!
    const planned = (n: number) =>
      planYear(
        settingOf(
          variant('norrbotten', ['count: { atLeast: 4, per: year }', `count: { atLeast: ${n}, per: year }`]),
        ),
      ).violations
    expect(planned(value)).toEqual([])
    expect(planned(value + 1)).not.toEqual([])
  })

  test.each([...readRegions('calendars').keys()])('%s as it is has no conflict', (id) => {
    expect(conflictOf(settingOf(readRegions('calendars').get(id)!.region))).toBeUndefined()
  })
})
