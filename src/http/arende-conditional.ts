import type { Context } from 'hono'
import { strongTag } from './conditional.ts'
import { Problem } from './problem.ts'

/**
 * What is told of ärenden, with an ETag that names their revision: `"12-…"`. The rest is of the octets, since what is
 * told changes with the plan and the day too. No copy of it is kept on the way.
 */
export function tagged(c: Context, revision: number, body: unknown): Response {
  const octets = new TextEncoder().encode(JSON.stringify(body))
  const hash = strongTag(octets).slice(1)
  return c.body(octets, 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'private, no-store',
    Vary: 'Authorization',
    ETag: `"${revision}-${hash}`,
  })
}

/** Throws 428 without If-Match, 412 where none of its tags is of the ärenden as they are. */
export function expectRevision(c: Context, revision: number): void {
  const match = c.req.header('If-Match')
  if (match === undefined)
    throw new Problem(428, 'Send If-Match with the ETag that the ärenden were read with.')
  const tags = match.split(',').map((tag) => tag.trim())
  if (!tags.includes('*') && !tags.some((tag) => tag.startsWith(`"${revision}-`))) throw staleArenden()
}

export const staleArenden = (): Problem =>
  new Problem(
    412,
    'A step has been taken since the ärenden were read. Read them again, and go on from there.',
  )
