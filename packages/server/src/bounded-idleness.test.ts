import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { plainConnection } from '@tracker/testing/plain-connection'
import { expect, it, onTestFinished } from 'vitest'
import { boundedIdleness } from './bounded-idleness.ts'

/** A connection that sent this to a server that does nothing by itself, with its end at the server. */
async function sent(text: string) {
  const server = createServer()
  const arrived = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>
  server.on(
    'request',
    boundedIdleness(server, 600_000, () => {}),
  )
  server.listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const connection = await plainConnection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  connection.socket.write(text)
  const [incoming, outgoing] = await arrived
  return { ...connection, incoming, outgoing, standStill: () => incoming.socket.emit('timeout') }
}

const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

it('leaves a client that waits for its answer, before the answer begins and while it is made', async () => {
  const { incoming, outgoing, socket, text, standStill } = await sent(get)
  incoming.resume()
  await once(incoming, 'end')
  standStill()
  standStill()
  outgoing.write('one')
  await once(socket, 'data')
  standStill()
  outgoing.end('two')
  await expect.poll(text, { timeout: 20_000 }).toContain('two')
})

it('disconnects a client whose request does not arrive', async () => {
  const { ended, standStill } = await sent('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345')
  standStill()
  expect(await ended).toBe('')
})

it('disconnects a client that reads no further', async () => {
  const { incoming, outgoing, socket, standStill } = await sent(get)
  socket.pause()
  const closed = once(incoming.socket, 'close')
  // More than the system keeps for a reader.
  outgoing.write(Buffer.alloc(64 * 1024 * 1024))
  standStill()
  await closed
})

it('disconnects a client that asks for nothing', async () => {
  const { ended, outgoing, text, standStill } = await sent(get)
  outgoing.end('done')
  await expect.poll(text, { timeout: 20_000 }).toContain('done')
  standStill()
  expect(await ended).toContain('done')
})
