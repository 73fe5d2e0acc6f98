import type { DecisionOf } from '../decision.ts'
import { type Effect, type Question, Refused } from '../effect.ts'
import { fold, reverted } from '../state.ts'

/** Takes an entry's effects back, but for what has been decided anew since. */
export function undo({ decision, log, state, year }: Question<DecisionOf<'undo'>>): Effect {
  const row = log.find(({ entry }) => entry.revision === decision.revision)
  if (row?.entry.year !== year)
    throw new Refused('#/revision', `a revision of ${year}, as its history tells them`)
  const before = fold(log.filter(({ entry }) => entry.revision < decision.revision))
  const marks = reverted(state, before, row)
  if (Object.keys(marks).length === 0)
    throw new Refused('#/revision', 'a revision whose effects are still there')
  return { marks }
}
