import type { FeedCopy } from './feed-copy.ts'
import { Problem } from './problem.ts'
import type { Services } from './services.ts'

/** A feed as it is to be now: what it rests on, and how it is made. */
export interface Wanted {
  /** The same one is the same content. */
  readonly basis: string
  readonly make: () => Promise<FeedCopy>
}

/** Feeds that are made, each once for what it rests on. */
export interface Shelf {
  /**
   * A feed as it is to be now. Where it can't be found or made, the last good one: calendars empty themselves, or stop
   * asking, on what is no calendar. Throws a 503 where there is none.
   */
  take(name: string, want: () => Promise<Wanted>, reach: 'public' | 'private'): Promise<FeedCopy>
  /** A public feed that was taken in this very second, and is still right as far as this process knows. */
  at(name: string, second: string): FeedCopy | undefined
  /** Something is decided: whatever was taken in this second may be another now. */
  forget(): void
}

/** Octets that are kept; what was asked for the longest ago goes first. */
const MOST_OCTETS = 100_000_000

export function createShelf({ clock, report }: Pick<Services, 'clock' | 'report'>): Shelf {
  const kept = new Map<string, { readonly basis: string; readonly copy: FeedCopy }>()
  const making = new Map<string, Promise<FeedCopy>>()
  let octets = 0
  let taken = new Map<string, FeedCopy>()
  let second = ''

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
    async take(name, want, reach) {
      const [asked, round] = [clock.now(), taken]
      try {
        const wanted = await want()
        const copy = await made(name, wanted)
        keep(name, wanted.basis, copy)
        if (reach === 'public' && round === taken && asked === second) taken.set(name, copy)
        return copy
      } catch (error) {
        if (error instanceof Problem) throw error
        report?.(error as Error)
        const good = kept.get(name)
        if (good) return good.copy
        throw new Problem(503, 'The feed can not be made just now. Please ask again later.')
      }
    },
    at(name, now) {
      if (now !== second) {
        second = now
        taken = new Map()
      }
      return taken.get(name)
    },
    forget() {
      taken = new Map()
    },
  }
}
