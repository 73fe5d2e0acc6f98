import { addDays, type CivilDate, formatDate } from '../calendar/index.ts'
import { type Feed, renderFeed, windowRoll } from '../feed/index.ts'
import { httpDate, isFresh, strongTag } from './conditional.ts'
import { hadRoom } from './full-store.ts'
import { earlier, later, secondsAfter } from './instant.ts'
import type { Services } from './services.ts'

/** A feed ready to be sent. */
export interface FeedCopy {
  readonly octets: Uint8Array<ArrayBuffer>
  readonly tag: string
  /** Rises with every other content of the feed; RFC 3339, UTC, whole seconds. */
  readonly modified: string
}

export interface FeedSource {
  /** What the feed's history is kept under, for ever. */
  readonly mark: string
  readonly feed: Feed
  /** When its content last changed, as far as that shows in what is left. */
  readonly changed: string
}

/**
 * Writes a feed, and in the store that it is now this. What is taken away leaves no instant behind, and of two contents
 * in one second both would be of that second: so another content is always later than the one before.
 */
export async function feedCopy(
  { mark, feed, changed }: FeedSource,
  { store, clock }: Pick<Services, 'store' | 'clock'>,
): Promise<FeedCopy> {
  const octets = new TextEncoder().encode(renderFeed(feed))
  const tag = strongTag(octets)
  const known = await store.feedMark(mark)
  if (known?.tag === tag) return { octets, tag, modified: known.modified }
  const modified =
    known === undefined || changed > known.modified
      ? changed
      : later(clock.now(), secondsAfter(known.modified, 1))
  let standing = modified
  await hadRoom(store.markFeed(mark, { tag, modified }).then((stands) => (standing = stands.modified)))
  return { octets, tag, modified: standing }
}

/**
 * When a feed's window last rolled. A day of Stockholm has begun by 22.00 UTC the day before (23.00 in winter); where
 * today is not the clock's, it rolls now.
 */
export const rolledAt = (today: CivilDate, now: string): string =>
  earlier(`${formatDate(addDays(windowRoll(today), -1))}T22:00:00Z`, now)

export interface FeedAnswer {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
}

export type FeedConditions = Parameters<typeof isFresh>[0]

/** Whether a reader has a copy already; most send its very tag. */
export const isUnchanged = (copy: FeedCopy, conditions: FeedConditions): boolean =>
  conditions.ifNoneMatch === copy.tag || isFresh(conditions, copy)

/**
 * What a reader is told of a copy. In the second of a change, and before it, no date tells two contents apart: then only
 * a tag makes a 304, and Last-Modified is no later than now.
 */
export function feedAnswer(
  copy: FeedCopy,
  { ifNoneMatch, ifModifiedSince }: FeedConditions,
  now: string,
  reach: 'public' | 'private',
): FeedAnswer {
  const { octets, tag, modified } = copy
  const headers = {
    ETag: tag,
    'Last-Modified': httpDate(earlier(modified, now)),
    'Cache-Control': `${reach}, max-age=300`,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  }
  const conditions = { ifNoneMatch, ifModifiedSince: now > modified ? ifModifiedSince : undefined }
  if (isUnchanged(copy, conditions)) return { status: 304, headers }
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Length': String(octets.length),
    },
  }
}
