import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A TCP connection on which a test writes and reads what HTTP clients would not. */
interface PlainConnection {
  readonly socket: Socket
  /** What was read so far; binary in Latin-1. */
  readonly text: () => string
  /** Resolves to everything that was read when either side has ended the connection. */
  readonly ended: Promise<string>
}

/**
 * Opens a connection to the server of a URL. A server that ends one before it has read everything resets it (RFC 9293
 * §3.6.1), and the client may hear of it at any time: that is an end like any other here, not an error.
 */
export async function plainConnection(url: string): Promise<PlainConnection> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let text = ''
  socket.on('data', (chunk) => (text += chunk.toString('latin1')))
  socket.on('error', () => void socket.destroy())
  const ended = new Promise<string>((resolve) => void socket.once('close', () => resolve(text)))
  return { socket, text: () => text, ended }
}
