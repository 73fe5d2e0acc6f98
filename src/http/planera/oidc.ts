import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as client from 'openid-client'
import { continuePage, deskPath, planeraText, SIGN_IN, signInPage } from '../../pages/planera/index.ts'
import type { Desk } from '../router.ts'
import type { OidcSettings } from '../services.ts'
import { signInByOidc } from './session.ts'
import { claimIn, signed } from './signed.ts'

const COOKIE = 'arshjul_oidc'
const HERE = `${SIGN_IN}/oidc`
const BACK = `${HERE}/svar`

/** What a way's claim begins with: sessions are signed with the same secret. */
const WAY = 'way.'

/** How long somebody may take at the provider, in seconds. */
const PATIENCE_SECONDS = 600

/** What is remembered of a sign-in while its planner is at the provider. */
interface Way {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  /** The region that was asked for; the only one of the claim where none was. */
  readonly region?: string
}

/**
 * Sign-in by OpenID Connect: the code flow with PKCE, state and nonce (RFC 6749, RFC 7636, OpenID Connect Core). The
 * regions that somebody may plan are the values of one claim.
 */
export function oidcRoutes(desk: Desk) {
  const provider = discovered(desk.oidc)
  return new Hono()
    .get('/', async (c) => {
      const settings = desk.oidc
      if (!settings) return c.redirect(SIGN_IN)
      const asked = c.req.query('region') ?? ''
      const region = desk.regions.has(asked) ? asked : undefined
      const way: Way = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
        ...(region !== undefined && { region }),
      }
      const { verifier, state, nonce } = way
      await remember(c, way, desk)
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: desk.publicUrl + BACK,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return c.redirect(url.href)
    })
    .get('/svar', async (c) => {
      const settings = desk.oidc
      const way = settings && (await wayOf(c, settings))
      if (!settings || !way) return c.html(signInPage({ wrong: planeraText.signIn.late }), 401)
      deleteCookie(c, COOKIE, { path: HERE })
      const claims = await claimsOf(c, way, await provider(), desk)
      if (!claims) return c.html(signInPage({ wrong: planeraText.signIn.refused }), 401)
      const regions = regionsIn(claims[settings.claim], desk)
      const region = way.region ?? (regions.length === 1 ? regions[0] : undefined)
      if (region === undefined && regions.length > 0)
        return c.html(signInPage({ choices: regions.map((id) => desk.regions.get(id)!.region) }))
      if (region === undefined || !regions.includes(region))
        return c.html(signInPage({ wrong: planeraText.signIn.noRegion }), 403)
      await signInByOidc(c, desk, region)
      // A redirect would still be the provider's navigation, which no strict cookie goes along with
      return c.html(continuePage({ to: deskPath(region) }))
    })
}

/** The provider's own description, read once; again after a failure. */
function discovered(settings: OidcSettings | undefined): () => Promise<client.Configuration> {
  let found: Promise<client.Configuration> | undefined
  return () => {
    const { issuer, clientId, clientSecret } = settings!
    const isLocal = issuer.startsWith('http://127.0.0.1:') || issuer.startsWith('http://localhost:')
    found ??= client.discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      undefined,
      isLocal ? { execute: [client.allowInsecureRequests] } : undefined,
    )
    found.catch(() => {
      found = undefined
    })
    return found
  }
}

async function remember(c: Context, way: Way, desk: Desk): Promise<void> {
  const claim = WAY + btoa(JSON.stringify(way)).replaceAll('=', '')
  setCookie(c, COOKIE, await signed(claim, desk.oidc!.clientSecret), {
    path: HERE,
    httpOnly: true,
    // Comes back by the provider's link
    sameSite: 'Lax',
    secure: desk.publicUrl.startsWith('https:'),
    maxAge: PATIENCE_SECONDS,
  })
}

async function wayOf(c: Context, { clientSecret }: OidcSettings): Promise<Way | undefined> {
  const claim = await claimIn(getCookie(c, COOKIE) ?? '', clientSecret)
  return claim?.startsWith(WAY) ? (JSON.parse(atob(claim.slice(WAY.length))) as Way) : undefined
}

/** What the provider says of who came back; undefined where it refused, or something does not hold. */
async function claimsOf(
  c: Context,
  { verifier, state, nonce }: Way,
  provider: client.Configuration,
  desk: Desk,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const back = new URL(desk.publicUrl + BACK)
  back.search = new URL(c.req.url).search
  try {
    const tokens = await client.authorizationCodeGrant(provider, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    })
    return tokens.claims()
  } catch (error) {
    desk.report?.(error as Error)
    return undefined
  }
}

/** The regions here that a claim names: one value or several. */
const regionsIn = (claim: unknown, { regions }: Desk): string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter(
    (id): id is string => typeof id === 'string' && regions.has(id),
  )
