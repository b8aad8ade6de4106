import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nameServer } from '../testing/name-server.ts'
import { addresses } from './addresses.ts'
import { nameResolver } from './name-resolver.ts'
import { poster } from './post.ts'
import { receiverAddresses } from './receiver-address.ts'

type Names = Awaited<ReturnType<typeof nameServer>>
let names: Names

beforeEach(async () => {
  names = await nameServer((name, family) =>
    name.endsWith('silent.example') || (name === 'half.example' && family === 6)
      ? 'silence'
      : name.endsWith('taken.example') || name === 'half.example'
        ? '127.0.0.1'
        : 'no such name',
  )
})
afterEach(() => names.close())

const resolver = (options?: Parameters<typeof nameResolver>[0]) =>
  nameResolver({ servers: [names.at], ...options })

describe('names whose servers never answer', () => {
  it('hold up no delivery to another name, and no file', async () => {
    const server = createServer((_, response) => void response.writeHead(204).end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const post = poster(addresses('127.0.0.1'), resolver({ longest: 60_000 }), 60_000)
    const resolved: string[] = []
    const send = async (host: string) => {
      const { status } = await post(`http://${host}:${port}/`, {}, 'hello')
      resolved.push(host)
      return status
    }
    for (let n = 0; n < 100; n++) void send(`n${n}.silent.example`)
    await expect.poll(() => names.asked.length).toBe(100)
    const sent = Array.from({ length: 20 }, async (_, n) => send(`n${n}.taken.example`))
    expect(await Promise.all(sent)).toEqual(sent.map(() => 204))
    await readFile(new URL(import.meta.url))
    expect(resolved).toHaveLength(20)
    server.close()
  })

  it('are given up in time', async () => {
    await expect(resolver({ longest: 30 })('silent.example')).rejects.toThrow('no answer within 0.03 s')
  })
})

describe('a name whose IPv6 addresses are never told', () => {
  it('has its IPv4 addresses, each of them checked, long before it would be given up', async () => {
    const resolve = resolver({ longest: 60_000 })
    expect(await resolve('half.example')).toEqual(['127.0.0.1'])
    const url = new URL('https://half.example/hook')
    await expect(receiverAddresses(url, addresses(), resolve)).rejects.toThrow(
      'half.example is 127.0.0.1, which is no public address',
    )
  })
})

describe('a name that DNS does not have', () => {
  it('is looked up in the way of the operating system', async () => {
    const lookUp = async (name: string) => [`10.0.0.${name.length}`]
    expect(await resolver({ lookUp })('unheard.example')).toEqual(['10.0.0.15'])
    expect(names.asked).toEqual(['unheard.example'])
  })

  it('is looked up so if there is no DNS', async () => {
    names.close()
    const lookUp = async () => ['10.0.0.7']
    expect(await resolver({ lookUp })('taken.example')).toEqual(['10.0.0.7'])
    names = await nameServer(() => 'silence')
  })

  it.each(['localhost', 'desk.localhost', 'printer.local', 'printer.local.', 'receiver'])(
    'is not asked for: %s',
    async (name) => {
      expect(await resolver({ lookUp: async () => ['::1'] })(name)).toEqual(['::1'])
      expect(names.asked).toEqual([])
    },
  )

  it('is looked up on this machine', async () => {
    expect(await resolver()('localhost')).toContain('127.0.0.1')
  })

  it('takes one of two threads', async () => {
    const looked = new Map<string, () => void>()
    const lookUp = (name: string) => {
      const { promise, resolve } = Promise.withResolvers<readonly string[]>()
      looked.set(name, () => resolve([name]))
      return promise
    }
    const resolve = resolver({ lookUp })
    const [first, ...others] = ['a.local', 'b.local', 'c.local'].map(resolve)
    expect([...looked.keys()]).toEqual(['a.local', 'b.local'])
    looked.get('a.local')?.()
    await first
    for (const end of looked.values()) end()
    expect(await Promise.all(others)).toEqual([['b.local'], ['c.local']])
  })
})
