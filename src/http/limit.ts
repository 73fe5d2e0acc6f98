// Whoever compiles a part of the program needs it too
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./rate-limiter-memory.d.ts" />
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import { Problem } from './problem.ts'

/** How many addresses are remembered; the one heard of the longest ago is forgotten first. */
const ADDRESSES = 10_000

export interface Terms {
  /** How often an address may, from its first time until `seconds` later. */
  readonly most: number
  readonly seconds: number
  /** What one that is refused is told. */
  readonly words: string
}

/** Counts what an address does, in this process (docs/adr/0011). */
export interface Limit {
  /** Counts one; rejects with a 429 with Retry-After when that is one too many. */
  count(address: string): Promise<void>
}

export function createLimit({ most, seconds, words }: Terms): Limit {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds })
  const remembered = new Set<string>()
  const remember = async (address: string): Promise<void> => {
    remembered.delete(address)
    remembered.add(address)
    if (remembered.size <= ADDRESSES) return
    const [oldest] = remembered as Iterable<string> as [string]
    remembered.delete(oldest)
    await limiter.delete(oldest)
  }
  return {
    async count(address) {
      await remember(address)
      await limiter.consume(address).catch((refused: { readonly msBeforeNext: number }) => {
        const wait = String(Math.ceil(refused.msBeforeNext / 1000))
        throw new Problem(429, words, [], { 'Retry-After': wait })
      })
    },
  }
}

/** Attempts with what does not open: what a key opens is never refused for another's failures. */
export const failureLimit = (): Limit =>
  createLimit({
    most: 10,
    seconds: 60,
    words: 'Too many attempts with a key that does not open. Please wait.',
  })

/** Personal feeds that an address makes. */
export const subscriptionLimit = (): Limit =>
  createLimit({
    most: 100,
    seconds: 24 * 60 * 60,
    words: 'At most 100 subscriptions a day can be made from an address.',
  })
