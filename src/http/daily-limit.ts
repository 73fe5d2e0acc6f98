import { secondsOf } from './instant.ts'
import { Problem } from './problem.ts'

/** What one address may make in a day, and how many addresses are remembered: the oldest is forgotten first. */
const MOST = 100
const DAY_SECONDS = 24 * 60 * 60
const ADDRESSES = 10_000

/** Counts what an address makes, in this process, from its first until a day later. */
export interface DailyLimit {
  /** Counts one; throws a 429 with Retry-After when the day's are used up. */
  count(address: string, now: string): void
}

export function createDailyLimit(): DailyLimit {
  const tallies = new Map<string, { readonly since: number; readonly made: number }>()
  return {
    count(address, now) {
      const second = secondsOf(now)
      const known = tallies.get(address)
      const open = known && second - known.since < DAY_SECONDS ? known : { since: second, made: 0 }
      if (open.made >= MOST)
        throw new Problem(429, `At most ${MOST} subscriptions a day can be made from an address.`, [], {
          'Retry-After': String(open.since + DAY_SECONDS - second),
        })
      tallies.delete(address)
      tallies.set(address, { since: open.since, made: open.made + 1 })
      if (tallies.size > ADDRESSES) tallies.delete(tallies.keys().next().value!)
    },
  }
}
