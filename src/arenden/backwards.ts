import { type Course, courseOf, type Journey } from './journey.ts'
import type { Sitting } from './sitting.ts'

/**
 * What must be done by when for an ärende to be treated at a meeting: the way that leaves the most time, and of ways that
 * leave the same the one through the fewest bodies. Nothing where the meeting treats no ärenden, or no earlier meeting
 * of a body on the way is known.
 */
export function mustBeDone(journeys: readonly Journey[], meeting: string): Course | undefined {
  return journeys
    .flatMap((journey) => {
      const taken = lastSittings(journey, meeting)
      return taken ? [{ journey, taken }] : []
    })
    .toSorted((a, b) => b.taken[0]!.lastDay - a.taken[0]!.lastDay || a.taken.length - b.taken.length)
    .map(({ journey, taken }) => courseOf(taken, journey))[0]
}

/** From the meeting back: the latest sitting of each leg from which the ärende still comes to the next in time. */
function lastSittings({ sittings }: Journey, meeting: string): Sitting[] | undefined {
  const goal = sittings.at(-1)?.find((s) => s.meeting.id === meeting)
  if (!goal) return undefined
  const taken = [goal]
  for (const leg of sittings.slice(0, -1).toReversed()) {
    const next = taken[0]!
    const before = leg.findLast((s) => s.meeting.date <= next.lastDay && s.meeting.date < next.meeting.date)
    if (!before) return undefined
    taken.unshift(before)
  }
  return taken
}
