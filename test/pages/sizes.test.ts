import { describe, expect, test } from 'vitest'
import {
  bodyPage,
  comparePage,
  occurrencePage,
  regionPage,
  VIEW_NAMES,
  yearPage,
} from '../../src/pages/index.ts'
import type { OccurrenceKind } from '../../src/planning/index.ts'
import { models, nextIn, PUBLIC_URL, planOf, surroundings, TODAY, YEARS } from './plans.ts'

/** Octets of a page, fonts and images apart. */
const MOST = 100_000

const size = (page: string): number => Buffer.byteLength(page)
const KINDS: readonly OccurrenceKind[] = ['meeting', 'deadline', 'milestone']

describe.each(models.map((model) => [model.region.id, model] as const))('%s', (id, model) => {
  const { region } = model

  test.each(YEARS)('%i: every view, whole or of a kind, and every date', (year) => {
    const plan = planOf(id, year)
    const common = { region, plan, today: TODAY, years: YEARS, ...surroundings(id, year) }
    for (const name of VIEW_NAMES)
      for (const kind of [undefined, ...KINDS])
        expect([
          name,
          kind,
          size(yearPage({ ...common, view: { name, ...(kind && { kind }) } })) < MOST,
        ]).toEqual([name, kind, true])
    const dates = plan.occurrences.map((occurrence) =>
      size(occurrencePage({ region, plan, occurrence, today: TODAY, publicUrl: PUBLIC_URL })),
    )
    expect(Math.max(...dates)).toBeLessThan(MOST / 5)
  })

  test('the region and its bodies', () => {
    const next = nextIn(id)
    const common = { next, today: TODAY, years: YEARS, publicUrl: PUBLIC_URL }
    expect(size(regionPage({ region, ...common }))).toBeLessThan(MOST)
    for (const body of region.bodies) expect(size(bodyPage({ model, body, ...common }))).toBeLessThan(MOST)
  })
})

test('all regions compared at any level', () => {
  for (const level of ['political', 'strategic', 'preparatory', 'tactical', 'local'] as const)
    expect(size(comparePage({ models, chosen: models, level }))).toBeLessThan(MOST)
})
