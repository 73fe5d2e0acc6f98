import type { Occurrence } from '../planning/index.ts'

/** Finds what a rule gives for a meeting, in the chain of days that hang on it. */
export type Dependants = (meeting: Occurrence, rule: string) => Occurrence | undefined

/**
 * The nearest first, so that a meeting which itself hangs on another keeps its own last days. Not through a milestone:
 * what hangs on that is for one deliverable, not for each ärende.
 */
export function dependantsIn(occurrences: readonly Occurrence[]): Dependants {
  const byAnchor = new Map<string, Occurrence[]>()
  for (const o of occurrences) {
    if (o.anchor === undefined || o.kind === 'milestone') continue
    const beside = byAnchor.get(o.anchor.occurrence)
    if (beside) beside.push(o)
    else byAnchor.set(o.anchor.occurrence, [o])
  }
  return (meeting, rule) => {
    let near = byAnchor.get(meeting.id) ?? []
    while (near.length > 0) {
      const found = near.find((o) => o.rule === rule)
      if (found) return found
      near = near.flatMap((o) => byAnchor.get(o.id) ?? [])
    }
    return undefined
  }
}
