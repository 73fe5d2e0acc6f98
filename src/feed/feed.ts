import type { Occurrence } from '../planning/plan.ts'

/** What calendars are told of one event beside its content: SEQUENCE and the one instant that is DTSTAMP and LAST-MODIFIED. */
export interface Stamp {
  /** A whole number from 0; rises with every change of the content (RFC 5545 §3.8.7.4). */
  readonly sequence: number
  /** RFC 3339, UTC, whole seconds: `2026-11-24T00:00:00Z`. */
  readonly at: string
}

/** One event's content. */
export interface FeedContent {
  readonly occurrence: Occurrence
  /** The absolute URL of its page. */
  readonly page: string
  /** The names of its bodies, in the order of `occurrence.bodies`. */
  readonly bodyNames: readonly string[]
  /** The occurrence that this one follows, when it follows one. */
  readonly anchor?: Occurrence
  /** Of a meeting: the last days of sending what its members get before it. */
  readonly papers?: readonly Occurrence[]
}

export interface FeedEvent extends FeedContent {
  readonly stamp: Stamp
}

/** What a personal feed may ask for; a public feed asks for nothing. */
export interface FeedChoices {
  /** Meetings take the subscriber's time. Deadlines and cancelled events never do. */
  readonly busy?: boolean
  /** `mark` (the default) keeps a cancelled event under `INSTÄLLT: `, `status` also as STATUS:CANCELLED, `drop` leaves it out. */
  readonly cancelled?: 'mark' | 'status' | 'drop'
  /** How long before an event its reminder comes, an RFC 5545 §3.3.6 duration: `P2D`. */
  readonly alarm?: string
}

export interface Feed {
  /** Cut at 60 UTF-16 units. */
  readonly name: string
  readonly description: string
  /** In any order: the feed is written by date, then id. */
  readonly events: readonly FeedEvent[]
  readonly choices?: FeedChoices
}
