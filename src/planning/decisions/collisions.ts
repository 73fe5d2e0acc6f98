import type { RegionModel } from '../../rules/index.ts'
import { clashesIn } from '../people.ts'
import type { Occurrence, OpenPoint, Plan } from '../plan.ts'
import { capital, longDate } from '../words.ts'
import { seatOfOccurrence } from './standing.ts'

/**
 * Meetings of a year that ask for the same people as one of a neighbouring year's: neither is adopted, so that neither is
 * planned around the other yet.
 */
export function collisionsOf(plan: Plan, beside: readonly Plan[], model: RegionModel): OpenPoint[] {
  const clash = clashesIn(model)
  const open = (other: Plan) => other.occurrences.filter(isOpenMeeting)
  const others = beside.flatMap(open)
  return open(plan).flatMap((o) =>
    others
      .filter((other) => other.date <= (o.endDate ?? o.date) && o.date <= (other.endDate ?? other.date))
      .filter((other) => clash(seatOfOccurrence(o), seatOfOccurrence(other)))
      .map(
        (other): OpenPoint => ({
          kind: 'suggestion',
          rule: o.rule,
          text: `${capital(longDate(o.date))}: ${o.title} krockar med ${other.title} i årshjulet för ${other.planYear}. Ingen av dem är fastställd; den som fastställs först står kvar, och den andra planeras om.`,
        }),
      ),
  )
}

const isOpenMeeting = ({ kind, status }: Occurrence): boolean =>
  kind === 'meeting' && status !== 'cancelled' && status !== 'confirmed'
