import { secondsOf } from './instant.ts'
import { Problem } from './problem.ts'

/** Failed attempts that one address may make in a window. */
const FAILURES = 10
const WINDOW_SECONDS = 60

/** How many addresses are remembered; the oldest is forgotten first. */
const ADDRESSES = 10_000

interface Tally {
  readonly since: number
  readonly failures: number
}

/** Counts failed attempts by address, in this process: what a key opens is never refused for another's failures. */
export interface Limiter {
  /** Counts a failure; throws a 429 with Retry-After when there have been too many. */
  failed(address: string, now: string): void
}

export function createLimiter(): Limiter {
  const tallies = new Map<string, Tally>()
  return {
    failed(address, now) {
      const second = secondsOf(now)
      const known = tallies.get(address)
      const open = known !== undefined && second - known.since < WINDOW_SECONDS ? known : undefined
      const tally = { since: open?.since ?? second, failures: (open?.failures ?? 0) + 1 }
      tallies.delete(address)
      tallies.set(address, tally)
      if (tallies.size > ADDRESSES) tallies.delete(tallies.keys().next().value!)
      if (tally.failures <= FAILURES) return
      throw new Problem(429, 'Too many attempts with a key that does not open. Please wait.', [], {
        'Retry-After': String(tally.since + WINDOW_SECONDS - second),
      })
    },
  }
}
