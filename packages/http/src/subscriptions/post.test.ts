import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { wholeRequests } from '@tracker/testing/whole-requests'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nameServer } from '../testing/name-server.ts'
import { addresses } from './addresses.ts'
import { poster } from './post.ts'
import { nameResolver } from './name-resolver.ts'

let server: Server
let url: string
let asked: { readonly path: string; readonly body: string; readonly host: string | undefined }[]

beforeEach(async () => {
  asked = []
  server = createServer(
    wholeRequests((request, response, body) => {
      const { url: path = '' } = request
      asked.push({ path, body, host: request.headers.host })
      if (path === '/slow') return
      if (path === '/redirect') response.writeHead(307, { Location: '/taken' }).end()
      else if (path === '/long') response.end(Buffer.alloc(10_000_000))
      else if (path === '/early') response.writeHead(200, { 'Content-Length': '100' }).flushHeaders()
      else if (path === '/lying') response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx')
      else if (path === '/upgrade')
        response.socket?.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
        )
      else if (path === '/garbage') response.socket?.end('SMTP, really\r\n')
      else response.writeHead(path === '/gone' ? 410 : 204).end()
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const never = async () => {
  throw new Error('it asked the resolver')
}
const post = (path: string, longest?: number) =>
  poster(addresses('127.0.0.1'), never, longest)(url + path, { 'Content-Type': 'text/plain' }, 'hello')

describe('a post', () => {
  it('is answered with the status', async () => {
    expect(await post('/taken')).toEqual({ status: 204, error: null })
    expect(await post('/gone')).toEqual({ status: 410, error: null })
    expect(asked.map(({ body }) => body)).toEqual(['hello', 'hello'])
  })

  it('does not follow a redirect', async () => {
    expect(await post('/redirect')).toEqual({ status: 307, error: null })
    expect(asked.map(({ path }) => path)).toEqual(['/redirect'])
  })

  it('ends with a receiver that switches to another protocol, and keeps no connection to it', async () => {
    expect(await post('/upgrade')).toEqual({ status: 101, error: null })
    const left = () => new Promise<number>((found) => server.getConnections((_, count) => found(count)))
    await expect.poll(left).toBe(0)
  })

  it('counts the status of an answer whose body is too long, breaks off or lies about its length', async () => {
    for (const path of ['/long', '/early', '/lying']) expect((await post(path)).status).toBe(200)
  })

  it('fails without an answer in time', async () => {
    expect(await post('/slow', 20)).toEqual({ status: null, error: 'no answer within 0.02 s' })
  })

  it('fails without a server, or with one that does not speak HTTP', async () => {
    expect((await post('/garbage')).error).toMatch(/Parse Error/)
    server.closeAllConnections()
    server.close()
    expect((await post('/taken')).error).toMatch(/ECONNREFUSED/)
  })
})

describe('a name', () => {
  it('that is not resolved in time fails as an answer that does not come', async () => {
    const send = poster(addresses(), () => new Promise(() => undefined), 20)
    expect(await send('https://receiver.example/', {}, 'hello')).toEqual({
      status: null,
      error: 'no answer within 0.02 s',
    })
  })

  it('that turns to an inner address after the check gains nothing', async () => {
    const { port } = server.address() as AddressInfo
    // 127.0.0.2 is allowed and has no server; a second query is answered with 127.0.0.1, which has one.
    const names = await nameServer(() => (names.asked.length < 2 ? '127.0.0.2' : '127.0.0.1'))
    const send = poster(addresses('127.0.0.2'), nameResolver({ servers: [names.at] }))
    const { error } = await send(`http://receiver.example:${port}/taken`, {}, 'hello')
    expect(error).toMatch(/ECONNREFUSED 127\.0\.0\.2/)
    expect([names.asked, asked]).toEqual([['receiver.example'], []])
    // The next delivery asks again, and is refused.
    expect((await send(`http://receiver.example:${port}/taken`, {}, 'hello')).error).toContain(
      'receiver.example is 127.0.0.1, which is no public address',
    )
    names.close()
  })

  it('is used for Host, at the address that was checked', async () => {
    const { port } = server.address() as AddressInfo
    const names = await nameServer(() => '127.0.0.1')
    const send = poster(addresses('127.0.0.1'), nameResolver({ servers: [names.at] }))
    expect((await send(`http://receiver.example:${port}/taken`, {}, 'hello')).status).toBe(204)
    expect(asked[0]?.host).toBe(`receiver.example:${port}`)
    names.close()
  })
})

it('a receiver that takes the connection and closes it fails', async () => {
  const closing = createTcpServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(closing, 'listening')
  const at = `http://127.0.0.1:${(closing.address() as AddressInfo).port}/`
  const { status, error } = await poster(addresses('127.0.0.1'), never)(at, {}, 'hello')
  expect([status, error]).toEqual([null, expect.stringMatching(/ECONNRESET|hang up/)])
  closing.close()
})
