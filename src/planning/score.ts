import type { Score } from './plan.ts'

// One integer orders as the parts do while none outgrows its place: all stays below 2^53 for some ninety broken musts,
// and beyond them only the least parts lose a digit.
const PREFERENCE_ROOM = 10_000_000
const WISH_ROOM = 10_000
const CHANGE_ROOM = 1000

/** What breaking one rule costs; a changed date, where dates are to be kept, weighs between the two. */
export const BROKEN: Readonly<Record<'must' | 'change' | 'wish', number>> = {
  must: CHANGE_ROOM * WISH_ROOM * PREFERENCE_ROOM,
  change: WISH_ROOM * PREFERENCE_ROOM,
  wish: PREFERENCE_ROOM,
}

/** A score as one integer that sorts lexicographically: must, then wish, then preference. */
export const pack = (score: Score): number =>
  score.must * BROKEN.must + score.wish * BROKEN.wish + score.preference

/** The parts of a packed score, but for how many dates it changes. */
export function unpack(packed: number): Score {
  const upper = Math.floor(packed / PREFERENCE_ROOM)
  return {
    must: Math.floor(packed / BROKEN.must),
    wish: upper % WISH_ROOM,
    preference: packed % PREFERENCE_ROOM,
  }
}
