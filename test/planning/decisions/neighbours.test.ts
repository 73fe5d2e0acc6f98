import { describe, expect, it } from 'vitest'
import { type CivilDate, dateOf, formatDate } from '../../../src/calendar/index.ts'
import {
  type Base,
  collisionsOf,
  type Decision,
  decide,
  decisionSchema,
  EMPTY_STATE,
  type LogRow,
  type Occurrence,
  planIn,
  type RegionState,
} from '../../../src/planning/index.ts'
import { facts } from '../../facts/shipped.ts'
import { models } from '../shipped.ts'

const model = models.find((m) => m.region.id === 'norrbotten')!
const base: Base = { model, facts: facts.forRegion('norrbotten') }

/** Decisions one after another, those of a must too. */
function decided(steps: readonly [year: number, decision: object][]): RegionState {
  let state = EMPTY_STATE
  const log: LogRow[] = []
  for (const [year, sent] of steps) {
    const decision: Decision = decisionSchema.parse({ reason: 'prov', override: true, ...sent })
    const plan = planIn(state, base, year)
    const today = dateOf('2026-11-25')
    const outcome = decide({ decision, state, plan, base, year, revision: state.revision + 1, today, log })
    state = outcome.state
    const entry = {
      revision: state.revision,
      year,
      region: '',
      at: '',
      by: '',
      decision: null,
      changes: [],
      prev: '',
      hash: '',
    }
    log.push({ entry, marks: outcome.marks })
  }
  return state
}

const meetingsOf = (state: RegionState, year: number): readonly Occurrence[] =>
  planIn(state, base, year).occurrences.filter((o) => o.kind === 'meeting')

/** 2028's first meeting that lies in 2027, or else its very first. */
const firstOf2028 = meetingsOf(EMPTY_STATE, 2028)[0]!

const extra = (date: CivilDate) => ({
  kind: 'add',
  type: 'meeting',
  body: firstOf2028.body,
  date: formatDate(date),
  title: 'Extra möte',
})

describe('two years beside each other', () => {
  it('say that they collide while neither is adopted', () => {
    const state = decided([[2027, extra(firstOf2028.date)]])
    const points = collisionsOf(planIn(state, base, 2027), [planIn(state, base, 2028)], model)
    expect(points.map((p) => p.text)).toEqual([expect.stringContaining('krockar med')])
    expect(meetingsOf(state, 2028)[0]!.date).toBe(firstOf2028.date)
  })

  it('are planned around the one that is adopted', () => {
    const state = decided([
      [2027, extra(firstOf2028.date)],
      [2027, { kind: 'adopt' }],
    ])
    const after = meetingsOf(state, 2028)
    expect(after.find((o) => o.id === firstOf2028.id)!.date).not.toBe(firstOf2028.date)
    expect(planIn(state, base, 2028).violations).toEqual([])
    expect(collisionsOf(planIn(state, base, 2027), [planIn(state, base, 2028)], model)).toEqual([])
  })

  it('are planned around it where a planner had seen the other one’s proposal already', () => {
    const state = decided([
      [2028, { kind: 'details', occurrence: firstOf2028.id, place: 'Residenset' }],
      [2027, extra(firstOf2028.date)],
      [2027, { kind: 'adopt' }],
    ])
    const after = meetingsOf(state, 2028)
    expect(after.find((o) => o.id === firstOf2028.id)!.date).not.toBe(firstOf2028.date)
    const before = new Map(meetingsOf(EMPTY_STATE, 2028).map((o) => [o.id, o.date]))
    const moved = after.filter((o) => before.get(o.id) !== o.date).map((o) => o.id)
    expect(moved).toEqual([firstOf2028.id])
  })
})
