import { KIND_SLUGS, VIEW_NAMES, WHOLE_YEAR, type YearView } from '../pages/index.ts'
import type { OccurrenceKind } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { Problem } from './problem.ts'

/** A query's value; an empty one, as a form sends what nobody filled in, is none. */
export type Query = (name: string) => string | undefined

export const filled =
  (query: Query): Query =>
  (name) => {
    const value = query(name)?.trim()
    return value === '' ? undefined : value
  }

/** The view that a year's address asks for. Throws a 422 for what is not there, in words. */
export function yearView(query: Query, region: Region): YearView {
  const value = filled(query)
  const name = oneOf(VIEW_NAMES, value('vy') ?? WHOLE_YEAR.name, 'Det sättet att se året finns inte.')
  const body = value('grupp')
  if (body !== undefined && !region.bodies.some((b) => b.id === body))
    throw new Problem(422, `Gruppen finns inte i ${region.name}.`)
  const part = name === 'kvartal' || name === 'manad' ? value(name) : undefined
  if (part !== undefined && !PARTS[name as 'kvartal' | 'manad'].test(part))
    throw new Problem(422, 'Den delen av året finns inte.')
  const kind = kindOf(value('slag'))
  const paper = value('papper')
  return {
    name,
    ...(body !== undefined && { body }),
    ...(kind !== undefined && { kind }),
    ...(part !== undefined && { part }),
    ...(paper !== undefined && { paper: oneOf(['a4'], paper, 'Det papperet finns inte.') }),
  }
}

const PARTS = { kvartal: /^[1-4]$/, manad: /^\d{4}-(0[1-9]|1[0-2])$/ } as const

/** The kind that an address's word means. Throws a 422 for another word. */
export function kindOf(slug: string | undefined): OccurrenceKind | undefined {
  if (slug === undefined) return undefined
  const found = (Object.keys(KIND_SLUGS) as OccurrenceKind[]).find((kind) => KIND_SLUGS[kind] === slug)
  if (found === undefined) throw new Problem(422, 'Det slaget av datum finns inte.')
  return found
}

export function oneOf<T extends string>(values: readonly T[], value: string, refused: string): T {
  const found = values.find((v) => v === value)
  if (found === undefined) throw new Problem(422, refused)
  return found
}
