import type { Score } from '../src/planning/plan.ts'

export interface Timed<T> {
  readonly value: T
  readonly ms: number
}

export function timed<T>(run: () => T): Timed<T> {
  const start = performance.now()
  const value = run()
  return { value, ms: performance.now() - start }
}

/** How long code is run to be warm, how often a median is taken of, and how long that may take. */
const WARM_MS = 300
const TIMES = 5
const PATIENCE_MS = 2000

/** The median of some runs once warm; what takes seconds is run once. */
export function warm<T>(run: () => T): Timed<T> {
  const first = timed(run)
  for (let spent = first.ms; spent < WARM_MS; ) spent += timed(run).ms
  const times = Math.min(TIMES, Math.floor(PATIENCE_MS / first.ms))
  if (times === 0) return first
  return { value: first.value, ms: median(Array.from({ length: times }, () => timed(run).ms)) }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const inMs = (ms: number): string => ms.toFixed(ms < 100 ? 1 : 0)

/** A score as `4 wish + 1040`, where what is not broken is not told. */
export const scoreText = ({ must, wish, preference }: Score): string =>
  [must && `${must} must`, wish && `${wish} wish`, `${preference}`].filter(Boolean).join(' + ')
