import type { MiddlewareHandler } from 'hono'
import { type FeedConditions, type FeedCopy, isUnchanged } from './feed-copy.ts'
import type { Shelf } from './feed-shelf.ts'
import type { Services } from './services.ts'

export interface ReadyAnswer {
  readonly status: 200 | 304
  /** Names and values in turn, as the app gave them last. */
  readonly headers: readonly string[]
  readonly octets?: Uint8Array
}

/** What stands about a feed's name in its address. */
const [BEFORE, AFTER] = ['/feeds/', '.ics']

/**
 * Polls that need no router: a public feed that was looked into this very second, under an address without a query.
 * A runtime may ask here before it hands a request to the app, which gives the same answer at some three times the cost.
 */
export interface ReadyFeeds {
  /** The answer to a GET; undefined for what the app has to see to. */
  answer(path: string, conditions: FeedConditions): ReadyAnswer | undefined
  /** Learns the headers of the app's own answers: it stands around all that sets them. */
  readonly learn: MiddlewareHandler
}

export function createReadyFeeds(shelf: Shelf, { clock }: Pick<Services, 'clock'>): ReadyFeeds {
  const learned = new WeakMap<FeedCopy, Map<number, readonly string[]>>()
  const settled = (path: string): FeedCopy | undefined => {
    if (!path.startsWith(BEFORE) || !path.endsWith(AFTER)) return undefined
    const now = clock.now()
    const copy = shelf.at(path.slice(BEFORE.length, -AFTER.length), now)
    // In the second of a change Last-Modified is not yet what it will be
    return copy && now > copy.modified ? copy : undefined
  }
  return {
    answer(path, conditions) {
      const copy = settled(path)
      const status = copy && isUnchanged(copy, conditions) ? 304 : 200
      const headers = copy && learned.get(copy)?.get(status)
      if (!headers) return undefined
      return status === 304 ? { status, headers } : { status, headers, octets: copy.octets }
    },
    async learn(c, next) {
      await next()
      const copy = c.req.method === 'GET' && !c.req.url.includes('?') ? settled(c.req.path) : undefined
      if (!copy || (c.res.status !== 200 && c.res.status !== 304)) return
      const known = learned.get(copy) ?? new Map<number, readonly string[]>()
      learned.set(copy, known)
      if (!known.has(c.res.status)) known.set(c.res.status, [...c.res.headers].flat())
    },
  }
}
