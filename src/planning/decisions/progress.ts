import type { Body } from '../../rules/index.ts'
import type { Occurrence, OccurrenceStatus, PlanState } from '../plan.ts'
import { marksOf, type RegionState, yearsOf } from './state.ts'

/** How far a body has come with a year. */
export interface Progress {
  readonly state: PlanState
  /** The revision that brought it there. */
  readonly revision: number
  /** The last day for comments, `2026-10-30`, while it is circulated. */
  readonly replyBy?: string
}

const PROPOSED: Progress = { state: 'proposed', revision: 0 }

export const progressOf = (state: RegionState, year: number, body: string): Progress =>
  (marksOf(state, 'body', year).get(body) as unknown as Progress | undefined) ?? PROPOSED

const ORDER: readonly PlanState[] = ['proposed', 'circulated', 'adopted']

/** The least advanced. */
export const leastOf = (states: readonly PlanState[]): PlanState =>
  ORDER.find((s) => states.includes(s)) ?? 'proposed'

/** A year is as far as its least advanced body. */
export const stateOfYear = (state: RegionState, year: number, bodies: readonly Body[]): PlanState =>
  leastOf(bodies.map((b) => progressOf(state, year, b.id).state))

/** Whether any body of a region has sent out or adopted a year: from then on its machine proposals are for planners. */
export const isTakenOver = (state: RegionState): boolean => yearsOf(state, 'body').length > 0

/** Whether a body of it has sent it out or adopted it, so that nothing moves it but a decision. */
export const isDecided = (state: RegionState, year: number, bodies: readonly string[]): boolean =>
  bodies.some((body) => progressOf(state, year, body).state !== 'proposed')

/** How settled an occurrence is: adopted when all its bodies have, sent out when one of them has. */
export function statusOf(state: RegionState, { planYear, bodies }: Occurrence): OccurrenceStatus {
  const states = bodies.map((body) => progressOf(state, planYear, body).state)
  if (leastOf(states) === 'adopted') return 'confirmed'
  return states.some((s) => s !== 'proposed') ? 'preliminary' : 'proposed'
}
