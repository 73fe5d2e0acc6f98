import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

const packing = compress({ contentTypeFilter: /^text\/(html|css)\b/ })

/**
 * Pages compressed for readers who take it. The octets are others than the plain ones, and so is their strong ETag
 * (RFC 9110 §8.8.3.3): the plain one's with the coding after it. A 304 names the copy that the reader has.
 */
export const packed: MiddlewareHandler = async (c, next) => {
  await packing(c, next)
  // A HEAD is not packed, and tells what the GET would
  if (!/\baccept-encoding\b/i.test(c.res.headers.get('Vary') ?? ''))
    c.res.headers.append('Vary', 'Accept-Encoding')
  const tag = c.res.headers.get('ETag')?.replace(/^W\//, '')
  if (tag === undefined) return
  const coding = c.res.headers.get('Content-Encoding')
  const held = c.res.status === 304 ? heldCoding(c.req.header('If-None-Match') ?? '', tag) : undefined
  if (coding !== null || held !== undefined) c.res.headers.set('ETag', tagIn(tag, coding ?? held!))
}

const CODINGS = ['gzip', 'deflate'] as const

const tagIn = (tag: string, coding: string): string => `${tag.slice(0, -1)}-${coding}"`

const heldCoding = (ifNoneMatch: string, tag: string): string | undefined =>
  CODINGS.find((coding) => ifNoneMatch.includes(tagIn(tag, coding)))
