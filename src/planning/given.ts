import type { CivilDate, ClockSpan } from '../calendar/index.ts'
import { type Clash, type Seat, seatKey } from './people.ts'

/** Days on which a planner wants no meetings, both ends in it. */
export interface Block {
  readonly from: CivilDate
  readonly to: CivilDate
  /** Swedish: what is on then. */
  readonly label: string
  /** No meeting may lie on it, or one had better not. */
  readonly weight: 'must' | 'wish'
}

/** A meeting placed by number that stays where it is. */
export interface Standing {
  readonly slot: number
  readonly day: CivilDate
}

/** A meeting, last day or milestone that a planner added. */
export interface Added {
  readonly id: string
  readonly kind: 'meeting' | 'deadline' | 'milestone'
  readonly body: string
  readonly date: CivilDate
  readonly time?: ClockSpan
  readonly title?: string
  /** Whether it counts as one of the body's ordinary meetings. */
  readonly ordinary: boolean
  readonly requestedBy?: string
}

/** What stands already in a year: by decision, or because nothing that was decided moves it. */
export interface Given {
  /** Meetings placed by number, by `lineOf`. */
  readonly meetings: ReadonlyMap<string, readonly Standing[]>
  /** Preparatory meetings, by their rule and the key of the seat that they prepare. */
  readonly preparations: ReadonlyMap<string, CivilDate>
  /** All seats that are taken: of the two above, of what planners added, of neighbouring years. */
  readonly taken: readonly Seat[]
  /** Last days and milestones that are not where their rules put them, by occurrence. */
  readonly days: ReadonlyMap<string, CivilDate>
  readonly added: readonly Added[]
  /** Occurrences that are called off: they keep their place, and nobody is at them. */
  readonly calledOff: ReadonlySet<string>
  readonly blocks: readonly Block[]
}

/** Whether a seat asks people who sit in another that is taken already. */
export function isTaken(given: Given | undefined, clash: Clash): (seat: Seat) => boolean {
  const byDay = new Map<CivilDate, Seat[]>()
  for (const seat of given?.taken ?? [])
    for (const day of seat.days) byDay.set(day, [...(byDay.get(day) ?? []), seat])
  return (seat) =>
    byDay.size > 0 && seat.days.some((day) => byDay.get(day)?.some((other) => clash(other, seat)) ?? false)
}

/** The days to avoid that a day is one of. */
export const blocksOn = (given: Given | undefined, day: CivilDate): readonly Block[] =>
  given === undefined || given.blocks.length === 0
    ? []
    : given.blocks.filter(({ from, to }) => from <= day && day <= to)

/** Where an added meeting's people sit. */
export const addedSeat = ({ id, body, date, time }: Added): Seat => ({
  key: seatKey(id, body, date),
  bodies: [body],
  days: [date],
  time,
})
