import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { plainConnection } from './plain-connection.ts'
import { wholeRequests } from './whole-requests.ts'

it('drops a request whose client gives up before its end, and answers the next', async () => {
  const bodies: string[] = []
  const server = createServer(
    wholeRequests((_, response, body) => {
      bodies.push(body)
      response.end(`got ${body}`)
    }),
  ).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const dropped = new Promise((resolve) => {
    server.once('request', (request) => request.once('close', resolve))
  })
  const { socket, ended } = await plainConnection(url)
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf', () => socket.resetAndDestroy())
  await ended
  await dropped

  expect(await (await fetch(url, { method: 'POST', body: 'whole' })).text()).toBe('got whole')
  expect(bodies).toEqual(['whole'])
})
