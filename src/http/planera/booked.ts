import { type CivilDate, dateOf, formatDate } from '../../calendar/index.ts'
import type { Booked, BookingRow, ToCancel } from '../../pages/planera/index.ts'
import type { Occurrence, Plan } from '../../planning/index.ts'
import { type Booking, sha256 } from '../../store/index.ts'

/** A year's meetings beside what is booked of them. */
export interface BookingList {
  /** Those that are on, by date. */
  readonly rows: readonly BookingRow[]
  /** Those that are booked, and off or gone. */
  readonly toCancel: readonly ToCancel[]
}

export function bookingList(plan: Plan, bookings: readonly Booking[]): BookingList {
  const byId = new Map(bookings.map((b) => [b.occurrence, b]))
  const meetings = plan.occurrences.filter((o) => o.kind === 'meeting' && o.status !== 'cancelled')
  const on = new Set(meetings.map((o) => o.id))
  // What is gone from the plan is told by the year that its id begins with
  const own = bookings.filter((b) => b.occurrence.startsWith(`${plan.region}-${plan.year}-`))
  return {
    rows: meetings.map((o) => rowOf(o, byId.get(o.id))),
    toCancel: own
      .filter((b) => !on.has(b.occurrence))
      .map((b) => ({ id: b.occurrence, content: contentOf(b) })),
  }
}

function rowOf(occurrence: Occurrence, booking: Booking | undefined): BookingRow {
  const content = bookedNow(occurrence)
  const hash = contentHash(content)
  if (!booking) return { occurrence, content, hash, state: 'unbooked' }
  return {
    occurrence,
    content,
    hash,
    state: booking.contentHash === hash ? 'booked' : 'changed',
    before: { content: contentOf(booking), by: booking.by, day: dayOf(booking.at) },
  }
}

/** What an invitation sent now says. */
function bookedNow({ title, date, endDate, start, end, place, form }: Occurrence): Booked {
  return {
    title,
    date: formatDate(date),
    ...(endDate !== undefined && { endDate: formatDate(endDate) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(place !== undefined && { place }),
    ...(form !== undefined && { form }),
  }
}

/** Of time and place alone: a title that is said in another way makes no invitation wrong. */
const contentHash = ({ date, endDate, start, end, place, form }: Booked): string =>
  sha256(JSON.stringify([date, endDate ?? date, start ?? '', end ?? '', place ?? '', form ?? '']))

const contentOf = ({ content }: Booking): Booked => content as unknown as Booked

const dayOf = (at: string): CivilDate => dateOf(at.slice(0, 10))
