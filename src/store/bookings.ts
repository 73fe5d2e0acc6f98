import type { Json } from '../planning/decisions/entry.ts'
import type { Database, Row, Statement } from './port.ts'

/** A meeting that an invitation has been sent for, as it was then. */
export interface Booking {
  readonly region: string
  readonly occurrence: string
  /** Of what an invitation says that a change makes wrong: another one is to be changed in people's calendars. */
  readonly contentHash: string
  /** What was booked, to tell it beside what the plan says now. */
  readonly content: Json
  /** The label of the key: a role, never a person. */
  readonly by: string
  /** The instant, RFC 3339, UTC. */
  readonly at: string
}

export interface Bookings {
  /** Those of a region, by occurrence. */
  bookings(region: string): Promise<Booking[]>
  /** Writes bookings, new or over old ones, and takes away those of some occurrences, all or none. */
  book(region: string, booked: readonly Booking[], unbooked: readonly string[]): Promise<void>
}

export const createBookings = (database: Database): Bookings => ({
  async bookings(region) {
    const rows = await database.query('SELECT * FROM bookings WHERE region = ? ORDER BY occurrence', [region])
    return rows.map(bookingOf)
  },
  book: (region, booked, unbooked) =>
    database.batch([
      ...unbooked.map((occurrence) => ({
        sql: 'DELETE FROM bookings WHERE region = ? AND occurrence = ?',
        params: [region, occurrence],
      })),
      ...booked.map(bookingStatement),
    ]),
})

const BOOK = `INSERT INTO bookings (region, occurrence, content_hash, content, booked_by, at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (region, occurrence) DO UPDATE
  SET content_hash = excluded.content_hash, content = excluded.content, booked_by = excluded.booked_by,
    at = excluded.at`

const bookingStatement = (b: Booking): Statement => ({
  sql: BOOK,
  params: [b.region, b.occurrence, b.contentHash, JSON.stringify(b.content), b.by, b.at],
})

const bookingOf = (row: Row): Booking => ({
  region: String(row['region']),
  occurrence: String(row['occurrence']),
  contentHash: String(row['content_hash']),
  content: JSON.parse(String(row['content'])) as Json,
  by: String(row['booked_by']),
  at: String(row['at']),
})
