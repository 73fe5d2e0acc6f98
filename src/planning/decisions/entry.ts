/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'moved'
  | 'cancelled'
  | 'restored'
  | 'circulated'
  | 'confirmed'
  | 'changed'

/** What became of one occurrence: `from` and `to` hold just the fields that differ, as the API tells them. */
export interface Change {
  readonly occurrence: string
  readonly change: ChangeKind
  readonly from?: { readonly [field: string]: Json }
  readonly to?: { readonly [field: string]: Json }
  /** Swedish, a whole sentence. */
  readonly because: string
  /** Already past on the day of the decision, and so left as it was. */
  readonly past?: true
}

/** One decision as it is kept for ever. */
export interface Entry {
  /** Of the region, from 1. */
  readonly revision: number
  readonly region: string
  readonly year: number
  /** The instant, RFC 3339, UTC. */
  readonly at: string
  /** The label of the key that wrote it: a role, never a person. */
  readonly by: string
  /** As it was sent. */
  readonly decision: Json
  readonly changes: readonly Change[]
  /** Of the year's circulated and adopted occurrences after it: hex SHA-256 of their canonical JSON. */
  readonly planHash?: string
  /** The hash of the entry before; 64 zeros at first. */
  readonly prev: string
  /** Hex SHA-256 of the entry without `hash` as canonical JSON (RFC 8785). */
  readonly hash: string
}

/**
 * What a decision set, by kind and year (`set 2027`) and then by id; null where it took something away. The state of a
 * region is these, one entry's over those before it.
 */
export type Marks = { readonly [kindAndYear: string]: { readonly [id: string]: Json } }

/** An entry with what it set. */
export interface LogRow {
  readonly entry: Entry
  readonly marks: Marks
}
