import canonicalize from 'canonicalize'
import type { Entry, Json } from '../planning/decisions/entry.ts'
import { sha256 } from './sha256.ts'

/** The hash before the first. */
export const ZEROS = '0'.repeat(64)

/** Hex SHA-256 of a value's canonical JSON (RFC 8785). Throws for what has none: a lone surrogate, NaN. */
export const planHash = (value: Json): string => hashOf(value)

/** What every entry of a chain has, whatever it is of. */
export interface Link {
  readonly revision: number
  readonly region: string
  readonly prev: string
  readonly hash: string
}

/** Hex SHA-256 of an entry without its `hash`, as canonical JSON (RFC 8785). */
export const hashEntry = (entry: Omit<Entry, 'hash'> | Entry): string => hashLink(entry)

/** As {@link hashEntry}, of an entry of any chain. */
export function hashLink(link: Omit<Link, 'hash'>): string {
  const { hash: _, ...rest } = link as Link
  return hashOf(rest)
}

const hashOf = (value: unknown): string => sha256(canonicalize(value)!)

/** Where a region's log breaks first, and how, in English. */
export interface Break {
  readonly revision: number
  readonly what: string
}

/**
 * Whether a region's whole log is as it was written, in order and with none left out. That the last rows are gone
 * can't be seen from those that are left.
 */
export function verifyChain(rows: readonly { readonly entry: Link }[]): { readonly ok: true } | Break {
  let prev = ZEROS
  for (const [index, { entry }] of rows.entries()) {
    const revision = index + 1
    if (entry.revision !== revision) return { revision, what: 'is missing' }
    if (entry.region !== rows[0]!.entry.region) return { revision, what: `is of ${entry.region}` }
    if (entry.prev !== prev) return { revision, what: 'does not follow the one before' }
    if (entry.hash !== hashLink(entry)) return { revision, what: 'is not what was written' }
    prev = entry.hash
  }
  return { ok: true }
}
