import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canHold, conflictOf, planYear, withoutClaims } from '../../src/planning/index.ts'
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

const mustsOf = ({ rules }: Region) =>
  rules.filter((r) => r.strength === 'must' && r.kind !== 'process' && r.kind !== 'rotation').map((r) => r.id)

const sixty = (count: string) =>
  variant('norrbotten', [
    `count: { ${count}, per: year }`,
    `count: { ${count.replace(/\d/, '60')}, per: year }`,
  ])

describe('what can’t be done', () => {
  test.each(VARIANTS)('%s', (_, make, rules) => {
    const region = make()
    const conflict = conflictOf(settingOf(region))!
    const ids = conflict.rules.map((r) => r.id)
    expect(ids.toSorted()).toEqual(rules)
    // They can't hold by themselves either, and none can be left out: a year keeps the others, and all else.
    const alone = withoutClaims(region, new Set(mustsOf(region).filter((id) => !ids.includes(id))))
    expect(canHold(settingOf(alone))).toBe(false)
    for (const id of ids) {
      expect(planYear(settingOf(withoutClaims(region, new Set([id])))).violations).toEqual([])
    }
    expect(conflict.relaxations.map((r) => r.rule).toSorted()).toEqual(rules)
    expect(conflict.text).toMatch(/^Det här går inte att hålla 2027: |^Följande går inte att förena 2027: /)
    for (const { quote } of conflict.rules) expect(conflict.text).toContain(`”${quote}”`)
  })

  test.each<[label: string, region: () => Region, value: number, text: string, next: (n: number) => Region]>([
    [
      'meetings',
      () => sixty('atLeast: 4'),
      33,
      'Det går om Länsstyrgruppen möts minst 33 gånger per år i stället för 60.',
      (n) =>
        variant('norrbotten', ['count: { atLeast: 4, per: year }', `count: { atLeast: ${n}, per: year }`]),
    ],
    [
      'joint meetings',
      () => sixty('exactly: 2'),
      31,
      'Det går om Gemensam temadag hålls 31 gånger per år i stället för 60.',
      (n) =>
        variant('norrbotten', ['count: { exactly: 2, per: year }', `count: { exactly: ${n}, per: year }`]),
    ],
  ])('the least relaxation of %s is the greatest number found to fit', (_, make, value, text, next) => {
    const region = make()
    expect(conflictOf(settingOf(region))!.relaxations).toMatchObject([{ value, text }])
    expect(canHold(settingOf(next(value)))).toBe(true)
    expect(canHold(settingOf(next(value + 1)))).toBe(false)
  })

  test.each<[label: string, make: () => Region, texts: readonly string[]]>([
    [
      'a distance',
      VARIANTS[1]![1],
      [
        'Det går om ”Antal arbetsutskott hålls i förhållande till länsstyrgruppens möten” (Arbetsutskott länsstyrgruppen) får ge efter.',
        'Det går om Länsstyrgruppens AU hålls minst 9 dagar före mötet i stället för minst 10 dagar.',
        'Det går om Länsstyrgruppens AU hålls högst 10 dagar före mötet i stället för högst 9 dagar.',
      ],
    ],
    [
      'a last day’s distance, less than a week told in days',
      VARIANTS[2]![1],
      [
        'Det går om sista dagen att göra möteshandlingarna tillgängliga är minst 3 dagar före mötet i stället för minst 1 vecka.',
        'Det går om sista dagen att göra möteshandlingarna tillgängliga är högst 7 dagar före mötet i stället för högst 3 dagar.',
      ],
    ],
    [
      'an exact number, which may be too small as well',
      VARIANTS[3]![1],
      [
        'Det går om Länsstyrgruppen möts minst en gång per år i stället för fyra.',
        'Det går om Länsstyrgruppen möts fyra gånger per år i stället för en.',
      ],
    ],
  ])('what would do, in words: %s', (_, make, texts) => {
    expect(conflictOf(settingOf(make()))!.relaxations.map((r) => r.text)).toEqual(texts)
  })

  test('papers that can’t be so late still exist without their distance', () => {
    const region = withoutClaims(VARIANTS[2]![1](), new Set(['handlingar']))
    const { occurrences } = planYear(settingOf(region))
    const papers = occurrences.filter((o) => o.rule === 'handlingar')
    expect(papers).toHaveLength(occurrences.filter((o) => o.rule === 'lansledningen-moten').length)
    for (const { anchor } of papers) {
      expect(anchor!.days).toBeLessThan(0)
      expect(anchor!.days).toBeGreaterThanOrEqual(-3)
    }
  })

  test('of two conflicts one is told, and that there are more', () => {
    const region = withRule(
      'norrbotten',
      'au-nara',
      'kind: before, refines: arbetsutskott, atMost: { days: 9 }',
    )
    const text = readFileSync('calendars/norrbotten.yaml', 'utf8')
    expect(text).toContain('count: { exactly: 2, per: year }')
    const rules = region.rules.map((r) =>
      r.id === 'temadagar' ? ({ ...r, count: { exactly: 60, per: 'year' } } as typeof r) : r,
    )
    const conflict = conflictOf(settingOf({ ...region, rules }))!
    expect(conflict.text).toContain('Det finns fler regler som inte går ihop')
    expect(conflict.text).not.toContain('Det räcker att')
    expect(conflict.relaxations).toHaveLength(conflict.rules.length)
  })

  test.each([...readRegions('calendars').keys()])('%s as it is has no conflict', (id) => {
    expect(conflictOf(settingOf(readRegions('calendars').get(id)!.region))).toBeUndefined()
  })
})
