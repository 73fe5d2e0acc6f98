import { calendarYear, intersection, type Period } from '../../calendar/index.ts'
import { termAt } from '../../planning/index.ts'
import type { Rotation } from '../../rules/index.ts'
import { grouped } from '../concerns.ts'

/** A party's time in an office, as far as it lies in the year. */
export interface OfficeTerm extends Period {
  readonly party: string
}

/** Offices that change hands in the same way in a year. */
export interface OfficeTerms {
  readonly office: Rotation['office']
  /** Ids. */
  readonly bodies: readonly string[]
  readonly terms: readonly OfficeTerm[]
}

/** So many turns of terms are drawn; the legend tells all of them. */
export const MOST_TERM_RINGS = 4

/** Whose turn each office is in a year; those whose parties the rules do not tell are left out. */
export function officeTerms(rotations: readonly Rotation[], year: number): OfficeTerms[] {
  const all = rotations
    .map((r) => ({
      office: r.office,
      bodies: r.bodies.map((b) => b.id),
      terms: termsIn(r, calendarYear(year)),
    }))
    .filter(({ terms }) => terms.length > 0)
  return grouped(all, ({ office, terms }) => JSON.stringify([office, terms])).map(([, alike]) => ({
    ...alike[0]!,
    bodies: [...new Set(alike.flatMap((o) => o.bodies))],
  }))
}

function termsIn(rotation: Rotation, year: Period): OfficeTerm[] {
  const terms: OfficeTerm[] = []
  for (let day = year.start; day < year.end; day = terms.at(-1)!.end) {
    const term = termAt(rotation, day)
    const inYear = term && intersection(term, year)
    if (inYear === undefined) return []
    terms.push({ party: term!.party, ...inYear })
  }
  return terms
}
