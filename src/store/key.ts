import { ZEROS } from './chain.ts'
import { sha256 } from './sha256.ts'

/** A key's parts: what its holder gets, and what is kept of it. */
export interface NewKey {
  /** Ten hex digits: it may be told, and names the key in commands. */
  readonly id: string
  /** `arshjul_ID_` and 32 random bytes as base64url; shown once. */
  readonly secret: string
  /** Hex SHA-256 of the secret. */
  readonly hash: string
}

/** Makes a key; `random` gives that many bytes from a generator fit for secrets. */
export function newKey(random: (bytes: number) => Uint8Array): NewKey {
  const id = [...random(5)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const secret = `arshjul_${id}_${base64url(random(32))}`
  return { id, secret, hash: sha256(secret) }
}

/** The id that a key bears; undefined for what is no key. */
export const keyIdOf = (secret: string): string | undefined =>
  /^arshjul_([0-9a-f]{10})_[A-Za-z0-9_-]{43}$/.exec(secret)?.[1]

/**
 * Whether a secret is the one with this hash. It takes as long whatever differs, and as long for a key that is not
 * there (undefined).
 */
export function matches(secret: string, hash: string | undefined): boolean {
  const own = sha256(secret)
  const other = hash ?? ZEROS
  let differing = own.length ^ other.length
  for (let i = 0; i < own.length; i++) differing |= own.charCodeAt(i) ^ other.charCodeAt(i)
  return differing === 0
}

/** Bytes as base64url without padding (RFC 4648 §5). */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
