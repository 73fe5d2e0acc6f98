import { base64url } from '../../store/index.ts'

/** A claim with its signature, HMAC-SHA-256 as base64url: `CLAIM.SIGNATURE`. A claim is of cookie characters. */
export const signed = async (claim: string, secret: string): Promise<string> =>
  `${claim}.${await signature(claim, secret)}`

/** The claim of a text that was signed with the secret; undefined for another's, whatever differs. */
export async function claimIn(text: string, secret: string): Promise<string | undefined> {
  const at = text.lastIndexOf('.')
  if (at < 0) return undefined
  const claim = text.slice(0, at)
  return isSame(text.slice(at + 1), await signature(claim, secret)) ? claim : undefined
}

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
