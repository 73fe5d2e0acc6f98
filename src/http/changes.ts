import type { LogRow } from '../planning/index.ts'

/** How far each region's log has been told: its last revision; 0 for one that is not named. */
export type Told = Readonly<Record<string, number>>

/** Regions' logs, each in the order of its revisions. */
export type Logs = ReadonlyMap<string, readonly LogRow[]>

/** How far each log goes before an instant. */
export function toldBefore(logs: Logs, instant: string): Told {
  const told: Record<string, number> = {}
  for (const [region, rows] of logs) {
    const first = rows.findIndex(({ entry }) => entry.at >= instant)
    told[region] = (first < 0 ? rows.at(-1) : rows[first - 1])?.entry.revision ?? 0
  }
  return told
}

/**
 * Logs as one, by instant, then region, each region's revisions in order. Merged and not sorted, so that what stands
 * before any place in it is a beginning of each log, which {@link Told} can say.
 */
export function merged(logs: Logs): LogRow[] {
  const heads = [...logs.values()].map((rows) => ({ rows, next: 0 }))
  const all: LogRow[] = []
  for (;;) {
    let first: { readonly rows: readonly LogRow[]; next: number } | undefined
    for (const head of heads) {
      const row = head.rows[head.next]
      if (row !== undefined && (first === undefined || isBefore(row, first.rows[first.next]!))) first = head
    }
    if (first === undefined) return all
    all.push(first.rows[first.next++]!)
  }
}

const isBefore = ({ entry: a }: LogRow, { entry: b }: LogRow): boolean =>
  a.at < b.at || (a.at === b.at && a.region < b.region)

/** How far each log has been told once some of its rows have been, too. */
export const toldWith = (told: Told, rows: readonly LogRow[]): Told => ({
  ...told,
  ...Object.fromEntries(rows.map(({ entry }) => [entry.region, entry.revision])),
})
