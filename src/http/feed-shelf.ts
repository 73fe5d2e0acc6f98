import type { FeedCopy } from './feed-copy.ts'
import type { Moments } from './moment.ts'
import { Problem } from './problem.ts'
import type { Services } from './services.ts'

/** A feed as it is to be now: what it rests on, and how it is made. */
export interface Wanted {
  /** The same one is the same content. */
  readonly basis: string
  readonly make: () => Promise<FeedCopy>
}

export interface Asked {
  /** A private feed is kept, and never taken without looking. */
  readonly reach: 'public' | 'private'
  /** By whose request. */
  readonly requestId: string
}

/** Feeds that are made, each once for what it rests on. */
export interface Shelf {
  /**
   * A feed as it is to be now. Where it can't be found or made, the last good one: calendars empty themselves, or stop
   * asking, on what is no calendar. Throws a 503 where there is none.
   */
  take(name: string, want: () => Promise<Wanted>, asked: Asked): Promise<FeedCopy>
  /** A public feed that was taken in this very second, while nobody has written anything. */
  at(name: string): FeedCopy | undefined
}

/** Octets that are kept, some 400 feeds; what was asked for the longest ago goes first. */
const MOST_OCTETS = 24_000_000

export function createShelf({
  moments,
  report,
}: Pick<Services, 'report'> & { readonly moments: Moments }): Shelf {
  const kept = new Map<string, { readonly basis: string; readonly copy: FeedCopy }>()
  const making = new Map<string, Promise<FeedCopy>>()
  let octets = 0

  const keep = (name: string, basis: string, copy: FeedCopy): void => {
    octets += copy.octets.length - (kept.get(name)?.copy.octets.length ?? 0)
    kept.delete(name)
    kept.set(name, { basis, copy })
    for (const [oldest, { copy: old }] of kept) {
      if (octets <= MOST_OCTETS) break
      kept.delete(oldest)
      octets -= old.octets.length
    }
  }
  const made = async (name: string, { basis, make }: Wanted): Promise<FeedCopy> => {
    const known = kept.get(name)
    if (known?.basis === basis) return known.copy
    const key = `${name} ${basis}`
    const under = making.get(key) ?? make().finally(() => making.delete(key))
    making.set(key, under)
    return under
  }
  return {
    async take(name, want, { reach, requestId }) {
      const moment = reach === 'public' ? moments.now() : undefined
      try {
        const wanted = await want()
        const copy = await made(name, wanted)
        keep(name, wanted.basis, copy)
        moment?.feeds.set(name, copy)
        return copy
      } catch (error) {
        if (error instanceof Problem) throw error
        report?.(error as Error, requestId)
        const good = kept.get(name)
        if (good) return good.copy
        throw new Problem(503, 'The feed can not be made just now. Please ask again later.')
      }
    },
    at: (name) => moments.now()?.feeds.get(name),
  }
}
