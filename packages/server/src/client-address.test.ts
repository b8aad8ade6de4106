import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
  const incoming = new IncomingMessage(socket)
  if (forwarded !== undefined) incoming.headers['x-forwarded-for'] = forwarded
  return incoming
}

it.each([
  ['the peer without a proxy, whatever it says', '192.0.2.1', '203.0.113.9', 0, '192.0.2.1'],
  ['what the only proxy saw', '127.0.0.1', '198.51.100.7, 203.0.113.9', 1, '203.0.113.9'],
  ['what the outer of two proxies saw', '127.0.0.1', 'made-up, 203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
  ['the peer if the proxy says nothing', '192.0.2.1', undefined, 1, '192.0.2.1'],
  ['IPv4 as IPv6', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
  ['IPv4 as IPv6 in other digits', '::ffff:0102:0304', undefined, 0, '1.2.3.4'],
  ['IPv4 as IPv6 in full', '0:0:0:0:0:FFFF:192.0.2.1', undefined, 0, '192.0.2.1'],
  ['IPv4 without the port', '127.0.0.1', '203.0.113.9:1111', 1, '203.0.113.9'],
  ['the network without the port', '127.0.0.1', '[2001:db8:1:2::3]:1111', 1, '2001:db8:1:2'],
  ['the network without brackets', '127.0.0.1', '[2001:0DB8:1:2::3]', 1, '2001:db8:1:2'],
  ['the network without a zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0'],
  ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2'],
  ['the network of a short one', '2001:db8::7', undefined, 0, '2001:db8:0:0'],
  ['the loopback', '::1', undefined, 0, '0:0:0:0'],
])('is %s', (_, peer, forwarded, proxies, address) => {
  expect(clientAddress(from(peer, forwarded), proxies)).toBe(address)
})
