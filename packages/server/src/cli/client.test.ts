import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { run } from './run.ts'

/** The address of a tracker that has had too much of this address a number of times. */
async function overAsked(times: number, retryAfter: string) {
  let asked = 0
  const server = createServer((_, response) => {
    if (asked++ < times)
      response.writeHead(429, { 'Retry-After': retryAfter }).end('{"title": "Too many costly requests"}')
    else response.end('{"items": [], "next": null}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
  }
}

it('waits and asks again if the tracker works for other addresses first', async () => {
  const { url, asked } = await overAsked(3, '0')
  expect(await run(['export', '--all', '--url', url], {})).toMatchObject({ exitCode: 0, err: '' })
  // The list, and that of archived scenarios.
  expect(asked()).toBe(3 + 2)
})

it.each(['61', 'soon'])('does not wait if it is told %s', async (retryAfter) => {
  const { url, asked } = await overAsked(3, retryAfter)
  const { exitCode, err } = await run(['export', '--all', '--url', url], {})
  expect([exitCode === 0, asked()]).toEqual([false, 1])
  expect(err).toContain('Too many costly requests')
})
