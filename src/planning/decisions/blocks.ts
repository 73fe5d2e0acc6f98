import { type CivilDate, type ClockSpan, type ClockTime, dateOf } from '../../calendar/index.ts'
import type { Block } from '../given.ts'
import type { Json } from './entry.ts'
import { marksOf, type RegionState } from './state.ts'

/** A stretch of days to avoid as it is kept; dates and clock times as texts. */
export interface StretchMark {
  readonly from: string
  /** The same day where it is not there. */
  readonly to?: string
  readonly start?: string
  readonly end?: string
  readonly party?: string
  readonly label?: string
}

/** What one decision says is to be avoided: a stretch, or many. */
export interface BlockMark extends Partial<StretchMark> {
  readonly label: string
  readonly weight: 'must' | 'wish'
  readonly source?: string
  readonly days?: readonly StretchMark[]
}

/** Days to avoid that one decision named and that are in force. */
export interface Avoided {
  readonly revision: number
  readonly label: string
  readonly weight: 'must' | 'wish'
  /** The calendar or list that they were taken from. */
  readonly source?: string
  readonly blocks: readonly Block[]
}

/** A span with one end unknown reaches to the day's. */
export const spanOf = (start: string | undefined, end: string | undefined): ClockSpan | undefined =>
  start === undefined && end === undefined
    ? undefined
    : { start: (start ?? '00:00') as ClockTime, end: (end ?? '23:59') as ClockTime }

function avoided([id, value]: readonly [string, Json]): Avoided {
  const { label, weight, source, party, days, ...one } = value as unknown as BlockMark
  const stretches = days ?? [one as StretchMark]
  return {
    revision: Number(id),
    label,
    weight,
    ...(source !== undefined && { source }),
    blocks: stretches.map((stretch) => blockOf(stretch, label, weight, stretch.party ?? party)),
  }
}

function blockOf(
  { from, to = from, start, end, label }: StretchMark,
  common: string,
  weight: Block['weight'],
  party: string | undefined,
): Block {
  const time = spanOf(start, end)
  return {
    from: dateOf(from),
    to: dateOf(to),
    label: label ?? common,
    weight,
    ...(time && { time }),
    ...(party !== undefined && { party }),
  }
}

/** Each set of marks is read once: plan after plan is reckoned about the same days. */
const read = new WeakMap<ReadonlyMap<string, Json>, readonly Avoided[]>()
const flat = new WeakMap<readonly Avoided[], readonly Block[]>()

/** The days to avoid that are in force, decision by decision. */
export function avoidedIn(state: RegionState): readonly Avoided[] {
  const marks = marksOf(state, 'block', 0)
  const known = read.get(marks) ?? [...marks].map(avoided)
  read.set(marks, known)
  return known
}

/** The days that planners want no meetings on. */
export function blocksIn(state: RegionState): readonly Block[] {
  const all = avoidedIn(state)
  const known = flat.get(all) ?? all.flatMap(({ blocks }) => blocks)
  flat.set(all, known)
  return known
}

/** Whether something on some days, at a time where it has one, is concerned by a day to avoid. */
export const isAvoiding = (
  { from, to, time }: Block,
  o: {
    readonly date: CivilDate
    readonly endDate?: CivilDate
    readonly start?: string
    readonly end?: string
  },
): boolean => {
  if (o.date > to || (o.endDate ?? o.date) < from) return false
  const isTimed = o.start !== undefined && o.end !== undefined && (o.endDate ?? o.date) === o.date
  return time === undefined || !isTimed || (o.start < time.end && time.start < o.end)
}
