import { addMonths, type CivilDate, fields } from '../calendar/index.ts'
import { type Hosting, monthDayIn, type RegionModel, type Rotation, type Rule } from '../rules/index.ts'
import type { Setting } from './setting.ts'

/** A party's time in an office, from its first day to the next party's. */
export interface Term {
  readonly party: string
  readonly start: CivilDate
  readonly end: CivilDate
  /** The day on which the next one begins to go along, where there is an overlap. */
  readonly overlap?: CivilDate
}

/** An office, or being the host. */
export type Turns = Omit<Rotation, 'office'>

const NEW_YEAR = '01-01'

/** The term that a day lies in; undefined when the rules do not say whose turn it is in any year. */
export function termAt(rotation: Turns, date: CivilDate): Term | undefined {
  const { parties, known, years } = rotation
  if (!parties || !known) return undefined
  const length = years?.value ?? 1
  const changes = rotation.changes?.value ?? NEW_YEAR
  const officeYear = yearOfOffice(date, changes)
  const turn = Math.floor((officeYear - known.value.year) / length)
  const first = known.value.year + turn * length
  const all = parties.value
  const start = monthDayIn(first, changes)
  const end = monthDayIn(first + length, changes)
  return {
    party: all[mod(all.indexOf(known.value.party) + turn, all.length)]!,
    start,
    end,
    ...(rotation.overlap && { overlap: addMonths(end, -rotation.overlap.value) }),
  }
}

/** The year that began, in the office, on or before a date. */
function yearOfOffice(date: CivilDate, changes: string): number {
  const { year } = fields(date)
  return date >= monthDayIn(year, changes) ? year : year - 1
}

const mod = (n: number, of: number): number => ((n % of) + of) % of

/** Who holds the chair and the vice chair of a body on a day, as far as a rotation says, and by which rules. */
export interface Chairs {
  readonly chair: string
  readonly viceChair?: string
  readonly rules: readonly Rule[]
}

export function chairsAt(model: RegionModel, body: string, date: CivilDate): Chairs | undefined {
  const rotation = rotationOf(model, body, 'chair')
  const term = rotation && termAt(rotation, date)
  if (!rotation || !term) return undefined
  const others = rotation.parties!.value.filter((p) => p !== term.party)
  const rules = [
    rotation.rule,
    rotation.parties?.rule,
    rotation.years?.rule,
    rotation.known?.rule,
    rotation.vice?.rule,
  ]
  return {
    chair: term.party,
    ...(rotation.vice && others.length === 1 && { viceChair: others[0]! }),
    rules: [...new Set(rules.filter((r) => r !== undefined))],
  }
}

export const rotationOf = (
  model: RegionModel,
  body: string,
  office: Rotation['office'],
): Rotation | undefined =>
  model.yearly.rotations.find((r) => r.office === office && r.bodies.some((b) => b.id === body))

/** The party that has an office on a day, or is the host, by the rotation's id. */
export function partyAt({ yearly }: RegionModel, rotation: string, date: CivilDate): string | undefined {
  const found = [...yearly.rotations, ...yearly.hostings].find((r) => r.rule.id === rotation)
  return found && termAt(found, date)?.party
}

/** Who is the host of a body's slot-th meeting, as far as a rotation says, and by which rules. */
export function hostAt(
  { model, year }: Setting,
  body: string,
  date: CivilDate,
  slot: number,
): { readonly party: string; readonly rules: readonly Rule[] } | undefined {
  const hosting = model.yearly.hostings.find((r) => r.bodies.some((b) => b.id === body))
  if (!hosting) return undefined
  const party =
    hosting.passes?.value === 'each-meeting' ? hostOf(hosting, year, slot) : termAt(hosting, date)?.party
  if (party === undefined) return undefined
  const { rule, parties, passes, years, known } = hosting
  const rules = [rule, parties?.rule, passes?.rule, years?.rule, known?.rule]
  return { party, rules: [...new Set(rules.filter((r) => r !== undefined))] }
}

/** Meeting by meeting from the year's first, which is the next party's each year: no one is always first. */
function hostOf({ parties, known }: Hosting, year: number, slot: number): string | undefined {
  if (!parties || !known) return undefined
  const all = parties.value
  return all[mod(all.indexOf(known.value.party) + year - known.value.year + slot - 1, all.length)]
}
