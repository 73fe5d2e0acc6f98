import type { Context } from 'hono'
import type { CivilDate } from '../calendar/index.ts'
import type { Facts } from '../facts/index.ts'
import type { RegionModel } from '../rules/index.ts'
import type { Store } from '../store/index.ts'
import type { Metrics } from './metering.ts'

/** The time, which comes in from outside. */
export interface Clock {
  /** Which day today is in Europe/Stockholm. */
  today(): CivilDate
  /** The instant, RFC 3339, UTC, whole seconds. */
  now(): string
}

/** The operator's OpenID provider: Entra ID, as a rule. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim whose values are the ids of regions that somebody may plan. */
  readonly claim: string
}

/** All that the app is made of. */
export interface Services {
  /** By id, in the order that they are told. */
  readonly regions: ReadonlyMap<string, RegionModel>
  readonly facts: Facts
  readonly clock: Clock
  /** The absolute address that the world knows the service by, with no slash at its end. */
  readonly publicUrl: string
  readonly store: Store
  /** Bytes fit for secrets. */
  readonly random: (bytes: number) => Uint8Array
  /** The address that a request came from, to count failures by; one for all where it is not known. */
  readonly addressOf?: (c: Context) => string
  /** Where answers are counted and timed. */
  readonly metrics?: Metrics
  /** Where planners may sign in beside their keys. */
  readonly oidc?: OidcSettings
  /** Is told of errors that are ours. */
  readonly report?: (error: Error) => void
}
