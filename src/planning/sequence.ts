import type { CivilDate, Period } from '../calendar/index.ts'
import { CLOSEST, MARGIN } from './weights.ts'

/** A day that a meeting may be on. */
export interface Candidate {
  readonly day: CivilDate
  /** A packed score. */
  readonly points: number
  /** Set already (a joint meeting that counts, one that stands): a sequence may not pass it by. */
  readonly fixed?: boolean
  /** Set by people, who may have set two nearer each other than we would. */
  readonly stands?: boolean
}

export interface Sequence<C extends Candidate> {
  readonly picks: readonly C[]
  /** A packed score. */
  readonly points: number
}

/** The gap in days between meetings that lie evenly in a term, and the days before the first and after the last of them. */
export function spacing(term: Period, meetings: number): { readonly gap: number; readonly margin: number } {
  const gap = (term.end - 1 - term.start) / (meetings - 1 + 2 * MARGIN)
  return { gap: Math.round(gap), margin: Math.round(gap * MARGIN) }
}

/** Where the index-th (from 0) of evenly spread meetings lies. */
export const evenDay = (term: Period, meetings: number, index: number): CivilDate => {
  const gap = (term.end - 1 - term.start) / (meetings - 1 + 2 * MARGIN)
  return Math.round(term.start + gap * (MARGIN + index)) as CivilDate
}

const square = (n: number): number => n * n

/** What days (in order) in a term cost by lying unevenly: each gap's, and each end's, squared distance from an even spread. */
export function unevenness(days: readonly CivilDate[], term: Period): number {
  const { gap, margin } = spacing(term, days.length)
  const gaps = days.slice(1).reduce((sum, day, i) => sum + square(day - days[i]! - gap), 0)
  return square(days[0]! - term.start - margin) + gaps + square(term.end - 1 - days.at(-1)! - margin)
}

/**
 * The cheapest choice of so many of the candidates (in order of day), exact: a dynamic programme over the last day
 * chosen. A choice costs its days' points and its unevenness: each gap's, and each end's, squared distance in days from
 * an even spread. Each of the windows holds one of the days chosen. Among equals the earlier days win. Undefined when
 * the candidates hold no such choice.
 */
export function bestSequence<C extends Candidate>(
  candidates: readonly C[],
  meetings: number,
  term: Period,
  windows: readonly Period[] = [],
): Sequence<C> | undefined {
  if (meetings === 0) {
    return windows.length > 0 || candidates.some((c) => c.fixed) ? undefined : { picks: [], points: 0 }
  }
  const { gap, margin } = spacing(term, meetings)
  const count = candidates.length
  const fixedBefore = fixedCounts(candidates)
  const fixedInAll = fixedBefore[count]!
  let reached = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const cameFrom: Int32Array[] = []
  const passed = passes(windows)
  for (let i = 0; i < count && fixedBefore[i] === 0; i++) {
    if (passed(term.start - 1, candidates[i]!.day)) continue
    reached[i] = candidates[i]!.points + square(candidates[i]!.day - term.start - margin)
  }
  for (let n = 1; n < meetings; n++) {
    const next = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(count).fill(-1)
    for (let i = n; i < count; i++) {
      const { day, points } = candidates[i]!
      for (let h = n - 1; h < i; h++) {
        const between = day - candidates[h]!.day
        if (between < CLOSEST && !(candidates[h]!.stands && candidates[i]!.stands)) continue
        if (fixedBefore[i]! > fixedBefore[h + 1]!) continue
        if (passed(candidates[h]!.day, day)) continue
        const cost = reached[h]! + square(between - gap) + points
        if (cost < next[i]!) {
          next[i] = cost
          from[i] = h
        }
      }
    }
    reached = next
    cameFrom.push(from)
  }
  let last = -1
  let points = Number.POSITIVE_INFINITY
  for (let i = 0; i < count; i++) {
    if (fixedBefore[i + 1]! < fixedInAll || passed(candidates[i]!.day, term.end)) continue
    const cost = reached[i]! + square(term.end - 1 - candidates[i]!.day - margin)
    if (cost < points) {
      points = cost
      last = i
    }
  }
  if (last < 0) return undefined
  const picks: C[] = []
  for (let n = meetings - 1, i = last; n >= 0; n--) {
    picks.unshift(candidates[i]!)
    i = n > 0 ? cameFrom[n - 1]![i]! : -1
  }
  return { picks, points }
}

/** Whether a step from one day to a later one leaves a whole window behind with no day chosen in it. */
const passes =
  (windows: readonly Period[]) =>
  (from: number, to: number): boolean =>
    windows.some((w) => from < w.start && w.end <= to)

/** For each index, how many of the candidates before it are fixed. */
function fixedCounts(candidates: readonly Candidate[]): Int32Array {
  const counts = new Int32Array(candidates.length + 1)
  candidates.forEach((c, i) => {
    counts[i + 1] = counts[i]! + (c.fixed ? 1 : 0)
  })
  return counts
}
