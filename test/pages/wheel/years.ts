import fc from 'fast-check'
import { addDays, type CivilDate, civil } from '../../../src/calendar/index.ts'
import type { Occurrence, Plan } from '../../../src/planning/index.ts'
import type { Region } from '../../../src/rules/index.ts'
import { planOf, regionOf } from '../plans.ts'

const LEVELS = ['political', 'strategic', 'preparatory', 'tactical', 'local'] as const

/** A region of so many bodies, and a year of theirs. */
export interface AnyYear {
  readonly region: Region
  readonly plan: Plan
}

const pattern = planOf('norrbotten', 2027)
const [meeting] = pattern.occurrences.filter((o) => o.kind === 'meeting')

export const regionWith = (count: number): Region => ({
  ...regionOf('norrbotten'),
  bodies: Array.from({ length: count }, (_, i) => ({
    id: `b${i}`,
    name: `Samverkansgruppen för område nummer ${i}`,
    short: `Grupp ${i}`,
    level: LEVELS[i % 5]!,
    dates: 'placed' as const,
    seats: [],
  })),
})

export const planWith = (year: number, occurrences: readonly Occurrence[]): Plan => ({
  ...pattern,
  year,
  occurrences: [...occurrences].sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1)),
})

export const occurrence = (id: string, date: CivilDate, more: Partial<Occurrence> = {}): Occurrence => {
  const { anchor: _, ...plain } = meeting!
  const bodies = more.bodies ?? ['b0']
  return { ...plain, id, date, body: bodies[0]!, bodies, ...more }
}

/** Any year: up to 40 bodies, many dates on a day, some before and after the year, some joint, some called off. */
export const anyYear: fc.Arbitrary<AnyYear> = fc
  .record({
    year: fc.integer({ min: 2000, max: 2100 }),
    count: fc.integer({ min: 1, max: 40 }),
    dates: fc.array(
      fc.record({
        day: fc.oneof(
          fc.integer({ min: 0, max: 364 }),
          fc.integer({ min: 0, max: 20 }),
          fc.integer({ min: -250, max: 500 }),
        ),
        kind: fc.constantFrom('meeting' as const, 'deadline' as const, 'milestone' as const),
        bodies: fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 3 }),
        status: fc.constantFrom('proposed' as const, 'cancelled' as const),
        anchor: fc.option(fc.nat(60), { nil: undefined }),
      }),
      { maxLength: 140, size: 'max' },
    ),
  })
  .map(({ year, count, dates }) => ({
    region: regionWith(count),
    plan: planWith(
      year,
      dates.map(({ day, kind, bodies, status, anchor }, i) =>
        occurrence(`o${i}`, addDays(civil(year, 1, 1), day), {
          kind,
          status,
          bodies: [...new Set(bodies.map((b) => `b${b % count}`))],
          ...(anchor !== undefined && { anchor: { occurrence: `o${anchor}`, days: -7 } }),
        }),
      ),
    ),
  }))
