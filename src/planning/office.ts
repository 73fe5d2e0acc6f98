import { addMonths, type CivilDate, fields } from '../calendar/index.ts'
import { monthDayIn, type RegionModel, type Rotation, type Rule } from '../rules/index.ts'

/** A party's time in an office, from its first day to the next party's. */
export interface Term {
  readonly party: string
  readonly start: CivilDate
  readonly end: CivilDate
  /** The day on which the next one begins to go along, where there is an overlap. */
  readonly overlap?: CivilDate
}

const NEW_YEAR = '01-01'

/** The term that a day lies in; undefined when the rules do not say whose turn it is in any year. */
export function termAt(rotation: Rotation, date: CivilDate): Term | undefined {
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

/** The party that has an office on a day, by the rotation's id. */
export function partyAt(model: RegionModel, rotation: string, date: CivilDate): string | undefined {
  const found = model.yearly.rotations.find((r) => r.rule.id === rotation)
  return found && termAt(found, date)?.party
}
