import type { Plan } from '../plan.ts'
import { because } from './because.ts'
import { type Difference, differences } from './difference.ts'
import type { Question } from './effect.ts'
import type { Change } from './entry.ts'

/** What a decision changes in its year, each with why; what had passed already is named and left. */
export function changesBetween(
  question: Question,
  after: Plan,
  past: ReadonlySet<string> = new Set(),
): Change[] {
  const changes = differences(question.plan, after).map((d): Change => {
    const id = (d.after ?? d.before)!.id
    return {
      occurrence: id,
      change: d.change,
      ...(d.from && { from: d.from }),
      ...(d.to && { to: d.to }),
      because: because(d, question, past.has(id)),
      ...(past.has(id) && { past: true }),
    }
  })
  const untold = [...past].filter((id) => !changes.some((c) => c.occurrence === id))
  const left = untold.map((id): Change => {
    const o = question.plan.occurrences.find((other) => other.id === id)!
    const d: Difference = { before: o, after: o, change: 'changed' }
    return { occurrence: id, change: 'changed', because: because(d, question, true), past: true }
  })
  return [...changes, ...left]
}
