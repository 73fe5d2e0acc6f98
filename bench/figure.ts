import { inMs } from './measure.ts'
import { print } from './table.ts'

/** One line of the summary: what was measured, beside what, and what it should be. */
export interface Figure {
  readonly what: string
  /** As it is told, with its unit. */
  readonly ours: string
  /** Measured in the same run; what it is, and its own figure. */
  readonly peer: string
  readonly aim: string
  /** Undefined where it was not measured, or has no aim. */
  readonly held?: boolean
}

/** How many of one's own go on one of the peer's, and whether that reaches an aim. */
export function share(what: string, ours: number, name: string, peer: number, least: number): Figure {
  const ratio = ours / peer
  return {
    what,
    ours: `${ours.toFixed(0)}/s, ${ratio.toFixed(2)} of it`,
    peer: `${name}: ${peer.toFixed(0)}/s`,
    aim: least > 1 ? 'ahead' : `at least ${least}`,
    held: least > 1 ? ratio > 1 : ratio >= least,
  }
}

/** A time beside its aim, where there is no peer. */
export const atMost = (what: string, ms: number, most: number): Figure => ({
  what,
  ours: `${inMs(ms)} ms`,
  peer: '',
  aim: `${most} ms`,
  held: ms <= most,
})

/** What could not be measured here, and why. */
export const unmeasured = (what: string, aim: string, why: string): Figure => ({
  what,
  ours: `not measured (${why})`,
  peer: '',
  aim,
})

const HELD = new Map([
  [true, 'held'],
  [false, 'MISSED'],
])

/** The one table that tells it all. */
export function summary(figures: readonly Figure[]): void {
  print(
    'Summary: each figure beside its peer in the same run',
    ['what', 'ours', 'peer', 'aim', ''],
    figures.map(({ what, ours, peer, aim, held }) => [what, ours, peer, aim, HELD.get(held!) ?? '–']),
  )
}
