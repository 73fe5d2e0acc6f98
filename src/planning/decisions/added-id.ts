import type { Question } from './effect.ts'

/** The id of the n-th thing that a decision adds (from 1). */
export const identityOfAdded = ({ plan, year, revision }: Question, n: number): string =>
  `${plan.region}-${year}-r${revision}-${n}`
