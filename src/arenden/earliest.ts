import type { CivilDate } from '../calendar/index.ts'
import { type Course, courseOf, type Journey } from './journey.ts'
import type { Sitting } from './sitting.ts'

/** How far ahead a meeting is looked for, in years: what is further off nobody plans for. */
export const HORIZON_YEARS = 3

/**
 * The way by which an ärende raised on a day is treated first; of ways that end on the same day, the one through the
 * fewest bodies. Nothing where no meeting is known that it can come to.
 */
export function earliest(journeys: readonly Journey[], raised: CivilDate): Course | undefined {
  return journeys
    .flatMap((journey) => {
      const taken = firstSittings(journey, raised)
      return taken ? [{ journey, taken }] : []
    })
    .toSorted((a, b) => lastDate(a.taken) - lastDate(b.taken) || a.taken.length - b.taken.length)
    .map(({ journey, taken }) => courseOf(taken, journey, raised))[0]
}

/** The bodies on the way whose meeting could not be found, by the journey that comes furthest. */
export function firstWithout(journeys: readonly Journey[], raised: CivilDate): string | undefined {
  const reached = journeys.map((journey) => ({
    legs: journey.route.legs,
    far: sittingsFrom(journey, raised).length,
  }))
  const [furthest] = reached.toSorted((a, b) => b.far / b.legs.length - a.far / a.legs.length)
  return furthest?.legs[furthest.far]?.body
}

function firstSittings(journey: Journey, raised: CivilDate): readonly Sitting[] | undefined {
  const found = sittingsFrom(journey, raised)
  return found.length === journey.sittings.length ? found : undefined
}

/**
 * The first sitting of each leg as far as there is one. The earliest at one body leaves the most time for the next,
 * which meets on a later day.
 */
function sittingsFrom({ sittings }: Journey, raised: CivilDate): Sitting[] {
  const taken: Sitting[] = []
  for (const leg of sittings) {
    const before = taken.at(-1)?.meeting.date
    const next = leg.find((s) => s.lastDay >= (before ?? raised) && s.meeting.date > (before ?? -Infinity))
    if (!next) break
    taken.push(next)
  }
  return taken
}

const lastDate = (sittings: readonly Sitting[]): CivilDate => sittings.at(-1)!.meeting.date
