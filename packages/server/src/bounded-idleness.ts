import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Listener } from './connections.ts'

/** A request, and the response to it that is not complete yet. */
interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/**
 * Disconnects a client that neither sends nor reads for `idle` milliseconds, and drops its responses. A client that has
 * sent its request and read everything so far is not idle: it waits for the server, however long that works.
 */
export function boundedIdleness(server: Server, idle: number, listener: Listener): Listener {
  const exchanges = new WeakMap<Socket, Set<Exchange>>()
  const waits = (socket: Socket): boolean =>
    socket.writableLength === 0 &&
    [...(exchanges.get(socket) ?? [])].some(
      // The response that is the first in line has the socket.
      ({ incoming, outgoing }) => incoming.complete && outgoing.socket === socket && !outgoing.writableEnded,
    )
  server.setTimeout(idle, (socket) => {
    if (waits(socket)) socket.setTimeout(idle)
    else socket.destroy()
  })
  return (incoming, outgoing) => {
    const { socket } = incoming
    const open = exchanges.get(socket) ?? new Set()
    exchanges.set(socket, open)
    const exchange = { incoming, outgoing }
    open.add(exchange)
    outgoing.once('close', () => open.delete(exchange))
    listener(incoming, outgoing)
  }
}
