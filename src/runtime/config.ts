import { z } from 'zod'
import { type CivilDate, parseDate } from '../calendar/index.ts'
import type { OidcSettings } from '../http/services.ts'
import { type Proxies, readProxies } from './client-address.ts'

/** What the environment settles; see docs/operators.md for each. */
export interface Config {
  readonly host: string
  readonly port: number
  /** The file that decisions and keys are kept in. */
  readonly database: string
  /** A folder of region files. */
  readonly calendars: string
  /** The address that the world knows the service by, with no slash at its end; the one listened on when not set, and not known yet for a free port. */
  readonly publicUrl?: string
  /** Where planners may sign in beside their keys. */
  readonly oidc?: OidcSettings
  /** The proxies whose word on the client's address is taken. */
  readonly trustedProxy?: Proxies
  /** Which day today is, when it is not the clock's. */
  readonly today?: CivilDate
}

/** The settings, with what they are when they are not set. */
export const SETTINGS = {
  HOST: '127.0.0.1',
  PORT: '8787',
  DATABASE: 'arshjul.sqlite',
  CALENDARS: 'calendars',
  PUBLIC_URL: '',
  TRUSTED_PROXY: '',
  ARSHJUL_TODAY: '',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
  OIDC_CLAIM: 'roles',
} as const

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))

/** Reads the settings; throws an Error of one line that names the setting and what it should be. An empty one is not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: keyof typeof SETTINGS): string => env[name] || SETTINGS[name]
  const refuse = (name: string, expected: string): never => {
    // One line, whatever stands in it
    throw new Error(`${name}=${env[name]?.replace(/[\r\n]+/g, ' ').trimEnd()}: expected ${expected}`)
  }
  const port = portSchema.safeParse(value('PORT'))
  if (!port.success) return refuse('PORT', 'a port from 0 to 65535')
  const host = value('HOST')
  if (!/^[A-Za-z0-9.:-]+$/.test(host)) return refuse('HOST', 'an address or name to listen on, as 127.0.0.1')
  const set = value('PUBLIC_URL')
  // A free port is not known before it is taken.
  const own = port.data === 0 ? undefined : addressOf(host, port.data)
  const publicUrl = set === '' ? own : originOf(set)
  if (publicUrl === null) return refuse('PUBLIC_URL', 'an address as https://arshjul.example.se')
  const proxies = value('TRUSTED_PROXY')
  const trustedProxy = proxies === '' ? undefined : readProxies(proxies)
  if (proxies !== '' && !trustedProxy)
    return refuse('TRUSTED_PROXY', "the proxy's address as 127.0.0.1, or several with commas between them")
  const day = value('ARSHJUL_TODAY')
  const today = day === '' ? undefined : (parseDate(day) ?? refuse('ARSHJUL_TODAY', 'a date as 2027-03-04'))
  return {
    host,
    port: port.data,
    database: value('DATABASE'),
    calendars: value('CALENDARS'),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(trustedProxy && { trustedProxy }),
    ...(today !== undefined && { today }),
    ...oidcIn(value, refuse),
  }
}

/** The OpenID provider: all of its settings, or none. */
function oidcIn(
  value: (name: keyof typeof SETTINGS) => string,
  refuse: (name: string, expected: string) => never,
): { readonly oidc?: OidcSettings } {
  const [issuer, clientId, clientSecret] = [
    value('OIDC_ISSUER'),
    value('OIDC_CLIENT_ID'),
    value('OIDC_CLIENT_SECRET'),
  ]
  if (issuer === '' && clientId === '' && clientSecret === '') return {}
  if (!/^https?:$/.test(URL.canParse(issuer) ? new URL(issuer).protocol : ''))
    return refuse('OIDC_ISSUER', "the provider's address as https://login.microsoftonline.com/TENANT/v2.0")
  if (clientId === '') return refuse('OIDC_CLIENT_ID', "the client's id at the provider")
  if (clientSecret.length < 16)
    // The secret itself is never told
    throw new Error('OIDC_CLIENT_SECRET: expected the secret of the client, of at least 16 characters')
  return { oidc: { issuer, clientId, clientSecret, claim: value('OIDC_CLAIM') } }
}

/** The address of a host and port; every address of the machine is told as the one of its own. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** The origin that an address is of, å ä ö in its host as the network writes them; null for what is no such address. */
function originOf(text: string): string | null {
  const address = text.replace(/\/+$/, '')
  const url = URL.canParse(address) ? new URL(address) : undefined
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username
  return url && bare && /^https?:$/.test(url.protocol) ? url.origin : null
}
