import { addDays, type CivilDate, contains } from '../calendar/index.ts'
import { byDate } from '../planning/occurrence.ts'
import type { Occurrence } from '../planning/plan.ts'
import { feedWindow, windowRoll } from './window.ts'

/** `deadlines` are all that are no meetings, so that the two together are `all`. */
export type FeedFilter = 'all' | 'meetings' | 'deadlines'

/** Whether an occurrence is of a filter's kinds. */
export const isOf = (filter: FeedFilter, { kind }: Pick<Occurrence, 'kind'>): boolean =>
  filter === 'all' || (filter === 'meetings') === (kind === 'meeting')

/** Long enough for every client to have shown that it is off, the slowest poll being a day or more. */
const DAYS_CANCELLED_STAY = 30

/**
 * The occurrences that a feed read today holds, by date, then id. A cancelled one stays until the first roll of the
 * window on or after the 30th day from its date.
 */
export function selectForFeed(
  occurrences: readonly Occurrence[],
  today: CivilDate,
  filter: FeedFilter,
): Occurrence[] {
  const window = feedWindow(today)
  const roll = windowRoll(today)
  return occurrences
    .filter((occurrence) => isOf(filter, occurrence))
    .filter(({ date }) => contains(window, date))
    .filter(({ status, date }) => status !== 'cancelled' || roll < addDays(date, DAYS_CANCELLED_STAY))
    .sort(byDate)
}
