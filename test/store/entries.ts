import type { Entry, LogRow } from '../../src/planning/decisions/entry.ts'
import { hashEntry, ZEROS } from '../../src/store/index.ts'

/** The row after another: a decision of no meaning, hashed as it should be. */
export async function rowAfter(
  last: LogRow | undefined,
  given: Partial<Omit<Entry, 'hash'>> = {},
): Promise<LogRow> {
  const revision = (last?.entry.revision ?? 0) + 1
  const entry: Omit<Entry, 'hash'> = {
    revision,
    region: last?.entry.region ?? 'provlan',
    year: 2027,
    at: '2026-11-24T12:00:00Z',
    by: 'Samordnaren',
    decision: { kind: 'replan', reason: `Nummer ${revision} på året, å ä ö` },
    changes: [],
    prev: last?.entry.hash ?? ZEROS,
    ...given,
  }
  return {
    entry: { ...entry, hash: await hashEntry(entry) },
    marks: { 'set 2027': { [`m-${revision}`]: { date: '2027-03-04' } } },
  }
}

/** A region's first rows. */
export async function rows(count: number, region = 'provlan'): Promise<LogRow[]> {
  const made: LogRow[] = []
  while (made.length < count) made.push(await rowAfter(made.at(-1), { region }))
  return made
}
