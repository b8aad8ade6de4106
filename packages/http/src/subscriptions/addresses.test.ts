import { describe, expect, it } from 'vitest'
import { addresses, isPublicAddress } from './addresses.ts'
import { receiverAddresses } from './receiver-address.ts'

/** The first and the last address of every special-purpose range, and those just outside. */
const inside = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.31.196.0', '192.31.196.255'],
  ['192.52.193.0', '192.52.193.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['192.175.48.0', '192.175.48.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
  ['::', '::1'],
  ['::ffff:8.8.8.8', '::ffff:808:808'],
  ['64:ff9b::808:808', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::', '100:0:0:1:ffff:ffff:ffff:ffff'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fec0::1', 'ff02::1'],
].flat()

const outside = [
  '1.0.0.0',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::',
  '2001:db7:ffff::',
  '2001:db9::',
  '2003::',
  '2606:4700::1111',
  '2620:4f:8001::',
  '3ffe::',
]

it.each(inside)('%s has a special purpose', (address) => expect(isPublicAddress(address)).toBe(false))
it.each(outside)('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

const nowhere = async () => {
  throw new Error('it asked the resolver')
}
const refusal = (url: string, allowed?: string, resolve: () => Promise<readonly string[]> = nowhere) =>
  receiverAddresses(new URL(url), addresses(allowed), resolve).then(
    () => 'admitted',
    (error: unknown) => String(error),
  )

describe('a receiver', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0x7f.0.0x0.1/',
    'https://127.0.0.1./',
    'https://①②⑦.⓪.⓪.①/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://169.254.169.254/latest/meta-data',
  ])('is refused at %s, however it is spelt', async (url) => {
    expect(await refusal(url)).toContain('is no public address')
  })

  it.each([
    ['http://8.8.8.8/', 'https on port 443'],
    ['https://8.8.8.8:8443/', 'https on port 443'],
    ['http://8.8.8.8:443/', 'https on port 443'],
    ['https://8.8.8.8/', 'admitted'],
    ['https://8.8.8.8:443/', 'admitted'],
    ['https://[2606:4700::1111]/', 'admitted'],
  ])('at %s: %s', async (url, outcome) => expect(await refusal(url)).toContain(outcome))

  it.each(['http://receiver.example/', 'https://receiver.example:8443/'])(
    'at %s is refused before its name is looked up, unless the operator allows addresses',
    async (url) => {
      expect(await refusal(url)).toContain('https on port 443')
      expect(await refusal(url, '10.0.0.7')).toContain('does not resolve')
    },
  )

  it('is refused if one of the addresses of its name is not public', async () => {
    const resolve = async () => ['8.8.8.8', '10.0.0.7']
    expect(await refusal('https://receiver.example/', '', resolve)).toContain(
      'receiver.example is 10.0.0.7, which is no public address',
    )
  })

  it('is refused if its name has no address', async () => {
    expect(await refusal('https://receiver.example/')).toContain('does not resolve')
    expect(await refusal('https://receiver.example/', '', async () => [])).toContain('does not resolve')
  })

  it('is admitted if its address or range is allowed, at any port and without TLS', async () => {
    const allowed = '10.0.0.7, 192.168.0.0/16 ,fd00::/8'
    for (const url of ['http://10.0.0.7:81/', 'https://192.168.3.4/', 'http://[fd12::1]/'])
      expect(await refusal(url, allowed)).toBe('admitted')
    expect(await refusal('http://10.0.0.8/', allowed)).toContain('no public address')
  })
})

it.each(['10.0.0.0/33', '::/129', 'localhost', '10.0.0.0/8/8', '10.0.0.0/x', '10.0.0'])(
  '%s is no address to allow',
  (entry) => expect(() => addresses(`8.8.8.8,${entry}`)).toThrow(`${entry} is no address`),
)
