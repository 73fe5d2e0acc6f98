import type { ArendeEntry } from '../../src/arenden/index.ts'
import type { Entry, LogRow } from '../../src/planning/decisions/entry.ts'
import { hashEntry, hashLink, ZEROS } from '../../src/store/index.ts'

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
    entry: { ...entry, hash: hashEntry(entry) },
    marks: { 'set 2027': { [`m-${revision}`]: { date: '2027-03-04' } } },
  }
}

/** A region's first rows. */
export async function rows(count: number, region = 'provlan'): Promise<LogRow[]> {
  const made: LogRow[] = []
  while (made.length < count) made.push(await rowAfter(made.at(-1), { region }))
  return made
}

/** The step after another: one of an ärende of its own, hashed as it should be. */
export async function stepAfter(
  last: ArendeEntry | undefined,
  given: Partial<Omit<ArendeEntry, 'hash'>> = {},
): Promise<ArendeEntry> {
  const revision = (last?.revision ?? 0) + 1
  const region = given.region ?? last?.region ?? 'provlan'
  const entry = {
    revision,
    region,
    arende: `${region}-arende-${revision}`,
    at: '2026-11-24T12:00:00Z',
    day: '2026-11-24',
    by: 'Samordnaren',
    plan: 0,
    step: { kind: 'close' as const, reason: `Nummer ${revision} på listan, å ä ö` },
    prev: last?.hash ?? ZEROS,
    ...given,
  }
  return { ...entry, hash: hashLink(entry) }
}
