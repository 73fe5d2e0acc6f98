import type { Occurrence } from '../plan.ts'
import type { Json } from './entry.ts'
import { isDecided, statusOf } from './progress.ts'
import { dayMarks, isCalledOff } from './standing.ts'
import { marksOf, type RegionState } from './state.ts'
import { occurrenceOf, stored } from './stored.ts'

/**
 * A year's sent-out and adopted occurrences as they were decided, with the status that they have come to: from the
 * log's marks alone, so that no other rule or engine makes another of them.
 */
export function decidedIn(state: RegionState, year: number): Occurrence[] {
  const decided = [...marksOf(state, 'decided', year).values()]
    .map(occurrenceOf)
    .filter((o) => isDecided(state, year, o.bodies))
  const anchors = new Map([...dayMarks(state, year)].map(([id, { anchor }]) => [id, anchor]))
  for (const o of decided) anchors.set(o.id, o.anchor?.occurrence)
  const off = (id: string) => isCalledOff(state, year, id, (other) => anchors.get(other))
  return decided.map((o): Occurrence => ({ ...o, status: off(o.id) ? 'cancelled' : statusOf(state, o) }))
}

/** What the hash of a decided year is of: its occurrences as JSON, in the order of their ids. */
export const decidedPlan = (state: RegionState, year: number): Json[] =>
  decidedIn(state, year)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(stored)
