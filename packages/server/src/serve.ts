import { once } from 'node:events'
import { createServer } from 'node:http'
import { setImmediate as pollDone, setTimeout as pass } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { boundedArrival } from './bounded-arrival.ts'
import { boundedIdleness } from './bounded-idleness.ts'
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

/** How long a client with an unanswered request may neither send nor read, in milliseconds. */
const idle = 60_000

/** How long a stop still accepts requests, in milliseconds: they may have been sent before and not been read yet. */
const grace = 300

/** An app, and optionally a handler before it that answers some requests itself. */
export interface Served {
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>
  readonly before?: (next: Listener) => Listener
}

interface Serving {
  readonly url: string
  /**
   * Answers requests that have arrived, or still do within a short grace period, each as the last response of its
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
  const listener = boundedIdleness(server, idle, boundedArrival(arrival, boundedPipelines(answer)))
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
    // If the process stood still meanwhile, one turn of the event loop accepts what waits, and the next one reads it.
    for (let turn = 0; turn < 2; turn++) await pollDone()
    server.close()
    // A kept-alive connection becomes idle when its answer is out, and only this closes it then.
    const closing = setInterval(() => server.closeIdleConnections(), 20)
    await closed
    clearTimeout(cutOff)
    clearInterval(closing)
  }
  return { url, stop }
}
