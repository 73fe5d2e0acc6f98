import fc from 'fast-check'
import { type CivilDate, contains, dateOf, type Period } from '../../src/calendar/index.ts'
import type { Fact, FactKind, RegionFacts } from '../../src/facts/index.ts'
import type { RegionModel } from '../../src/rules/index.ts'
import { assumption, modelOf, rule } from '../rules/region-text.ts'

export const YEAR = 2027
/** Two weeks each, from a Monday to a Friday. */
export const TERMS = [
  { from: '03-01', to: '03-12' },
  { from: '09-06', to: '09-17' },
]

/** What a small region is made from: everything that its cost needs, so that a test can reckon it by itself. */
export interface Spec {
  readonly terms: number
  readonly bodies: readonly BodySpec[]
  readonly au?: {
    readonly body: BodySpec
    readonly before: 'first' | 'two'
    readonly atLeast: number
    readonly atMost: number
  }
  /** A last day so many days before each meeting of the first body. */
  readonly deadline?: number
  readonly joint?: { readonly counts: boolean; readonly time: string | undefined }
  /** Each meeting of the first body, and then one of the second. */
  readonly order?: boolean
  /** Days of each term (0–11) that every meeting should keep to, where dates are to be kept. */
  readonly kept?: readonly number[]
  /** Days of each term (0–11) that are off, or have something against them. */
  readonly off: readonly number[]
  readonly busy: readonly (readonly [day: number, kind: FactKind])[]
}

export interface BodySpec {
  readonly meetings: number
  readonly roles: readonly string[]
  readonly time: string | undefined
  readonly weekday: readonly [name: string, strength: 'must' | 'wish'] | undefined
}

const TIMES: Readonly<Record<string, string>> = {
  morning: '{ start: "09:00", end: "12:00" }',
  noon: '{ start: "11:00", end: "14:00" }',
  afternoon: '{ start: "13:00", end: "15:00" }',
}

const body = fc.record({
  meetings: fc.integer({ min: 1, max: 2 }),
  roles: fc.subarray(['chefen', 'ledaren']),
  time: fc.constantFrom('morning', 'noon', 'afternoon', undefined),
  weekday: fc.option(
    fc.tuple(
      fc.constantFrom('monday', 'tuesday', 'thursday'),
      fc.constantFrom('wish', 'wish', 'wish', 'must'),
    ),
    { nil: undefined },
  ),
})

export const specs: fc.Arbitrary<Spec> = fc.record(
  {
    terms: fc.integer({ min: 1, max: 2 }),
    bodies: fc.array(body, { minLength: 2, maxLength: 3 }),
    au: fc
      .record({
        body,
        before: fc.constantFrom('first', 'two'),
        atLeast: fc.integer({ min: 1, max: 4 }),
        room: fc.integer({ min: 1, max: 5 }),
      })
      .map(({ room, ...rest }) => ({ ...rest, atMost: rest.atLeast + room })),
    deadline: fc.integer({ min: 0, max: 6 }),
    kept: fc.subarray([0, 1, 3, 4, 8, 9, 10]),
    order: fc.constantFrom(true, false, false, false),
    joint: fc.record({
      counts: fc.boolean(),
      time: fc.constantFrom('morning', 'noon', 'afternoon', undefined),
    }),
    off: fc.subarray([0, 1, 2, 3, 4, 7, 8, 9, 10, 11], { minLength: 1, maxLength: 5 }),
    busy: fc.array(
      fc.tuple(
        fc.nat({ max: 11 }),
        fc.constantFrom<FactKind>('school-break', 'squeeze', 'short-day', 'busy', 'hunting-week'),
      ),
      { maxLength: 6 },
    ),
  },
  { requiredKeys: ['terms', 'bodies', 'off', 'busy'] },
)

export const termsOf = ({ terms }: Spec): Period[] =>
  TERMS.slice(0, terms).map(({ from, to }) => ({
    start: dateOf(`${YEAR}-${from}`),
    end: (dateOf(`${YEAR}-${to}`) + 1) as CivilDate,
  }))

const bodyText = (id: string, { roles }: BodySpec, level = 'tactical') =>
  `{ id: ${id}, name: Organet ${id}, level: ${level}, seats: [${roles
    .map((r) => `{ role: ${r}, single: true, basis: { kind: assumption, reason: prov } }`)
    .join(', ')}] }`

function scheduleTexts(id: string, { time, weekday }: Pick<BodySpec, 'time' | 'weekday'>): string[] {
  return [
    ...(time === undefined ? [] : [rule(`${id}-tid`, 'meetings', `body: ${id}, time: ${TIMES[time]}`)]),
    ...(weekday === undefined
      ? []
      : [rule(`${id}-dag`, 'meetings', `body: ${id}, weekday: ${weekday[0]}`, assumption(), weekday[1])]),
  ]
}

export function regionOf(spec: Spec): RegionModel {
  const ids = spec.bodies.map((_, i) => `b${i}`)
  const terms = TERMS.slice(0, spec.terms)
    .map((t) => `{ from: ${t.from}, to: ${t.to} }`)
    .join(', ')
  const { au, deadline, joint, order } = spec
  const rules = [
    ...spec.bodies.flatMap((b, i) => [
      rule(`b${i}-moten`, 'meetings', `body: b${i}, count: { exactly: ${b.meetings}, per: year }`),
      rule(`b${i}-terminer`, 'meetings', `body: b${i}, terms: [${terms}]`),
      ...scheduleTexts(`b${i}`, b),
    ]),
    ...(au
      ? [
          rule(
            'utskott',
            'before',
            `body: au, to: { ${au.before === 'first' ? 'body: b0' : 'bodies: [b0, b1]'}, meetings: ordinary }, gives: meeting`,
          ),
          rule('utskott-minst', 'before', `refines: utskott, atLeast: { days: ${au.atLeast} }`),
          rule('utskott-hogst', 'before', `refines: utskott, atMost: { days: ${au.atMost} }`),
          ...scheduleTexts('au', au.body),
        ]
      : []),
    ...(deadline === undefined
      ? []
      : [
          rule(
            'papper',
            'before',
            `to: { body: b0, meetings: all }, gives: deadline, title: skicka, atLeast: { days: ${deadline} }`,
          ),
        ]),
    ...(order ? [rule('ordning', 'order', 'first: { body: b0 }, next: { body: b1 }')] : []),
    ...(joint
      ? [
          rule('temadag', 'joint', 'title: Temadagen, bodies: [b0, b1], count: { exactly: 1, per: year }'),
          rule('temadag-terminer', 'joint', `refines: temadag, terms: [${terms}]`),
          rule('temadag-raknas', 'joint', `refines: temadag, counts: ${joint.counts}`),
          ...(joint.time === undefined
            ? []
            : [rule('temadag-tid', 'joint', `refines: temadag, time: ${TIMES[joint.time]}`)]),
        ]
      : []),
  ]
  const bodies = [
    ...spec.bodies.map((b, i) => bodyText(ids[i]!, b)),
    ...(au ? [bodyText('au', au.body)] : []),
  ]
  return modelOf(rules, bodies)
}

/** The days to keep, for each line of meetings that the small region may have. */
export function keptOf(spec: Spec): ReadonlyMap<string, ReadonlyMap<CivilDate, number>> | undefined {
  if (!spec.kept) return undefined
  const days = new Map(
    termsOf(spec)
      .flatMap(({ start }) => spec.kept!.map((d) => (start + d) as CivilDate))
      .map((day, i) => [day, i + 1] as const),
  )
  const lines = [...spec.bodies.map((_, i) => `b${i}-moten b${i}`), 'utskott au', 'temadag b0']
  return new Map(lines.map((line) => [line, days]))
}

export function factsOf(spec: Spec): RegionFacts {
  const fact = (day: number, kind: FactKind): Fact[] =>
    termsOf(spec).map(({ start }) => {
      const date = (start + day) as CivilDate
      return {
        start: date,
        end: (date + 1) as CivilDate,
        kind,
        name: kind,
        source: 'prov',
        certainty: 'verified',
      }
    })
  const all = [...spec.off.flatMap((d) => fact(d, 'holiday')), ...spec.busy.flatMap(([d, k]) => fact(d, k))]
  return {
    isDayOff: (date) => all.some((f) => f.kind === 'holiday' && contains(f, date)),
    factsOn: (date) => all.filter((f) => contains(f, date)),
    factsWithin: (p) => all.filter((f) => f.start < p.end && p.start < f.end),
    isElectionYear: () => false,
  }
}
