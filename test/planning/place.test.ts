import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatDate } from '../../src/calendar/index.ts'
import { planYear } from '../../src/planning/index.ts'
import { place } from '../../src/planning/place.ts'
import { BROKEN, pack, unpack } from '../../src/planning/score.ts'
import { national } from '../facts/shipped.ts'
import { modelOf, rule } from '../rules/region-text.ts'
import { leastCost } from './brute-force.ts'
import { type BodySpec, factsOf, keptOf, regionOf, type Spec, specs, YEAR } from './small-region.ts'

/** The same regions every time; `SEED=… RUNS=5000` looks at others. */
const SEED = Number(process.env['SEED'] ?? 1)
const RUNS = Number(process.env['RUNS'] ?? 700)

const settingOf = (spec: Spec) => {
  const kept = keptOf(spec)
  return { model: regionOf(spec), facts: factsOf(spec), year: YEAR, ...(kept && { kept }) }
}

const body = (meetings: number, more: Partial<BodySpec> = {}): BodySpec => ({
  meetings,
  roles: [],
  time: 'morning',
  weekday: undefined,
  ...more,
})

/** Years that were once placed worse than they could be. */
const HARD: [label: string, spec: Spec][] = [
  [
    'a joint meeting that counts, in a term that has no meeting of the body’s own',
    {
      terms: 2,
      bodies: [body(2, { roles: ['ledaren'], weekday: ['tuesday', 'wish'] }), body(1)],
      au: { body: body(1, { weekday: ['monday', 'must'] }), before: 'first', atLeast: 1, atMost: 1 },
      joint: { counts: true, time: 'morning' },
      off: [9, 10, 11],
      busy: [],
    },
  ],
  [
    'two meetings of one unit that want their preparation on the same day',
    {
      terms: 1,
      bodies: [body(2), body(2)],
      au: { body: body(1), before: 'two', atLeast: 1, atMost: 1 },
      joint: { counts: true, time: 'morning' },
      off: [0, 1, 7],
      busy: [],
    },
  ],
]

const seen = { proven: 0, broken: 0, gap: 0, orderGap: 0 }

/** Long enough for the brute force, on a slow machine. */
const PATIENCE_MS = 300_000

function compare(spec: Spec): void {
  const { points, proof } = place(settingOf(spec))
  const least = leastCost(spec)
  if (proof.status === 'gap') {
    // The search gave up: what it has is told by the check, and the bound is still true
    // An order with a joint meeting that is both sides of it at once outgrows the search, as hardly anything else does
    if (spec.order) seen.orderGap++
    else seen.gap++
    const isTrue = least < BROKEN.must ? pack(proof.bound!) <= least : proof.bound!.must <= unpack(least).must
    expect(isTrue).toBe(true)
  } else if (least >= BROKEN.must) {
    // Where every year breaks a must, which one to break is a choice and not a sum, and nothing is proven
    seen.broken++
    expect(points).toBeGreaterThanOrEqual(BROKEN.must)
    expect(proof.status).toBe('unproven')
  } else {
    seen.proven++
    expect(proof).toEqual({ status: 'optimal', bound: unpack(least) })
    expect(points).toBe(least)
    expect(planYear(settingOf(spec)).violations).toEqual([])
  }
}

describe('a small region’s year', () => {
  test.each(HARD)('%s', (_, spec) => {
    expect.hasAssertions()
    compare(spec)
  })

  it(
    'costs exactly what the best of all years costs, and breaks no rule',
    () => {
      fc.assert(fc.property(specs, compare), { numRuns: RUNS, seed: SEED })
      expect(seen.proven).toBeGreaterThanOrEqual(500)
      expect(seen.gap).toBeLessThan(15)
      expect(seen.orderGap).toBeLessThan(90)
    },
    PATIENCE_MS,
  )

  it('is the same, whatever order the rules of different bodies stand in', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(specs, (spec) => {
        const [model, setting] = [regionOf(spec), settingOf(spec)]
        const turned = { ...model, meetings: model.meetings.toReversed() }
        const again = place({ ...setting, model: turned })
        const once = place(setting)
        if (once.proof.status === 'optimal') expect(again.points).toBe(once.points)
      }),
      { numRuns: 100, seed: SEED },
    )
  })
})

const MORNING = 'time: { start: "09:00", end: "12:00" }'
const seat = (role: string) => `{ role: ${role}, single: true, basis: { kind: assumption, reason: prov } }`
const [A, B] = ['a', 'b'].map(
  (id) => `{ id: ${id}, name: Organ ${id}, level: tactical, seats: [${seat('chefen')}] }`,
)

const planOf = (rules: readonly string[], bodies: readonly string[]) =>
  planYear({ model: modelOf(rules, bodies), facts: national, year: YEAR })

describe('people', () => {
  const each = (id: string, more: string[] = []) => [
    rule(`${id}-moten`, 'meetings', `body: ${id}, count: { exactly: 1, per: year }`),
    rule(`${id}-terminer`, 'meetings', `body: ${id}, terms: [{ from: 03-01, to: 03-05 }]`),
    ...more,
  ]

  it('are not asked to two places at once, and the less burdened body gives way', () => {
    const { occurrences, proof } = planOf(
      [
        ...each('a', [rule('a-tid', 'meetings', `body: a, ${MORNING}`)]),
        ...each('b', [rule('b-tid', 'meetings', `body: b, ${MORNING}`)]),
      ],
      [A!, B!],
    )
    expect(occurrences.map((o) => formatDate(o.date)).toSorted()).toEqual(['2027-03-02', '2027-03-03']) // the middle of the week, and the earlier day beside it
    expect(proof.status).toBe('optimal')
  })

  it('may go from one meeting to the next on the same day', () => {
    const { occurrences } = planOf(
      [
        ...each('a', [rule('a-tid', 'meetings', `body: a, ${MORNING}`)]),
        ...each('b', [rule('b-tid', 'meetings', 'body: b, time: { start: "12:00", end: "14:00" }')]),
      ],
      [A!, B!],
    )
    expect(new Set(occurrences.map((o) => o.date)).size).toBe(1)
  })

  it('are taken all day by a meeting of several days, on each of them', () => {
    const { occurrences, violations } = planOf(
      [
        ...each('a', [
          rule('a-tid', 'meetings', `body: a, ${MORNING}`),
          rule('a-dagar', 'meetings', 'body: a, length: 3'),
        ]),
        ...each('b', [rule('b-tid', 'meetings', 'body: b, time: { start: "13:00", end: "14:00" }')]),
      ],
      [A!, B!],
    )
    const [a, b] = ['a', 'b'].map((id) => occurrences.find((o) => o.body === id)!)
    expect(b!.date < a!.date || b!.date > a!.endDate!).toBe(true)
    expect(violations).toEqual([])
  })

  it('of one unit may meet in a joint meeting on a day that neither may use alone', () => {
    // Both bodies must be on Wednesdays in the same hours, one of them together
    const { occurrences, violations } = planOf(
      [
        ...['a', 'b'].flatMap((id) => [
          rule(`${id}-moten`, 'meetings', `body: ${id}, count: { exactly: 1, per: year }`),
          rule(`${id}-terminer`, 'meetings', `body: ${id}, terms: [{ from: 03-01, to: 03-05 }]`),
        ]),
        rule('dag', 'joint', 'title: Temadagen, bodies: [a, b], count: { exactly: 1, per: year }'),
        rule('dag-terminer', 'joint', 'refines: dag, terms: [{ from: 03-01, to: 03-05 }]'),
        rule('dag-raknas', 'joint', 'refines: dag, counts: true'),
      ],
      [A!, B!],
    )
    expect(occurrences.map((o) => [o.rule, formatDate(o.date)])).toEqual([['dag', '2027-03-03']])
    expect(violations).toEqual([])
  })
})

describe('what is not proven', () => {
  const joint = (times: number) => [
    rule('a-moten', 'meetings', 'body: a, count: { exactly: 4, per: year }'),
    rule('b-moten', 'meetings', 'body: b, count: { exactly: 4, per: year }'),
    rule(
      'terminer',
      'meetings',
      'bodies: [a, b], terms: [{ from: 02-01, to: 04-30 }, { from: 09-01, to: 10-31 }]',
    ),
    rule('dag', 'joint', `title: Temadagen, bodies: [a, b], count: { exactly: ${times}, per: year }`),
    rule('dag-raknas', 'joint', 'refines: dag, counts: true'),
  ]

  test.each([
    [1, 'optimal'],
    [2, 'unproven'], // joint days are settled before the bodies' own
  ])('%i joint meetings that count: %s', (times, status) => {
    const plan = planOf(joint(times), [A!, B!])
    expect(plan.proof.status).toBe(status)
    expect(plan.violations).toEqual([])
    for (const id of ['a', 'b']) expect(plan.occurrences.filter((o) => o.bodies.includes(id))).toHaveLength(4)
  })

  it('a joint meeting in autumn is told as the only one, not as one of none', () => {
    const plan = planOf(
      [
        ...joint(1),
        rule(
          'dag-terminer',
          'joint',
          'refines: dag, terms: [{ from: 03-01, to: 03-05 }, { from: 09-06, to: 09-10 }]',
        ),
        rule('dag-dag', 'joint', 'refines: dag, rrule: "FREQ=YEARLY;BYMONTH=9;BYDAY=2WE"'),
      ],
      [A!, B!],
    )
    const day = plan.occurrences.find((o) => o.rule === 'dag')!
    expect(formatDate(day.date)).toBe('2027-09-08')
    expect(
      day.explanation
        .filter((s) => s.step === 'choice')
        .map((s) => s.text)
        .join(' '),
    ).toMatch(/^Det enda mötet på hösten\./)
  })

  it('two joint meetings that share a body: each body’s own meetings are placed once', () => {
    const C = '{ id: c, name: Organ c, level: tactical }'
    const plan = planOf(
      [
        ...joint(1),
        rule('c-moten', 'meetings', 'body: c, count: { exactly: 4, per: year }'),
        rule('annan', 'joint', 'title: Planeringsdagen, bodies: [b, c], count: { exactly: 1, per: year }'),
        rule('annan-raknas', 'joint', 'refines: annan, counts: true'),
      ],
      [A!, B!, C],
    )
    const of = (id: string) => plan.occurrences.filter((o) => o.bodies.includes(id)).length
    expect([of('a'), of('b'), of('c')]).toEqual([4, 4, 4])
    expect(plan.proof.status).toBe('unproven')
    expect(plan.violations).toEqual([])
  })
})
