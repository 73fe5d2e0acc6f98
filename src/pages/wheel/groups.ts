import { clustersOf } from '../clusters.ts'
import type { Mark } from './marks.ts'

/** Marks that are one thing to point at: a meeting, and what hangs on it. */
export interface Group {
  readonly mark: Mark
  readonly beside: readonly Mark[]
}

/** Each mark by itself. */
export const singly = (marks: readonly Mark[]): Group[] => marks.map((mark) => ({ mark, beside: [] }))

/** Meetings with what hangs on them, in the order of the meetings; each mark once. */
export function groupsOf(marks: readonly Mark[]): Group[] {
  const byId = new Map(marks.map((mark) => [mark.occurrence.id, mark]))
  return clustersOf(marks.map((m) => m.occurrence)).map(({ lead, beside }) => ({
    mark: byId.get(lead.id)!,
    beside: beside.map((o) => byId.get(o.id)!),
  }))
}
