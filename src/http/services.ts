import type { Context } from 'hono'
import type { CivilDate } from '../calendar/index.ts'
import type { Facts } from '../facts/index.ts'
import type { RegionModel } from '../rules/index.ts'
import type { Store } from '../store/index.ts'
import type { Metrics, Observer } from './observing.ts'

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
  /** Is told of every answer: what counts them, and what logs them. */
  readonly observer?: Observer
  /** What `/metrics` tells. */
  readonly metrics?: Metrics
  /**
   * What plans are reckoned by: another program, or other facts that come with it, have another one. Where it is not
   * told, no plan is kept in the store for other processes.
   */
  readonly engine?: string
  /** Where planners may sign in beside their keys. */
  readonly oidc?: OidcSettings
  /** Is told of errors that are ours, and which request met them where that is known. */
  readonly report?: (error: Error, requestId?: string) => void
}
