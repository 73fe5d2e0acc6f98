import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { isTagged } from './conditional.ts'
import { type FeedConditions, type FeedCopy, isUnchanged } from './feed-copy.ts'
import type { Moments } from './moment.ts'
import type { Observer, Told } from './observing.ts'
import type { PlanCopy } from './plan-copy.ts'
import type { Services } from './services.ts'

export interface ReadyAnswer {
  readonly status: 200 | 304
  /** Names and values in turn, as the app gave them last: all but the request's id. */
  readonly headers: readonly string[]
  readonly octets?: Uint8Array
  /** Is to be told each time that it is sent, where there is an observer. */
  readonly told?: Told
}

/** An answer, and what it was asked for under. */
interface Learned extends ReadyAnswer {
  readonly path: string
}

/** What stands about a feed's name in its address. */
const [BEFORE, AFTER] = ['/feeds/', '.ics']

/** What is ready: a feed has a date too, which conditions may name. */
type Copy = FeedCopy | PlanCopy

/**
 * Polls that need no router: a public feed, or a plan, that was looked into this very second, since when nobody has
 * written, under an address without a query.
 * A runtime may ask here before it hands a request to the app, which gives the same answer at some three times the cost.
 */
export interface ReadyAnswers {
  /** The answer to a GET; undefined for what the app has to see to. */
  answer(path: string, conditions: FeedConditions): ReadyAnswer | undefined
  /** Learns the headers of the app's own answers: it stands around all that sets them. */
  readonly learn: MiddlewareHandler
}

type Setting = Pick<Services, 'clock' | 'observer'> & { readonly moments: Moments }

export function createReadyAnswers({ clock, observer, moments }: Setting): ReadyAnswers {
  const learned = new WeakMap<Copy, Map<number, Learned>>()
  const settled = (path: string): Copy | undefined => {
    const moment = moments.now()
    if (!path.startsWith(BEFORE) || !path.endsWith(AFTER)) return moment?.plans.get(path)
    const copy = moment?.feeds.get(path.slice(BEFORE.length, -AFTER.length))
    // In the second of a change Last-Modified is not yet what it will be
    return copy && clock.now() > copy.modified ? copy : undefined
  }
  return {
    answer(path, conditions) {
      const copy = settled(path)
      const known = copy && learned.get(copy)?.get(isRead(copy, conditions) ? 304 : 200)
      return known?.path === path ? known : undefined
    },
    async learn(c, next) {
      await next()
      const copy = c.req.method === 'GET' && !c.req.url.includes('?') ? settled(c.req.path) : undefined
      const { status } = c.res
      if (!copy || (status !== 200 && status !== 304)) return
      const known = learned.get(copy) ?? new Map<number, Learned>()
      learned.set(copy, known)
      if (!known.has(status)) known.set(status, learnedFrom(c, status, copy, observer))
    },
  }
}

function learnedFrom(c: Context, status: 200 | 304, { octets }: Copy, observer?: Observer): Learned {
  const { path } = c.req
  const told = observer?.repeated?.({
    method: 'GET',
    // A public feed's or a plan's, to the letter
    path,
    route: routePath(c),
    status,
    octets: status === 304 ? 0 : octets.length,
  })
  return {
    path,
    status,
    headers: sharedOf(c.res.headers),
    ...(status === 200 && { octets }),
    ...(told && { told }),
  }
}

/** The headers that every answer with a copy has alike. */
const sharedOf = (headers: Headers): string[] =>
  [...headers].filter(([name]) => name !== 'x-request-id').flat()

const isRead = (copy: Copy, conditions: FeedConditions): boolean =>
  'modified' in copy ? isUnchanged(copy, conditions) : isTagged(conditions.ifNoneMatch, copy.tag)
