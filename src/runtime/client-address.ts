import { BlockList, isIP } from 'node:net'

/** The proxies that are believed when they tell whom they ask for. */
export interface Proxies {
  has(address: string): boolean
}

/** Reads addresses and networks as `127.0.0.1, 10.0.0.0/8`; undefined for a text that is not such a list. */
export function readProxies(text: string): Proxies | undefined {
  const list = new BlockList()
  for (const part of text.split(',').map((p) => p.trim())) {
    const [address, length, ...more] = part.split('/') as [string, string | undefined]
    const version = isIP(address)
    const most = version === 6 ? 128 : 32
    if (
      version === 0 ||
      more.length > 0 ||
      (length !== undefined && !(/^\d{1,3}$/.test(length) && +length <= most))
    )
      return undefined
    list.addSubnet(address, length === undefined ? most : Number(length), familyOf(version))
  }
  return { has: (address) => list.check(address, familyOf(isIP(address))) }
}

const familyOf = (version: number): 'ipv4' | 'ipv6' => (version === 6 ? 'ipv6' : 'ipv4')

/**
 * Whose request it is: who spoke to this machine, or whom a trusted proxy names last in X-Forwarded-For. What stands
 * before that name is the client's own word, and is not believed.
 */
export function clientAddress(
  connected: string | undefined,
  forwarded: string | undefined,
  proxies: Proxies | undefined,
): string {
  const address = connected ?? 'unknown'
  if (!proxies || isIP(address) === 0 || !proxies.has(address)) return address
  const named = (forwarded ?? '').split(',').map((name) => name.trim())
  const client = named.findLast((name) => isIP(name) === 0 || !proxies.has(name))
  return client !== undefined && isIP(client) !== 0 ? client : address
}
