import { type CivilDate, contains } from '../calendar/index.ts'
import type { Stretch } from './demand.ts'
import type { Candidate } from './sequence.ts'

/** How many meetings each stretch is to hold when some of them have their days already. */
export const sharedAbout = (stretches: readonly Stretch[], held: readonly Candidate[]): readonly Stretch[] =>
  balanced(
    lessOutside(
      stretches,
      held.map((h) => h.day),
    ),
    held,
  )

/** The stretch that a day lies in, or else nearest. */
export const nearestTo = (stretches: readonly Stretch[], day: CivilDate): Stretch => {
  const far = ({ period }: Stretch) => Math.max(period.start - day, day - period.end + 1)
  return stretches.reduce((a, b) => (far(b) < far(a) ? b : a))
}

/** Where people have set more in one stretch than is its share, the others have fewer to place. */
function balanced(stretches: readonly Stretch[], held: readonly Candidate[]): readonly Stretch[] {
  const over = ({ period, meetings }: Stretch) => {
    const own = held.filter((h) => contains(period, h.day))
    return Math.max(0, Math.min(own.filter((h) => h.stands).length, own.length - meetings))
  }
  let left = stretches.reduce((sum, s) => sum + over(s), 0)
  if (left === 0) return stretches
  return stretches.map((s) => {
    if (over(s) > 0) return { ...s, meetings: s.meetings + over(s) }
    const free = Math.max(0, s.meetings - held.filter((h) => contains(s.period, h.day)).length)
    const less = Math.min(left, free)
    left -= less
    return { ...s, meetings: s.meetings - less }
  })
}

/** A fixed meeting outside a body's own terms is one less in the term that it is nearest. */
function lessOutside(stretches: readonly Stretch[], fixed: readonly CivilDate[]): readonly Stretch[] {
  const outside = fixed.filter((day) => !stretches.some(({ period }) => contains(period, day)))
  return outside.reduce((left, day) => {
    const near = nearestTo(left, day)
    return left.map((s) => (s === near ? { ...s, meetings: Math.max(0, s.meetings - 1) } : s))
  }, stretches)
}
