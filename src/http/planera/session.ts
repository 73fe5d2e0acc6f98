import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Key } from '../../store/index.ts'
import { secondsOf } from '../instant.ts'
import type { Desk } from '../router.ts'
import { claimIn, signed } from './signed.ts'

const COOKIE = 'arshjul_planera'

/** How long a planner stays signed in, in seconds: a working day. */
export const SIGNED_IN_SECONDS = 8 * 60 * 60

/** Who writes what: a key's holder, or somebody whom the region's own sign-in has let in. */
export type Author = Pick<Key, 'id' | 'region' | 'label'>

/** What the claims of sessions by OpenID Connect begin with; no key's id does. */
const OIDC = 'oidc'

/** The author's name for those who sign in by OpenID Connect: a role, since no person is kept. */
const OIDC_LABEL = 'Planerare'

/**
 * Signs a planner in: the cookie names the key and its end, signed with what is kept of the key itself. So no secret is
 * to be set up or shared between instances, and a revoked key ends its sessions at once.
 */
export const signIn = async (c: Context, desk: Desk, key: Key): Promise<void> =>
  remember(c, desk, await signed(`${key.id}.${endOf(desk)}`, key.hash))

/** Signs in whom the operator's OpenID provider has let in to a region; signed with the client's own secret. */
export const signInByOidc = async (c: Context, desk: Desk, region: string): Promise<void> =>
  remember(c, desk, await signed(`${OIDC}.${region}.${endOf(desk)}`, desk.oidc!.clientSecret))

const endOf = (desk: Desk): number => secondsOf(desk.clock.now()) + SIGNED_IN_SECONDS

function remember(c: Context, desk: Desk, value: string): void {
  setCookie(c, COOKIE, value, {
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

/** The planner who is signed in; undefined for nobody, and after the session's end or the key's. */
export async function plannerOf(c: Context, desk: Desk): Promise<Author | undefined> {
  const cookie = getCookie(c, COOKIE) ?? ''
  const [id] = cookie.split('.')
  if (id === OIDC) return ofOidc(cookie, desk)
  const key = id === undefined || id === '' ? undefined : await desk.store.keyById(id)
  if (!key || key.revokedAt !== undefined) return undefined
  const [, end] = (await claimIn(cookie, key.hash))?.split('.') ?? []
  return isOn(end, desk) ? key : undefined
}

async function ofOidc(cookie: string, desk: Desk): Promise<Author | undefined> {
  if (!desk.oidc) return undefined
  const [, region, end] = (await claimIn(cookie, desk.oidc.clientSecret))?.split('.') ?? []
  return region !== undefined && isOn(end, desk) ? { id: OIDC, region, label: OIDC_LABEL } : undefined
}

const isOn = (end: string | undefined, desk: Desk): boolean =>
  end !== undefined && /^\d{1,12}$/.test(end) && Number(end) > secondsOf(desk.clock.now())
