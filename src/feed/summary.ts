import type { FeedContent } from './feed.ts'
import { LABELS } from './label.ts'
import { cut, oneLine } from './text.ts'

/** UTF-16 units; month views show far fewer, and Outlook cuts at 255. */
const SUMMARY_LIMIT = 120

/**
 * SUMMARY (RFC 5545 §3.8.1.12): the status's prefix and the title. A title that names none of its bodies is given
 * them, for a region's feed holds the same deadline for many bodies.
 */
export function summary({ occurrence, bodyNames }: FeedContent): string {
  const title = oneLine(occurrence.title)
  const names = bodyNames.map(oneLine).filter((name) => name !== '')
  const lower = title.toLowerCase()
  const named = names.length === 0 || names.some((name) => lower.includes(name.toLowerCase()))
  return cut(
    LABELS[occurrence.status].prefix + (named ? title : `${title} (${names.join(', ')})`),
    SUMMARY_LIMIT,
  )
}
