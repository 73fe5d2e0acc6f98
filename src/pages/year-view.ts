import { type CivilDate, civil, fields } from '../calendar/index.ts'
import type { Occurrence, OccurrenceKind, Plan } from '../planning/index.ts'
import { monthOf, yearPath } from './paths.ts'

/** `hjul` is what a year's address shows by itself; `grund` tells what the year rests on. */
export const VIEW_NAMES = ['hjul', 'lista', 'kvartal', 'manad', 'grund'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** How the kinds are written in addresses. */
export const KIND_SLUGS: Readonly<Record<OccurrenceKind, string>> = {
  meeting: 'moten',
  deadline: 'sista-dagar',
  milestone: 'hallpunkter',
}

/** What of a year is shown, and how. */
export interface YearView {
  readonly name: ViewName
  /** A body's id. */
  readonly body?: string
  readonly kind?: OccurrenceKind
  /** Of views that show a part of the year: a quarter as `3`, a month as `2027-03`. */
  readonly part?: string
  /** The paper that the poster is printed on; A3 unless told. */
  readonly paper?: 'a4'
}

export const WHOLE_YEAR: YearView = { name: 'hjul' }

/** The address of a view: what is as usual is left out of it. */
export function viewPath(region: string, year: number, { name, body, kind, part, paper }: YearView): string {
  const query = new URLSearchParams({
    ...(name !== 'hjul' && { vy: name }),
    ...(part !== undefined && (name === 'kvartal' || name === 'manad') && { [name]: part }),
    ...(body !== undefined && { grupp: body }),
    ...(kind !== undefined && { slag: KIND_SLUGS[kind] }),
    ...(paper !== undefined && name === 'hjul' && { papper: paper }),
  }).toString()
  return `${yearPath(region, year)}${query === '' ? '' : `?${query}`}`
}

/** A plan with such of its occurrences as a view is of. */
export function viewed(plan: Plan, { body, kind }: YearView): Plan {
  if (body === undefined && kind === undefined) return plan
  const fits = (o: Occurrence): boolean =>
    (body === undefined || o.bodies.includes(body)) && (kind === undefined || o.kind === kind)
  return { ...plan, occurrences: plan.occurrences.filter(fits) }
}

/** The year's twelve, and those before and after it that its dates reach into, by their first days. */
export function monthsOf({ year, occurrences }: Plan): CivilDate[] {
  const own = Array.from({ length: 12 }, (_, i) => civil(year, i + 1, 1))
  return [...new Set([...own, ...occurrences.map((o) => monthOf(o.date))])].sort((a, b) => a - b)
}

/** `2027-03` */
export function monthKey(month: CivilDate): string {
  const { year, month: number } = fields(month)
  return `${year}-${String(number).padStart(2, '0')}`
}

/** The quarter of a plan year that a month is told in: months before the year in its first, after it in its last. */
export function quarterOf(month: CivilDate, year: number): number {
  const { year: own, month: number } = fields(month)
  if (own !== year) return own < year ? 1 : 4
  return Math.ceil(number / 3)
}
