import { once } from 'node:events'
import { createServer } from 'node:http'
import { setImmediate as pollDone, setTimeout as pass } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Settings } from './settings.ts'
import { urlAt } from './url-at.ts'

/** Bounds on what a caller may take its time with, in milliseconds, and on the size of its headers, in bytes. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
}

/** How long a stop still takes what arrives, in milliseconds: it may have been sent before, and not be read yet. */
const grace = 300

interface Serving {
  readonly url: string
  /**
   * Answers what has arrived, and what still does within a short grace, as the last of its connection; then takes
   * nothing more, and resolves when all is answered, or cut off after `patience` milliseconds.
   */
  stop(patience: number): Promise<void>
}

/**
 * Serves over HTTP the app that `appAt` makes for the address, e.g. `http://127.0.0.1:8787`, once that is known. A
 * connection may be idle for `TRACKER_KEEP_ALIVE` milliseconds. Resolves once it listens. Rejects, saying where, when
 * it cannot.
 */
export async function serve(
  appAt: (url: string) => Hono,
  { HOST, PORT, TRACKER_KEEP_ALIVE }: Pick<Settings, 'HOST' | 'PORT' | 'TRACKER_KEEP_ALIVE'>,
): Promise<Serving> {
  let stopping = false
  const server = createServer({ ...limits, keepAliveTimeout: TRACKER_KEEP_ALIVE })
  server.listen(PORT, HOST)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`HOST, PORT: the tracker cannot listen at ${HOST}, port ${PORT}: ${String(error)}`, {
      cause: error,
    })
  }
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : PORT
  const url = urlAt(HOST, port)
  // Nothing is accepted before this runs: it follows on `listening` without a turn of the event loop.
  const listener = getRequestListener(appAt(url).fetch, { hostname: HOST })
  server.on('request', (incoming, outgoing) => {
    if (stopping) outgoing.setHeader('Connection', 'close')
    void listener(incoming, outgoing)
  })

  async function stop(patience: number): Promise<void> {
    stopping = true
    const closed = once(server, 'close')
    const cutOff = setTimeout(() => server.closeAllConnections(), patience)
    // Closing resets connections that wait to be accepted, and idle ones whose next request waits to be read.
    await pass(Math.min(grace, patience))
    await pollDone()
    server.close()
    // A connection that is kept alive turns idle when its answer is out, and nothing closes it then but this.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    await closed
    clearTimeout(cutOff)
    clearInterval(idle)
  }
  return { url, stop }
}
