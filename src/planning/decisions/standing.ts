import { addDays, type CivilDate, type ClockTime, civil, dateOf, formatDate } from '../../calendar/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { type Added, addedSeat, type Block, type Given, overlapping, type Standing } from '../given.ts'
import { type Clash, clashesIn, type Seat, seatKey } from '../people.ts'
import type { Occurrence } from '../plan.ts'
import { preparationKey } from '../preparation.ts'
import { lineOf } from '../setting.ts'
import { blocksIn } from './blocks.ts'
import type { Json } from './entry.ts'
import { isDecided, progressOf } from './progress.ts'
import { marksOf, type RegionState } from './state.ts'
import { occurrenceOf } from './stored.ts'

/** A meeting as it lay when a planner last decided something of its year; dates as texts. */
export interface DayMark {
  readonly rule: string
  readonly bodies: readonly string[]
  readonly slot: number
  readonly date: string
  readonly endDate?: string
  readonly start?: string
  readonly end?: string
  /** The occurrence that it prepares or follows. */
  readonly anchor?: string
}

/** A date that a planner set. */
export interface SetMark {
  readonly date: string
  readonly start?: string
  readonly end?: string
  /** Where it lay before a planner first moved it. */
  readonly from?: string
  readonly revision: number
  readonly reason: string
}

/** How far beside a year meetings of an adopted neighbour may touch it, in calendar days. */
const BESIDE = 120

export const dayMarks = (state: RegionState, year: number) =>
  marksOf(state, 'day', year) as unknown as ReadonlyMap<string, DayMark>

export const setMarks = (state: RegionState, year: number) =>
  marksOf(state, 'set', year) as unknown as ReadonlyMap<string, SetMark>

/** What of a year stands whatever is planned: set by hand, left behind, called off, sent out, adopted. */
export function isFirm(state: RegionState, year: number, id: string, { bodies }: DayMark): boolean {
  return (
    (['set', 'left', 'cancelled'] as const).some((kind) => marksOf(state, kind, year).has(id)) ||
    isDecided(state, year, bodies)
  )
}

/** Whether an occurrence, or what it hangs on, is called off; one already past when that was decided is not. */
export function isCalledOff(state: RegionState, year: number, id: string, anchorOf: AnchorOf): boolean {
  if (marksOf(state, 'cancelled', year).has(id)) return true
  if (marksOf(state, 'left', year).has(id)) return false
  const anchor = anchorOf(id)
  return anchor !== undefined && isCalledOff(state, year, anchor, anchorOf)
}
type AnchorOf = (id: string) => string | undefined

/**
 * What a year is planned around: what is firm, but for what is `loose`, and those of its other meetings that `stays`
 * tells to keep their day whatever that costs.
 */
export function givenIn(
  state: RegionState,
  model: RegionModel,
  year: number,
  stays: (id: string, day: DayMark) => boolean,
  loose: ReadonlySet<string> = new Set(),
): Given {
  const days = dayMarks(state, year)
  const blocks = blocksIn(state)
  const beside = besideOf(state, year).map(seatOfOccurrence)
  const clash = clashesIn(model)
  const firm = (id: string, day: DayMark) => !loose.has(id) && isFirm(state, year, id, day)
  const free = (id: string, day: DayMark) =>
    stays(id, day) && !isInTheWay(seatOf(id, days), blocks, beside, clash)
  const kept = keptIn(state, model, year, firm, free)
  const anchorOf = (id: string) => days.get(id)?.anchor
  const off = (id: string) => isCalledOff(state, year, id, anchorOf)
  const added = addedIn(state, year)
  const seated = [...kept.keys()].filter((id) => !off(id)).map((id) => seatOf(id, days))
  return {
    meetings: linesOf(kept),
    preparations: new Map(
      [...kept]
        .filter(([, day]) => day.anchor !== undefined && (kept.has(day.anchor) || isAdded(day.anchor, added)))
        .map(([, day]) => [preparationKey(day.rule, keyOf(day.anchor!, days, added)), dateOf(day.date)]),
    ),
    taken: [...seated, ...added.filter((a) => a.kind === 'meeting' && !off(a.id)).map(addedSeat), ...beside],
    days: settledDays(state, year),
    added,
    calledOff: new Set(marksOf(state, 'cancelled', year).keys()),
    blocks,
  }
}

/** The meetings that stay: the firm ones with what they prepare, and of the others those whose meeting stays too. */
function keptIn(
  state: RegionState,
  model: RegionModel,
  year: number,
  firm: (id: string, day: DayMark) => boolean,
  stays: (id: string, day: DayMark) => boolean,
): Map<string, DayMark> {
  const days = new Map([...dayMarks(state, year)].filter(([, day]) => model.ruleOf(day.rule)))
  const kept = new Map<string, DayMark>()
  const above = (id: string): string[] => {
    const up = days.get(id)?.anchor
    return up === undefined || !days.has(up) ? [] : [up, ...above(up)]
  }
  for (const [id, day] of days)
    if (firm(id, day)) for (const own of [id, ...above(id)]) kept.set(own, days.get(own)!)
  const others = [...days].filter(([id, day]) => !kept.has(id) && stays(id, day))
  for (const [id, day] of others.toSorted((a, b) => above(a[0]).length - above(b[0]).length))
    if (above(id).every((up) => kept.has(up))) kept.set(id, day)
  return kept
}

const isAdded = (id: string, added: readonly Added[]): boolean => added.some((a) => a.id === id)

function linesOf(kept: ReadonlyMap<string, DayMark>): Map<string, Standing[]> {
  const lines = new Map<string, Standing[]>()
  for (const { anchor, rule, bodies, slot, date } of kept.values()) {
    if (anchor !== undefined) continue
    const line = lineOf(rule, bodies[0]!)
    lines.set(line, [...(lines.get(line) ?? []), { slot, day: dateOf(date) }])
  }
  return lines
}

/** The key of an occurrence's seat, by those that it prepares. */
function keyOf(id: string, days: ReadonlyMap<string, DayMark>, added: readonly Added[] = []): string {
  const own = added.find((a) => a.id === id)
  if (own) return addedSeat(own).key
  const day = days.get(id)
  if (!day) return ''
  const prepared = day.anchor === undefined ? undefined : keyOf(day.anchor, days, added)
  return seatKey(day.rule, day.bodies[0]!, dateOf(day.date), prepared)
}

function seatOf(id: string, days: ReadonlyMap<string, DayMark>): Seat {
  const { bodies, date, endDate, start, end } = days.get(id)!
  return seatAt(keyOf(id, days), bodies, dateOf(date), dateOf(endDate ?? date), start, end)
}

function seatAt(
  key: string,
  bodies: readonly string[],
  first: CivilDate,
  last: CivilDate,
  start: string | undefined,
  end: string | undefined,
): Seat {
  const timed = start !== undefined && end !== undefined && first === last
  return {
    key,
    bodies,
    days: Array.from({ length: last - first + 1 }, (_, i) => addDays(first, i)),
    time: timed ? { start: start as ClockTime, end: end as ClockTime } : undefined,
  }
}

/** Where an occurrence's people sit. */
export const seatOfOccurrence = (o: Occurrence): Seat =>
  seatAt(o.id, o.bodies, o.date, o.endDate ?? o.date, o.start, o.end)

const isInTheWay = (seat: Seat, blocks: readonly Block[], beside: readonly Seat[], clash: Clash): boolean =>
  seat.days.some((day) => overlapping(blocks, day, seat.time).some((b) => b.weight === 'must')) ||
  beside.some((other) => other.days.some((day) => seat.days.includes(day)) && clash(other, seat))

/** Adopted meetings of the years beside one, near enough to ask for the same people. */
export function besideOf(state: RegionState, year: number): Occurrence[] {
  const [first, last] = [addDays(civil(year, 1, 1), -BESIDE), addDays(civil(year, 12, 31), BESIDE)]
  return [year - 1, year + 1].flatMap((y) =>
    [...marksOf(state, 'decided', y).values()]
      .map(occurrenceOf)
      .filter((o) => o.kind === 'meeting' && o.status !== 'cancelled')
      .filter((o) => o.bodies.some((b) => progressOf(state, y, b).state === 'adopted'))
      .filter((o) => o.date >= first && o.date <= last),
  )
}

/** Dates of what no placing gives: set by hand, or left where they were. */
function settledDays(state: RegionState, year: number): Map<string, CivilDate> {
  const left = [...marksOf(state, 'left', year)].map(([id, date]) => [id, dateOf(date as string)] as const)
  const set = [...setMarks(state, year)].map(([id, { date }]) => [id, dateOf(date)] as const)
  return new Map([...left, ...set])
}

/** What a planner added to a year, where it was last set. */
export function addedIn(state: RegionState, year: number): Added[] {
  const set = setMarks(state, year)
  return [...marksOf(state, 'added', year)].map(([id, value]) => {
    const { date, start, end, ...rest } = value as unknown as Omit<Added, 'date' | 'time' | 'id'> &
      Omit<SetMark, 'from'>
    const moved = set.get(id)
    const time = moved?.start !== undefined ? moved : { start, end }
    return {
      ...rest,
      id,
      date: dateOf(moved?.date ?? date),
      ...(time.start !== undefined &&
        time.end !== undefined && {
          time: { start: time.start as ClockTime, end: time.end as ClockTime },
        }),
    }
  })
}

/** Where the meetings of a plan lie, for its next decision. */
export const daysOf = (occurrences: readonly Occurrence[], slotOf: (o: Occurrence) => number) =>
  Object.fromEntries(
    occurrences
      .filter((o) => o.kind === 'meeting' && o.origin === 'rule')
      .map((o): [string, Json] => [
        o.id,
        {
          rule: o.rule,
          bodies: o.bodies,
          slot: slotOf(o),
          date: formatDate(o.date),
          ...(o.endDate !== undefined && { endDate: formatDate(o.endDate) }),
          ...(o.start !== undefined && { start: o.start }),
          ...(o.end !== undefined && { end: o.end }),
          ...(o.anchor && { anchor: o.anchor.occurrence }),
        },
      ]),
  )
