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
  return networkOf(address === '' ? (socket.remoteAddress ?? '') : address)
}

function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address.slice(0, 64)
  const [start = '', end] = address.toLowerCase().split('::')
  const groups = start.split(':').filter((group) => group !== '')
  const after = (end ?? '').split(':').filter((group) => group !== '')
  const zeros = end === undefined ? 0 : 8 - groups.length - after.length
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].slice(0, 4).join(':')
}
