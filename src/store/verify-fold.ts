import {
  decidedIn,
  decidedPlan,
  EMPTY_STATE,
  type Entry,
  fold,
  type LogRow,
  type RegionState,
  stored,
} from '../planning/index.ts'
import { type Break, planHash } from './chain.ts'

/**
 * Whether what each entry set gives what it says it changed: every sent-out and adopted year is folded again, held
 * against its hash, and every change against what came of it. Undefined where all of it holds.
 */
export function verifyFold(rows: readonly LogRow[]): Break | undefined {
  let state = EMPTY_STATE
  for (const row of rows) {
    state = fold([row], state)
    const what = hashBreak(row.entry, state) ?? changeBreak(row.entry, state)
    if (what !== undefined) return { revision: row.entry.revision, what }
  }
  return undefined
}

function hashBreak({ year, planHash: told }: Entry, state: RegionState): string | undefined {
  const decided = decidedPlan(state, year)
  const hash = decided.length === 0 ? undefined : planHash(decided)
  return hash === told ? undefined : `gives another plan of ${year} than was decided`
}

function changeBreak({ year, changes }: Entry, state: RegionState): string | undefined {
  const now = new Map(decidedIn(state, year).map((o) => [o.id, stored(o)]))
  for (const { occurrence, change, to = {} } of changes) {
    const own = now.get(occurrence)
    if (!own) continue
    const differs = Object.entries(to).some(
      ([field, value]) => JSON.stringify(own[field]) !== JSON.stringify(value),
    )
    if (differs || change === 'removed') return `does not give what it says of ${occurrence}`
  }
  return undefined
}
