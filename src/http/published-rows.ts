import { type FeedContent, type FeedEvent, publicContent } from '../feed/index.ts'
import { type Published, sha256 } from '../store/index.ts'
import { later } from './instant.ts'

/**
 * The rows that differ from those that stand: the next sequence of what has changed, the first of what is new.
 *
 * @param shelf what the rows are kept under: a region's id, or a name that no region can have
 */
export function rowsFor(
  shelf: string,
  contents: readonly FeedContent[],
  standing: readonly Published[],
  firstAt: () => string,
  at = firstAt,
): Published[] {
  const known = byOccurrence(standing)
  const rows = contents.map((content): Published => {
    const occurrence = content.occurrence.id
    const hash = sha256(publicContent(content))
    const old = known.get(occurrence)
    if (!old) return { region: shelf, occurrence, hash, sequence: 0, at: firstAt() }
    if (old.hash === hash) return old
    return { region: shelf, occurrence, hash, sequence: old.sequence + 1, at: later(at(), old.at) }
  })
  return rows.filter((row) => row !== known.get(row.occurrence))
}

export const byOccurrence = (rows: readonly Published[]): ReadonlyMap<string, Published> =>
  new Map(rows.map((row) => [row.occurrence, row]))

/** Contents under the stamps of their rows; what has none is of the seed. */
export const stamped = (
  contents: readonly FeedContent[],
  rows: ReadonlyMap<string, Published>,
  seed: string,
): FeedEvent[] =>
  contents.map((content) => {
    const { sequence, at } = rows.get(content.occurrence.id) ?? { sequence: 0, at: seed }
    return { ...content, stamp: { sequence, at } }
  })
