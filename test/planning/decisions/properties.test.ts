import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, dateOf } from '../../../src/calendar/index.ts'
import { setMarks } from '../../../src/planning/decisions/standing.ts'
import {
  type Base,
  type Change,
  decide,
  decidedPlan,
  decisionSchema,
  differences,
  EMPTY_STATE,
  fold,
  type LogRow,
  type Occurrence,
  type Plan,
  planIn,
  Refused,
  type RegionState,
  stored,
} from '../../../src/planning/index.ts'
import { compile } from '../../../src/rules/index.ts'
import { hashEntry, planHash, verifyFold, ZEROS } from '../../../src/store/index.ts'
import { facts } from '../../facts/shipped.ts'
import { models } from '../shipped.ts'
import { decisionOf, type Move, moves } from './sequences.ts'

const YEAR = 2027
const TODAY = dateOf('2026-11-25')
const RUNS = 12

interface Played {
  readonly state: RegionState
  readonly plan: Plan
  readonly log: LogRow[]
  readonly before: Plan
  /** The state that the decision was taken in. */
  readonly earlier: RegionState
  readonly changes: readonly Change[]
  readonly decision: { readonly kind: string }
}

/** Plays moves on a region's year; tells of each decision that is taken. */
function play(base: Base, all: readonly Move[], told: (played: Played) => void): Played | undefined {
  const assumptions = base.model.region.rules.filter((r) => r.basis.kind === 'assumption').map((r) => r.id)
  let state = EMPTY_STATE
  let plan = planIn(state, base, YEAR)
  const log: LogRow[] = []
  let last: Played | undefined
  for (const move of all) {
    const sent = decisionOf(move, plan, assumptions)
    if (sent === undefined) continue
    const decision = decisionSchema.parse(sent)
    const revision = state.revision + 1
    try {
      const [before, earlier] = [plan, state]
      const outcome = decide({ decision, state, plan, base, year: YEAR, revision, today: TODAY, log })
      if (outcome.broken.length > 0 && decision.override !== true) continue
      const { changes, marks } = outcome
      const entry = {
        revision,
        region: plan.region,
        year: YEAR,
        at: '',
        by: '',
        decision: sent as never,
        changes,
        prev: ZEROS,
        hash: '',
      }
      log.push({ entry, marks })
      ;({ state, plan } = outcome)
      last = { state, plan, log, before, earlier, changes, decision }
      told(last)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
  return last
}

/** An occurrence without its reasons: what a change tells. */
function bare(o: Occurrence) {
  const { explanation: _, ...rest } = stored(o)
  return rest
}

/** A plan's occurrences with some changes made to them. */
function applied(
  plan: Plan,
  changes: readonly { from?: object; to?: object; occurrence: string; change: string }[],
) {
  const all = new Map(plan.occurrences.map((o) => [o.id, bare(o) as Record<string, unknown>]))
  for (const { occurrence, change, from = {}, to = {} } of changes) {
    if (change === 'removed') {
      all.delete(occurrence)
      continue
    }
    const own = { ...all.get(occurrence) }
    for (const name of Object.keys(from)) delete own[name]
    all.set(occurrence, { ...own, ...to })
  }
  return all
}

const sorted = (all: ReadonlyMap<string, unknown>) =>
  [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, o]) => o)

const told = (plan: Plan) => sorted(new Map(plan.occurrences.map((o) => [o.id, bare(o)])))

const settledDates = (plan: Plan): Map<string, CivilDate> =>
  new Map(
    plan.occurrences
      .filter((o) => o.status === 'preliminary' || o.status === 'confirmed')
      .map((o) => [o.id, o.date]),
  )

describe.each(models.map((m) => [m.region.id, m] as const))('whatever is decided of %s', (id, model) => {
  const base = { model, facts: facts.forRegion(id) }
  const property = (check: (played: Played) => void) => () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(moves, (all) => {
        play(base, all, check)
        expect(true).toBe(true)
      }),
      { numRuns: RUNS, seed: 7 },
    )
  }

  test(
    'the log folds to the same plan, ids are unique, and the changes make the new plan of the old',
    property(({ state, plan, log, before, changes }) => {
      const folded = fold(log)
      expect(planIn(folded, base, YEAR)).toEqual(plan)
      expect(folded.revision).toBe(state.revision)
      expect(new Set(plan.occurrences.map((o) => o.id)).size).toBe(plan.occurrences.length)
      expect(
        sorted(
          applied(
            before,
            changes.filter((c) => c.from || c.to),
          ),
        ),
      ).toEqual(told(plan))
      const back = differences(plan, before).map((d) => ({ occurrence: (d.after ?? d.before)!.id, ...d }))
      expect(sorted(applied(plan, back))).toEqual(told(before))
    }),
  )

  test(
    'what is sent out or adopted keeps its date, but for what the decision itself is about',
    property(({ before, plan, decision }) => {
      if (!['assume', 'replan', 'details', 'circulate', 'adopt', 'unblock'].includes(decision.kind)) return
      const now = new Map(plan.occurrences.map((o) => [o.id, o.date]))
      for (const [occurrence, date] of settledDates(before))
        expect([occurrence, now.get(occurrence)]).toEqual([occurrence, date])
    }),
  )

  test(
    'what a planner has set keeps its date through all that is not about it',
    property(({ before, plan, decision, earlier }) => {
      if (!['assume', 'replan', 'block', 'unblock', 'details', 'circulate', 'adopt'].includes(decision.kind))
        return
      const now = new Map(plan.occurrences.map((o) => [o.id, o.date]))
      // A last day that was set by hand goes with its meeting where a rule no longer asks for it
      const moved = before.occurrences
        .filter((o) => setMarks(earlier, YEAR).has(o.id) && (o.kind === 'meeting' || now.has(o.id)))
        .filter((o) => now.get(o.id) !== o.date)
      expect(moved).toEqual([])
    }),
  )

  test('an adopted year is the same with other rules', () => {
    expect.hasAssertions()
    // Nothing of what is tied to meetings, nor our weekdays, is left of the rules
    const { rules } = model.region
    const fewer = rules.filter((r) => ['meetings', 'joint', 'rotation'].includes(r.kind) && !('weekday' in r))
    const other = { ...base, model: compile({ ...model.region, rules: fewer }) }
    fc.assert(
      fc.property(moves, (all) => {
        const adopt = { kind: 'adopt', which: 0, days: 0, flag: false }
        const played = play(base, [...all, adopt], () => undefined)
        if (!played || played.plan.state !== 'adopted') return
        const after = planIn(played.state, other, YEAR).occurrences.filter((o) => o.status !== 'proposed')
        expect(after.map(bare)).toEqual(played.plan.occurrences.map(bare))
      }),
      { numRuns: 4, seed: 3 },
    )
  })

  test('undo of the last decision gives the plan before it', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(moves, (all) => {
        const played = play(base, all, () => undefined)
        if (!played || played.decision.kind === 'undo') return
        const { state, plan, log, before } = played
        const decision = decisionSchema.parse({ kind: 'undo', revision: state.revision, reason: 'ångrat' })
        if (Object.keys(log.at(-1)!.marks).length === 0) return
        const outcome = decide({
          decision,
          state,
          plan,
          base,
          year: YEAR,
          revision: state.revision + 1,
          today: TODAY,
          log,
        })
        const { revision: _, ...undone } = outcome.plan
        const { revision: __, ...old } = before
        expect(undone).toEqual(old)
      }),
      { numRuns: RUNS, seed: 11 },
    )
  })

  test('the stored changes and hashes hold when they are folded again', async () => {
    expect.hasAssertions()
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const played = play(base, all, () => undefined)
        if (!played) return
        const rows: LogRow[] = []
        for (const { entry, marks } of played.log) {
          const state = fold([...rows, { entry, marks }])
          const decided = decidedPlan(state, YEAR)
          const whole = { ...entry, ...(decided.length > 0 && { planHash: planHash(decided) }) }
          rows.push({ entry: { ...whole, hash: hashEntry(whole) }, marks })
        }
        expect(verifyFold(rows)).toBeUndefined()
      }),
      { numRuns: 4, seed: 5 },
    )
  })
})
