import type { Score } from './plan.ts'

// One integer orders as the triple does while no part outgrows its place; all of it stays far below 2^53.
const PREFERENCE_ROOM = 10_000_000
const WISH_ROOM = 100_000

/** A score as one integer that sorts lexicographically: must, then wish, then preference. */
export const pack = (score: Score): number =>
  (score.must * WISH_ROOM + score.wish) * PREFERENCE_ROOM + score.preference

export function unpack(packed: number): Score {
  const upper = Math.floor(packed / PREFERENCE_ROOM)
  return {
    must: Math.floor(upper / WISH_ROOM),
    wish: upper % WISH_ROOM,
    preference: packed % PREFERENCE_ROOM,
  }
}

/** What breaking one rule costs. */
export const BROKEN: Readonly<Record<'must' | 'wish', number>> = {
  must: WISH_ROOM * PREFERENCE_ROOM,
  wish: PREFERENCE_ROOM,
}
