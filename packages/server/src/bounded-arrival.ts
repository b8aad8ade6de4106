import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Listener } from './connections.ts'

const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n'

/**
 * Cuts off a request whose body has not arrived after `timeout` milliseconds. Once its response is under way, as in an
 * import from the first line on, the body may take any time. Node's own `requestTimeout` does not make that
 * distinction.
 */
export function boundedArrival(timeout: number, listener: Listener): Listener {
  return (incoming, outgoing) => {
    if (hasBody(incoming)) watch(incoming, outgoing, timeout)
    listener(incoming, outgoing)
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function watch(incoming: IncomingMessage, outgoing: ServerResponse, timeout: number): void {
  const look = () => {
    if (incoming.complete) return
    const underWay = outgoing.headersSent && !outgoing.writableEnded && !outgoing.destroyed
    if (underWay) timer = setTimeout(look, timeout)
    else cutOff(incoming, outgoing)
  }
  let timer = setTimeout(look, timeout)
  outgoing.once('close', () => {
    // The body of a request that was refused early may still be arriving.
    if (incoming.complete || incoming.socket.destroyed) clearTimeout(timer)
  })
}

function cutOff({ socket }: IncomingMessage, outgoing: ServerResponse): void {
  // Without a socket, the response waits behind another one.
  if (outgoing.headersSent || outgoing.socket === null) socket.destroy()
  else socket.end(tooSlow, () => socket.destroy())
}
