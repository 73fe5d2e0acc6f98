import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { base64url, type Key } from '../../store/index.ts'
import { secondsOf } from '../instant.ts'
import type { Desk } from '../router.ts'

const COOKIE = 'arshjul_planera'

/** How long a planner stays signed in, in seconds: a working day. */
export const SIGNED_IN_SECONDS = 8 * 60 * 60

/**
 * Signs a planner in: the cookie names the key and its end, signed with what is kept of the key itself. So no secret is
 * to be set up or shared between instances, and a revoked key ends its sessions at once.
 */
export async function signIn(c: Context, desk: Desk, key: Key): Promise<void> {
  const end = secondsOf(desk.clock.now()) + SIGNED_IN_SECONDS
  const claim = `${key.id}.${end}`
  setCookie(c, COOKIE, `${claim}.${await signature(claim, key.hash)}`, {
    path: '/planera',
    httpOnly: true,
    sameSite: 'Strict',
    secure: desk.publicUrl.startsWith('https:'),
    maxAge: SIGNED_IN_SECONDS,
  })
}

export const signOut = (c: Context): void => {
  deleteCookie(c, COOKIE, { path: '/planera' })
}

/** The key of the planner who is signed in; undefined for nobody, and after the session's end or the key's. */
export async function plannerOf(c: Context, desk: Desk): Promise<Key | undefined> {
  const [id, end, signed, ...more] = (getCookie(c, COOKIE) ?? '').split('.')
  if (!id || !end || !signed || more.length > 0 || !/^\d{1,12}$/.test(end)) return undefined
  if (Number(end) <= secondsOf(desk.clock.now())) return undefined
  const key = await desk.store.keyById(id)
  if (!key || key.revokedAt !== undefined) return undefined
  return isSame(signed, await signature(`${id}.${end}`, key.hash)) ? key : undefined
}

/** HMAC-SHA-256 as base64url. */
async function signature(claim: string, secret: string): Promise<string> {
  const text = new TextEncoder()
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', text.encode(secret), hmac, false, ['sign'])
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(claim))))
}

/** Takes as long whatever differs. */
function isSame(a: string, b: string): boolean {
  let differing = a.length ^ b.length
  for (let i = 0; i < b.length; i++) differing |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i)
  return differing === 0
}
