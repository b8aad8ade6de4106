import { once } from 'node:events'
import { createServer } from 'node:http'
import { setImmediate as pollDone, setTimeout as pass } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { boundedArrival } from './bounded-arrival.ts'
import { boundedPipelines, type Listener } from './connections.ts'
import type { Settings } from './settings.ts'
import { urlAt } from './url-at.ts'

/** How long a body may take to arrive while nothing is answered, in milliseconds. */
const arrival = 30_000

/** Limits on how long the headers of a client may take, in milliseconds, and on their size, in bytes. */
const limits = {
  headersTimeout: 10_000,
  // Bodies have `arrival`.
  requestTimeout: 0,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
}

/** How long nothing may move on a connection with a response under way, in milliseconds. */
const idle = 60_000

/** How long a stop still accepts what arrives, in milliseconds: it may have been sent before, and not been read yet. */
const grace = 300

/** What is served: an app, and optionally what stands before it and answers some requests itself. */
export interface Served {
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>
  readonly before?: (next: Listener) => Listener
}

interface Serving {
  readonly url: string
  /**
   * Responds to what has arrived, and to what still does within a short grace period, as the last response of its
   * connection. Then accepts nothing more, and resolves when every response is out or `timeout` milliseconds have
   * passed.
   */
  stop(timeout: number): Promise<void>
}

/**
 * Serves, over HTTP, the app that `appAt` makes for the address, e.g. `http://127.0.0.1:8787`, once it is known. A
 * connection may be idle for `TRACKER_KEEP_ALIVE` milliseconds. Resolves once it listens; rejects, naming the address,
 * if it cannot.
 */
export async function serve(
  appAt: (url: string) => Served,
  { HOST, PORT, TRACKER_KEEP_ALIVE }: Pick<Settings, 'HOST' | 'PORT' | 'TRACKER_KEEP_ALIVE'>,
): Promise<Serving> {
  let stopping = false
  const server = createServer({ ...limits, keepAliveTimeout: TRACKER_KEEP_ALIVE })
  // A client that neither sends nor reads for so long is cut off, with what waits for it.
  server.setTimeout(idle)
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
  const { fetch, before = (next) => next } = appAt(url)
  const app = getRequestListener(fetch, { hostname: HOST })
  const answer = before((incoming, outgoing) => void app(incoming, outgoing))
  const listener = boundedArrival(arrival, boundedPipelines(answer))
  server.on('request', (incoming, outgoing) => {
    if (stopping) outgoing.setHeader('Connection', 'close')
    listener(incoming, outgoing)
  })

  async function stop(timeout: number): Promise<void> {
    stopping = true
    const closed = once(server, 'close')
    const cutOff = setTimeout(() => server.closeAllConnections(), timeout)
    // Closing resets connections that wait to be accepted, and idle ones whose next request waits to be read.
    await pass(Math.min(grace, timeout))
    await pollDone()
    server.close()
    // A connection that is kept alive turns idle when its answer is out, and nothing closes it then but this.
    const closing = setInterval(() => server.closeIdleConnections(), 20)
    await closed
    clearTimeout(cutOff)
    clearInterval(closing)
  }
  return { url, stop }
}
