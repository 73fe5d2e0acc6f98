import type { FeedCopy } from './feed-copy.ts'
import type { PlanCopy } from './plan-copy.ts'
import type { Services } from './services.ts'

/** A second, or the part of one since somebody wrote. What was looked into within it is still so. */
export interface Moment {
  /** Public feeds, by name. */
  readonly feeds: Map<string, FeedCopy>
  /** Plans, by the path that they were asked for under. */
  readonly plans: Map<string, PlanCopy>
}

export interface Moments {
  /**
   * The one that is now. Ask before looking: what is then put into it is forgotten with it, should somebody write
   * meanwhile. Undefined where it can't be known whether anybody has.
   */
  now(): Moment | undefined
  /** Ends it: this process has written something. */
  end(): void
}

export function createMoments({ clock, store }: Pick<Services, 'clock' | 'store'>): Moments {
  let moment = begun()
  let second = ''
  let writes: number | undefined
  return {
    now() {
      const [now, written] = [clock.now(), store.othersWrites?.()]
      if (now !== second || written !== writes) moment = begun()
      second = now
      writes = written
      return written === undefined ? undefined : moment
    },
    end() {
      moment = begun()
    },
  }
}

const begun = (): Moment => ({ feeds: new Map(), plans: new Map() })
