import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { isTagged } from './conditional.ts'
import { type FeedConditions, type FeedCopy, isUnchanged } from './feed-copy.ts'
import type { Moment, Moments } from './moment.ts'
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

/** What was learned of a copy, by the status of the answers. */
interface Learned {
  readonly copy: Copy
  200?: ReadyAnswer
  304?: ReadyAnswer
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
  /** What is so now: good for every request that was sent before this was asked. */
  now(): Settled
  /** Learns the headers of the app's own answers: it stands around all that sets them. */
  readonly learn: MiddlewareHandler
}

export interface Settled {
  /** The answer to a GET; undefined for what the app has to see to. */
  answer(path: string, conditions: FeedConditions): ReadyAnswer | undefined
}

type Setting = Pick<Services, 'clock' | 'observer'> & { readonly moments: Moments }

export function createReadyAnswers({ clock, observer, moments }: Setting): ReadyAnswers {
  const learned = new WeakMap<Moment, Map<string, Learned>>()
  const settled = (path: string, moment: Moment): Copy | undefined => {
    if (!path.startsWith(BEFORE) || !path.endsWith(AFTER)) return moment.plans.get(path)
    const copy = moment.feeds.get(path.slice(BEFORE.length, -AFTER.length))
    // In the second of a change Last-Modified is not yet what it will be
    return copy && clock.now() > copy.modified ? copy : undefined
  }
  return {
    now() {
      const moment = moments.now()
      const known = moment && learned.get(moment)
      if (!known) return NOTHING
      return {
        answer(path, conditions) {
          const about = known.get(path)
          return about?.[isRead(about.copy, conditions) ? 304 : 200]
        },
      }
    },
    async learn(c, next) {
      await next()
      const moment = moments.now()
      const { path } = c.req
      const copy =
        moment && c.req.method === 'GET' && !c.req.url.includes('?') ? settled(path, moment) : undefined
      const { status } = c.res
      if (!moment || !copy || (status !== 200 && status !== 304)) return
      const known = learned.get(moment) ?? new Map<string, Learned>()
      learned.set(moment, known)
      const before = known.get(path)
      const about: Learned = before?.copy === copy ? before : { copy }
      known.set(path, about)
      about[status] ??= learnedFrom(c, status, copy, observer)
    },
  }
}

const NOTHING: Settled = { answer: () => undefined }

function learnedFrom(c: Context, status: 200 | 304, { octets }: Copy, observer?: Observer): ReadyAnswer {
  const told = observer?.repeated?.({
    method: 'GET',
    // A public feed's or a plan's, to the letter
    path: c.req.path,
    route: routePath(c),
    status,
    octets: status === 304 ? 0 : octets.length,
  })
  return {
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
