import { type CivilDate, type ClockSpan, spansOverlap } from '../calendar/index.ts'
import { type Clash, type Seat, seatKey } from './people.ts'

/** Days on which a planner wants no meetings, both ends in it. */
export interface Block {
  readonly from: CivilDate
  readonly to: CivilDate
  /** Swedish: what is on then. */
  readonly label: string
  /** No meeting may lie on it, or one had better not. */
  readonly weight: 'must' | 'wish'
  /** On each of its days; only meetings at a time that overlaps are concerned. All day where it is not there. */
  readonly time?: ClockSpan
  /** Swedish: who is busy then. Wishes of parties are counted, party by party. */
  readonly party?: string
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

/** Asked for every day that may be chosen: each day is looked up once for the same days to avoid. */
const byDay = new WeakMap<readonly Block[], Map<CivilDate, readonly Block[]>>()

/** The days to avoid that a day is one of, those that concern a meeting at a time; any time where none is known. */
export function overlapping(
  blocks: readonly Block[],
  day: CivilDate,
  time: ClockSpan | undefined,
): readonly Block[] {
  if (blocks.length === 0) return blocks
  const days = byDay.get(blocks) ?? new Map<CivilDate, readonly Block[]>()
  byDay.set(blocks, days)
  const on = days.get(day) ?? blocks.filter(({ from, to }) => from <= day && day <= to)
  days.set(day, on)
  return on.filter((block) => spansOverlap(block.time, time))
}

const NO_BLOCKS: readonly Block[] = []

/** As {@link overlapping}, of what stands in a year. */
export const blocksOn = (
  given: Given | undefined,
  day: CivilDate,
  time: ClockSpan | undefined,
): readonly Block[] => overlapping(given?.blocks ?? NO_BLOCKS, day, time)

/** Where an added meeting's people sit. */
export const addedSeat = ({ id, body, date, time }: Added): Seat => ({
  key: seatKey(id, body, date),
  bodies: [body],
  days: [date],
  time,
})
