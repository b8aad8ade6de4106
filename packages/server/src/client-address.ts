import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Returns the address of the client, or its /64 network if it is IPv6, since one client usually has all of that. With
 * `proxies` in front, it is the one that the outermost of them added to X-Forwarded-For; earlier entries may be forged.
 * Without proxies, the header is ignored.
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [address = ''] = proxies === 0 ? [] : forwarded.slice(-proxies)
  return networkOf(address === '' ? (socket.remoteAddress ?? '') : withoutPort(address))
}

/** Some proxies add the port of the connection, and then brackets around IPv6. */
function withoutPort(address: string): string {
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? []
  const [, dotted] = /^(\d+(?:\.\d+){3}):\d+$/.exec(address) ?? []
  return bracketed ?? dotted ?? address
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address.slice(0, 64)
  const groups = groupsOf(address)
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return groups.slice(0, 4).join(':')
  // IPv4 as IPv6 (RFC 4291 §2.5.5.2)
  return groups
    .slice(6)
    .flatMap((group) => {
      const number = Number.parseInt(group, 16)
      return [number >> 8, number & 255]
    })
    .join('.')
}

/** Returns the eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): readonly string[] {
  const [unscoped = ''] = address.split('%')
  const [start = '', end] = new URL(`http://[${unscoped}]`).hostname.slice(1, -1).split('::')
  const before = start.split(':').filter((group) => group !== '')
  const after = (end ?? '').split(':').filter((group) => group !== '')
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}
