import type { MiddlewareHandler } from 'hono'
import { sha256 } from '../store/index.ts'

/** A strong ETag: the hash of the exact octets, half of it. */
export const strongTag = (octets: Uint8Array): string => `"${sha256(octets).slice(0, 32)}"`

/** `Tue, 24 Nov 2026 00:00:00 GMT` (RFC 9110 §5.6.7) of an RFC 3339 instant. */
export const httpDate = (instant: string): string => new Date(instant).toUTCString()

/**
 * Whether a reader's copy is still good (RFC 9110 §13.2.2): If-None-Match decides alone where it stands, with weak
 * comparison; else If-Modified-Since, by whole seconds, an unreadable date being none.
 */
export function isFresh(
  request: { readonly ifNoneMatch: string | undefined; readonly ifModifiedSince: string | undefined },
  copy: { readonly tag: string; readonly modified: string },
): boolean {
  const { ifNoneMatch, ifModifiedSince } = request
  if (ifNoneMatch !== undefined) {
    // A compressed copy's tag is the plain one's with its coding: packed.ts
    const tags = ifNoneMatch.split(',').map((tag) =>
      tag
        .trim()
        .replace(/^W\//, '')
        .replace(/-(gzip|deflate)"$/, '"'),
    )
    return tags.includes('*') || tags.includes(copy.tag)
  }
  if (ifModifiedSince === undefined) return false
  const since = Date.parse(ifModifiedSince)
  return !Number.isNaN(since) && Date.parse(copy.modified) <= since
}

/** Whether a reader has what has no date already; most send its very tag. */
export const isTagged = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch === tag || isFresh({ ifNoneMatch, ifModifiedSince: undefined }, { tag, modified: '' })

/** Gives what was found a strong ETag, and answers 304 to a reader whose copy is still good. */
export const revalidated: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.status !== 200) return
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return
  const known = c.res.headers.get('ETag')
  const tag = known ?? strongTag(new Uint8Array(await c.res.clone().arrayBuffer()))
  if (known === null) c.res.headers.set('ETag', tag)
  if (!isTagged(c.req.header('If-None-Match'), tag)) return
  const headers = new Headers(c.res.headers)
  for (const name of ['Content-Type', 'Content-Length']) headers.delete(name)
  c.res = undefined
  c.res = new Response(null, { status: 304, headers })
}
