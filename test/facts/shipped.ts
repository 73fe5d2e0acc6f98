import { readdirSync, readFileSync } from 'node:fs'
import {
  addDays,
  calendarYear,
  dateOf,
  FIRST_YEAR,
  formatDate,
  LAST_YEAR,
  type Period,
} from '../../src/calendar/index.ts'
import { type Fact, type FactKind, parseFacts, type RegionFacts } from '../../src/facts/index.ts'

const FOLDER = new URL('../../data/', import.meta.url)

export const shippedFiles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .map((name) => ({ name: `data/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') }))

export const facts = parseFacts(shippedFiles)
export const REGIONS = ['halland', 'kalmar', 'norrbotten', 'orebro', 'vasternorrland']
/** A region without facts of its own. */
export const national = facts.forRegion('nowhere')

export const YEARS = range(FIRST_YEAR, LAST_YEAR)

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

export const between = (first: string, last: string): Period => ({
  start: dateOf(first),
  end: addDays(dateOf(last), 1),
})

/** `2026-12-20–2027-01-06`, or the one day. */
export function written({ start, end }: Period): string {
  const last = addDays(end, -1)
  return last === start ? formatDate(start) : `${formatDate(start)}–${formatDate(last)}`
}

/** The facts of some kinds that begin in a year. */
export function factsOf(region: RegionFacts, year: number, ...kinds: FactKind[]): readonly Fact[] {
  const whole = calendarYear(year)
  return region.factsWithin(whole).filter((f) => kinds.includes(f.kind) && f.start >= whole.start)
}

export const namesOn = (region: RegionFacts, date: string): string[] =>
  region.factsOn(dateOf(date)).map((fact) => fact.name)

export const kindsOn = (region: RegionFacts, date: string): FactKind[] =>
  region.factsOn(dateOf(date)).map((fact) => fact.kind)
