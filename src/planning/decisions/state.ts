import type { Json, LogRow, Marks } from './entry.ts'

/** The kinds of marks that decisions leave, each by plan year and then by what it is of. */
export type MarkKind =
  /** An assumption's value, by its rule: of this year and those after. */
  | 'assume'
  /** Days to avoid, by the revision that named them; of no year. */
  | 'block'
  /** A date that a planner set, by occurrence. */
  | 'set'
  /** Where a meeting lay in the proposal that the planner saw, by occurrence. */
  | 'day'
  /** A date already past when what it hangs on changed, by occurrence. */
  | 'left'
  | 'cancelled'
  | 'added'
  /** A point that returns every year, by the rule that it makes: of this year and those after. */
  | 'standing'
  | 'details'
  /** How far a body has come with its year, by body. */
  | 'body'
  /** An occurrence as sent out or adopted, by occurrence. */
  | 'decided'
  /** A last day that lay behind already when its meeting was put where it is, by occurrence. */
  | 'late'
  /** A decision kept in spite of a rule, by rule and occurrence. */
  | 'overruled'

/** A region's decisions added up: the marks in force after a revision. */
export interface RegionState {
  readonly revision: number
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Json>>
}

export const EMPTY_STATE: RegionState = { revision: 0, marks: new Map() }

/** The place of a kind's marks of a year; days to avoid are of year 0. */
export const placeOf = (kind: MarkKind, year: number): string => `${kind} ${year}`

const NONE: ReadonlyMap<string, Json> = new Map()

/** The marks of a kind and year that are in force. */
export const marksOf = ({ marks }: RegionState, kind: MarkKind, year: number): ReadonlyMap<string, Json> =>
  marks.get(placeOf(kind, year)) ?? NONE

/** The years that have marks of a kind, in order. */
export const yearsOf = ({ marks }: RegionState, kind: MarkKind): number[] =>
  [...marks.keys()]
    .filter((place) => place.startsWith(`${kind} `))
    .map((place) => Number(place.slice(kind.length + 1)))
    .sort((a, b) => a - b)

/**
 * The marks that a year's plan may hang on, to tell whether it has to be planned anew: its own, the assumptions up to
 * it, days to avoid, and what is decided of the years beside it. The same marks are the same objects.
 */
export function marksBehind({ marks }: RegionState, year: number): readonly unknown[] {
  return [...marks].flatMap(([place, values]) => {
    const [kind, of] = [place.slice(0, place.indexOf(' ')), Number(place.slice(place.indexOf(' ') + 1))]
    const beside = Math.abs(of - year) === 1 && ['decided', 'body', 'cancelled'].includes(kind)
    const counts =
      of === year || kind === 'block' || (['assume', 'standing'].includes(kind) && of < year) || beside
    return counts ? [values] : []
  })
}

/** A state with some marks set and, where null, taken away. */
export function marked(state: RegionState, marks: Marks, revision = state.revision): RegionState {
  const next = new Map(state.marks)
  for (const [place, delta] of Object.entries(marks)) {
    const own = new Map(next.get(place))
    for (const [id, value] of Object.entries(delta)) {
      if (value === null) own.delete(id)
      else own.set(id, value)
    }
    if (own.size > 0) next.set(place, own)
    else next.delete(place)
  }
  return { revision, marks: next }
}

/** A region's state after the rows of its log. */
export const fold = (rows: readonly LogRow[], from: RegionState = EMPTY_STATE): RegionState =>
  rows.reduce((state, row) => marked(state, row.marks, row.entry.revision), from)

/** Marks of one kind and year, ready to be joined with others by {@link joined}. */
export const mark = (kind: MarkKind, year: number, values: Readonly<Record<string, Json>>): Marks => ({
  [placeOf(kind, year)]: values,
})

/** Marks after one another, the later ones over the earlier. */
export function joined(...all: readonly Marks[]): Marks {
  const result: Record<string, Record<string, Json>> = {}
  for (const marks of all)
    for (const [place, values] of Object.entries(marks)) result[place] = { ...result[place], ...values }
  return result
}

/** What of some marks changes a state; nothing where all of them are in force already. */
export function changing(state: RegionState, marks: Marks): Marks {
  const result: Record<string, Record<string, Json>> = {}
  for (const [place, values] of Object.entries(marks)) {
    const now = state.marks.get(place) ?? NONE
    const fresh = Object.entries(values).filter(([id, value]) => !same(now.get(id) ?? null, value))
    if (fresh.length > 0) result[place] = Object.fromEntries(fresh)
  }
  return result
}

/** The marks that take a revision's back, but for what has been marked anew since. */
export function reverted(state: RegionState, before: RegionState, row: LogRow): Marks {
  const result: Record<string, Record<string, Json>> = {}
  for (const [place, values] of Object.entries(row.marks)) {
    const [now, old] = [state.marks.get(place) ?? NONE, before.marks.get(place) ?? NONE]
    const back = Object.entries(values)
      .filter(([id, value]) => same(now.get(id) ?? null, value))
      .map(([id]) => [id, old.get(id) ?? null] as const)
    if (back.length > 0) result[place] = Object.fromEntries(back)
  }
  return result
}

/** Marks are written and read by the same hands, so that their names come in the same order. */
const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b)
