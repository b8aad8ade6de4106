import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/** Bounds on what a caller may take its time with, in milliseconds, and on the size of its headers, in bytes. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
}

interface Serving {
  readonly url: string
  /** Takes no more requests and resolves when those in flight are answered, or cut off after `patience` milliseconds. */
  stop(patience: number): Promise<void>
}

/** Serves the app over HTTP; resolves once it listens. Rejects, saying where, when it cannot. */
export async function serve(app: Hono, { HOST, PORT }: { HOST: string; PORT: number }): Promise<Serving> {
  let stopping = false
  const listener = getRequestListener(app.fetch, { hostname: HOST })
  const server = createServer(limits, (incoming, outgoing) => {
    if (stopping) outgoing.setHeader('Connection', 'close')
    void listener(incoming, outgoing)
  })
  server.listen(PORT, HOST)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`The tracker cannot listen at ${HOST}, port ${PORT}: ${String(error)}`, { cause: error })
  }
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : PORT
  const url = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`

  async function stop(patience: number): Promise<void> {
    stopping = true
    const closed = once(server, 'close')
    server.close()
    const cutOff = setTimeout(() => server.closeAllConnections(), patience)
    // A connection that is kept alive turns idle when its answer is out, and nothing closes it then but this.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    await closed
    clearTimeout(cutOff)
    clearInterval(idle)
  }
  return { url, stop }
}
