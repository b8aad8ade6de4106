import { BlockList, isIP } from 'node:net'
import { once } from '@tracker/domain'

/** An address with the length of its prefix. */
type Prefix = readonly [address: string, prefix: number]

/**
 * IANA's registries of special-purpose addresses (RFC 6890, as of 2026), including the globally reachable ones, and
 * multicast. https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const special4: readonly Prefix[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/**
 * The only range of IPv6 that is assigned to networks (RFC 4291 §2.4). Loopback, mapped, translated, local, link-local
 * and multicast addresses are all outside of it, in every spelling.
 */
const global6: Prefix = ['2000::', 3]

/** The special-purpose ranges within it. https://www.iana.org/assignments/iana-ipv6-special-registry */
const special6: readonly Prefix[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

function ranges(all: readonly Prefix[]): BlockList {
  const list = new BlockList()
  for (const [address, prefix] of all) list.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6')
  return list
}

const lists = once(() => ({
  notPublic4: ranges(special4),
  public6: ranges([global6]),
  notPublic6: ranges(special6),
}))

/** Returns whether an IP address belongs to the public network, not to a special purpose. */
export function isPublicAddress(address: string): boolean {
  const { notPublic4, public6, notPublic6 } = lists()
  if (isIP(address) === 4) return !notPublic4.check(address, 'ipv4')
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6')
}

/** The addresses to which deliveries may go. */
export interface Addresses {
  /** Returns whether any IP address may be used at this port, with or without TLS. */
  admitsAny(how: { readonly port: number; readonly secure: boolean }): boolean
  /** Returns whether an IP address may be used, at this port and with or without TLS. */
  admits(address: string, how: { readonly port: number; readonly secure: boolean }): boolean
}

/**
 * Admits public addresses at port 443 with TLS, and those that `allowed` names, addresses or CIDR ranges joined by
 * commas, at any port with or without TLS. Throws an Error that names the first part of `allowed` that is neither.
 */
export function addresses(allowed = ''): Addresses {
  const named: Prefix[] = []
  for (const entry of allowed.split(',').map((text) => text.trim())) {
    if (entry === '') continue
    const [address = '', prefix, ...more] = entry.split('/')
    const family = isIP(address)
    const longest = family === 4 ? 32 : 128
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN
    if (family === 0 || more.length > 0 || !(length <= longest))
      throw new Error(
        `${entry} is no address, such as 10.0.0.7, and no range, such as 10.0.0.0/8 or fd00::/8`,
      )
    named.push([address, length])
  }
  const list = once(() => ranges(named))
  return {
    admitsAny: ({ port, secure }) => named.length > 0 || (secure && port === 443),
    admits: (address, { port, secure }) =>
      list().check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') ||
      (secure && port === 443 && isPublicAddress(address)),
  }
}
