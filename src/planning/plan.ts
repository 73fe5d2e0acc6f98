import type { CivilDate, ClockTime } from '../calendar/index.ts'
import type { BasisKind } from '../rules/index.ts'

/** Every clock time of a plan is of this zone. */
export const TIMEZONE = 'Europe/Stockholm'

/** The plan years that may be asked for, both included. */
export const FIRST_PLAN_YEAR = 2000
export const LAST_PLAN_YEAR = 2100

export type OccurrenceKind = 'meeting' | 'deadline' | 'milestone'

/** Computed, sent out for comments, adopted by the body itself; or called off. */
export type OccurrenceStatus = 'proposed' | 'preliminary' | 'confirmed' | 'cancelled'

export type PlanState = 'proposed' | 'circulated' | 'adopted'

/** One link in the chain from a sentence of the document to the date. */
export interface ExplanationStep {
  /**
   * `rule` a rule as it stands; `raw` the date the distance gives; `roll` a move off a day that can't be used;
   * `choice` our choice among the days that the rules leave; `yielded` a wish that gave way; `decision` a planner's.
   */
  readonly step: 'rule' | 'raw' | 'roll' | 'choice' | 'yielded' | 'decision'
  /** Swedish, a whole sentence. */
  readonly text: string
  readonly basis: BasisKind | 'decision'
  readonly rule?: string
  readonly date?: CivilDate
}

export interface Part {
  readonly title: string
  readonly start: ClockTime
  readonly end: ClockTime
  readonly bodies: readonly string[]
}

export interface Anchor {
  /** The id of the occurrence that this one follows. */
  readonly occurrence: string
  /** Calendar days from the anchor's date to this one: negative before it. */
  readonly days: number
}

/** One dated thing of a plan year. Its date may lie in the year before or after. */
export interface Occurrence {
  /** `{region}-{year}-{rule}-{slot}`: never made from a date or a title. */
  readonly id: string
  readonly region: string
  readonly planYear: number
  /** The first of `bodies`. */
  readonly body: string
  readonly bodies: readonly string[]
  readonly kind: OccurrenceKind
  /** The rule that makes it exist. */
  readonly rule: string
  readonly title: string
  readonly date: CivilDate
  /** The last day of one that takes several. */
  readonly endDate?: CivilDate
  readonly start?: ClockTime
  readonly end?: ClockTime
  readonly parts?: readonly Part[]
  readonly form?: 'fysiskt' | 'digitalt' | 'hybrid'
  readonly place?: string
  readonly note?: string
  readonly status: OccurrenceStatus
  readonly origin: 'rule' | 'planner'
  /** Meetings only: whether it counts as one of the body's ordinary meetings. */
  readonly ordinary?: boolean
  readonly requestedBy?: string
  readonly movedFrom?: CivilDate
  readonly chair?: string
  readonly viceChair?: string
  readonly responsible?: string
  readonly anchor?: Anchor
  readonly basis: BasisKind | 'decision'
  readonly explanation: readonly ExplanationStep[]
}

/** A rule that a plan breaks (violation) or that gave way as a wish may (yielded). */
export interface Finding {
  /** A rule's id, or `day-off`, `blocked-day`, `same-people`. */
  readonly rule: string
  /** Swedish, a whole sentence. */
  readonly text: string
  readonly quote?: string
  /** Ids of the occurrences it concerns. */
  readonly occurrences: readonly string[]
  /** The decision that keeps it in spite of the rule: an *avsteg*. */
  readonly overruled?: { readonly revision: number; readonly reason: string }
}

/** Compared must first, then wish, then preference; lower is better. */
export interface Score {
  readonly must: number
  readonly wish: number
  readonly preference: number
}

export interface Proof {
  readonly status: 'optimal' | 'gap' | 'unproven'
  readonly bound?: Score
  readonly gap?: Score
}

/** What a planner may still settle: an assumption in force, or a suggestion. */
export interface OpenPoint {
  readonly kind: 'assumption' | 'suggestion'
  /** The assumption's id, which is its rule's. */
  readonly rule?: string
  readonly text: string
  readonly value?: unknown
}

export interface Plan {
  readonly region: string
  readonly year: number
  readonly state: PlanState
  readonly bodies: readonly { readonly id: string; readonly state: PlanState }[]
  readonly revision: number
  readonly score: Score
  readonly proof: Proof
  /** By date, then id. */
  readonly occurrences: readonly Occurrence[]
  readonly violations: readonly Finding[]
  readonly yielded: readonly Finding[]
  readonly open: readonly OpenPoint[]
}
