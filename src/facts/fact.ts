import { days, type Period } from '../calendar/index.ts'

/** In the order in which facts that start on the same day are told. */
export const FACT_KINDS = [
  'holiday',
  'eve',
  'short-day',
  'squeeze',
  'school-break',
  'summer-pause',
  'christmas',
  'election',
  'term',
  'hunting-week',
  'busy',
] as const

export type FactKind = (typeof FACT_KINDS)[number]

/** How well the source was read: the act or page itself, a secondary or local source, or common knowledge. */
export type Certainty = 'verified' | 'partly' | 'unsure'

/** Something that holds on every day of a half-open period. */
export interface Fact extends Period {
  readonly kind: FactKind
  /** Swedish. */
  readonly name: string
  /** The act or publication. */
  readonly source: string
  readonly certainty: Certainty
  /** Swedish; always there unless the fact is verified. */
  readonly note?: string
}

/** By start, then kind, then name, then length. */
export function compareFacts(a: Fact, b: Fact): number {
  const byStart = a.start - b.start
  if (byStart !== 0) return byStart
  const byKind = FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind)
  if (byKind !== 0) return byKind
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return days(a) - days(b)
}

/** Public holidays and the eves that the law equates with Sunday. */
export const isDayOffFact = ({ kind }: Fact): boolean => kind === 'holiday' || kind === 'eve'
