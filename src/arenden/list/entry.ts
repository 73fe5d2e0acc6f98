import type { Logged } from './schema.ts'

/** What in the rules speaks against a step. */
export interface Objection {
  /** A rule's id; `not-in-rules` where the document has no such step. */
  readonly rule: string
  /** Swedish, a whole sentence. */
  readonly text: string
  readonly quote?: string
}

/** One step of an ärende as it is kept for ever. */
export interface ArendeEntry {
  /** Of the region's ärenden, from 1. */
  readonly revision: number
  readonly region: string
  readonly arende: string
  /** The instant, RFC 3339, UTC. */
  readonly at: string
  /** Which day it was, Europe/Stockholm: `2027-03-04`. */
  readonly day: string
  /** The label of the key that wrote it: a role, never a person. */
  readonly by: string
  /** The region's revision that the plan had then: what was decided later may have moved what the step rests on. */
  readonly plan: number
  readonly step: Logged
  /** What it was taken in spite of. */
  readonly overruled?: readonly Objection[]
  /** The hash of the entry before; 64 zeros at first. */
  readonly prev: string
  /** Hex SHA-256 of the entry without `hash` as canonical JSON (RFC 8785). */
  readonly hash: string
}
