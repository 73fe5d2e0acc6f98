import type { Context } from 'hono'

/**
 * Whether a form was sent from a page of ours: by Sec-Fetch-Site, which a browser sends and no page can set, and where
 * there is none by Origin. A request with neither is of a program, which no site makes people send.
 */
export function isSameOrigin(c: Context, publicUrl: string): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('Origin')
  return origin === undefined || origin === publicUrl || origin === new URL(c.req.url).origin
}
