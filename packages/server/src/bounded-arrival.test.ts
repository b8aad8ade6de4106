import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { plainConnection } from '@tracker/testing/plain-connection'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { boundedArrival } from './bounded-arrival.ts'
import type { Listener } from './connections.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A connection that sent the start of a request to a server that answers so. */
async function begun(listener: Listener) {
  const server = createServer(boundedArrival(30_000, listener)).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const connection = await plainConnection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const arrived = once(server, 'request')
  connection.socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345')
  await arrived
  return connection
}

it('cuts off a body that has not arrived in time, with 408', async () => {
  const { ended } = await begun((incoming) => void incoming.resume())
  vi.advanceTimersByTime(29_999)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(1)
  expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
})

it('cuts off a body that goes on after its request was refused', async () => {
  const { socket, ended } = await begun((_, outgoing) => void outgoing.writeHead(401).end())
  await once(socket, 'data')
  vi.advanceTimersByTime(30_000)
  expect(await ended).toMatch(/^HTTP\/1\.1 401 /)
})

it('waits as long as the response is under way, and no longer', async () => {
  const { socket, text } = await begun((incoming, outgoing) => {
    outgoing.writeHead(200).flushHeaders()
    incoming.on('data', (bytes) => outgoing.write(bytes)).on('end', () => outgoing.end('done'))
  })
  await vi.waitFor(() => expect(text()).toContain('12345'), { timeout: 20_000 })
  for (let n = 0; n < 10; n++) vi.advanceTimersByTime(30_000)
  socket.write('67890')
  await vi.waitFor(() => expect(text()).toContain('done'), { timeout: 20_000 })
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0), { timeout: 20_000 })
})

it('waits for nothing if there is no body', async () => {
  const server = createServer(boundedArrival(30_000, (_, outgoing) => void outgoing.end('done')))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A first `fetch` of a process sets a timer of its own.
  const connection = await plainConnection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  connection.socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect([await connection.ended, vi.getTimerCount()]).toEqual([expect.stringContaining('done'), 0])
  server.closeAllConnections()
  server.close()
})
