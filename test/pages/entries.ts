import type { Change, Entry, Json } from '../../src/planning/index.ts'

interface Written {
  readonly revision: number
  readonly decision: Json
  readonly year?: number
  readonly at?: string
  readonly changes?: readonly Change[]
}

/** An entry of Norrbotten's log. */
export const entry = ({
  revision,
  decision,
  year = 2027,
  at = '2026-11-25T08:00:00Z',
  changes = [],
}: Written): Entry => ({
  revision,
  region: 'norrbotten',
  year,
  at,
  by: 'Samordnaren',
  decision,
  changes,
  prev: '0'.repeat(64),
  hash: '0'.repeat(64),
})
