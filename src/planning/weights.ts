import type { FactKind } from '../facts/index.ts'

/**
 * What a coordinator would rather avoid, in points of preference. Two terms' gaps are counted in squared days, so
 * 49 is one gap a week too long or short; every other weight is set against that.
 */
export interface Weight {
  readonly points: number
  /** Why it weighs so. */
  readonly reason: string
}

export const DAY_WEIGHTS: Readonly<Partial<Record<FactKind, Weight>>> = {
  'school-break': {
    points: 180,
    reason: 'Worth moving a meeting by nine days (two gaps, 162), not by two weeks (392).',
  },
  'hunting-week': { points: 180, reason: 'As a school break: many in the north are away.' },
  squeeze: { points: 200, reason: 'Many take the day off; worth a week, and more than a school break.' },
  'short-day': {
    points: 60,
    reason: 'An afternoon is lost in some places: worth avoiding, not worth a week.',
  },
  christmas: { points: 400, reason: 'Two weeks that nobody meets in.' },
  'summer-pause': { points: 400, reason: 'Weeks that nobody meets in.' },
  busy: { points: 40, reason: 'Some are away.' },
}

export const WEIGHTS = {
  roll: { points: 4, reason: 'A calendar day that a last day is moved off a day off: papers get old.' },
  pause: {
    points: 3,
    reason:
      'A calendar day that a last day is moved out of a pause: two weeks at Christmas are borne, two months are not.',
  },
  stuck: {
    points: 80,
    reason: 'A last day that its bounds keep in a pause is worse than one that may leave it.',
  },
  offTarget: {
    points: 1000,
    reason:
      '*Cirka två veckor* is the nearest work day: it gives way to people elsewhere and to no preference.',
  },
  farPreparation: { points: 2, reason: 'A calendar day that a preparation is further off than it need be.' },
  busyParty: {
    points: 60,
    reason:
      'Less than a week for one party (two gaps, 98), more for two: where the weekday is kept one is borne, two move a meeting.',
  },
  politicalAfterElection: {
    points: 400,
    reason: 'Political bodies may lack members until February in the year after an election.',
  },
  politicalBeforeElection: { points: 60, reason: 'From mid-August to election day politicians campaign.' },
} as const satisfies Record<string, Weight>

/** Parties that count on one day at the most, so that no list of them outweighs a wish. */
export const MOST_PARTIES = 100

/** The part of an even gap that is left before a term's first meeting and after its last (published plans: 0.3–0.5). */
export const MARGIN = 0.33

/** Days between two meetings of one body: never closer. */
export const CLOSEST = 7
