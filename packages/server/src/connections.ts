import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { giveWay } from '@tracker/storage'

export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** The most unanswered requests of a connection. */
const most = 64

/** The requests of a connection that wait until the answers before them were read. */
interface WaitingRequests {
  waiting: number
  /** Whether the connection sent too many; those are never answered. */
  full: boolean
}

/**
 * Bounds the work for a client that pipelines (RFC 9112 §9.3.2): its requests are handled one after the other, each
 * once the answers before it were read, so that at most one answer waits in memory. After 64 unanswered requests the
 * connection is read no further and closed after the last answer. A client that waits for each answer never meets a
 * bound.
 */
export function boundedPipelines(listener: Listener): Listener {
  const lines = new WeakMap<Socket, WaitingRequests>()
  return (incoming, outgoing) => {
    const { socket } = incoming
    // A response that has its socket is the first in line.
    if (outgoing.socket !== null) return listener(incoming, outgoing)
    const line = lines.get(socket) ?? { waiting: 0, full: false }
    lines.set(socket, line)
    if (line.full) return undefined
    line.waiting++
    if (line.waiting === most - 1) {
      line.full = true
      endWith(outgoing, socket)
    }
    outgoing.once('socket', () => {
      line.waiting--
      // Clients that wait for an answer before they ask again are served in between.
      void giveWay().then(() => listener(incoming, outgoing))
    })
    return undefined
  }
}

/** Makes this response the last of its connection, which is read no further. */
function endWith(outgoing: ServerResponse, socket: Socket): void {
  outgoing.setHeader('Connection', 'close')
  socket.pause()
}
