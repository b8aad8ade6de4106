import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** The most unanswered requests of a connection, and the number of them that are handled at once. */
const most = 64
const atOnce = 8

/**
 * The most bytes that a connection may leave unread before its next request is handled. Together with requests in
 * progress, well below 4 MB.
 */
const mostUnsent = 1024 * 1024

/** The requests of a connection that came before an earlier one was answered. */
interface Pipeline {
  readonly begun: Set<ServerResponse>
  readonly waiting: (() => void)[]
  /** Whether the connection sent too many; those are never answered. */
  over: boolean
}

/**
 * Bounds the work for a client that pipelines (RFC 9112 §9.3.2): eight of its requests are handled at once, none while
 * it leaves 1 MB unread, and after 64 unanswered ones the connection is read no further and closed after the last
 * answer. A client that waits for each answer never meets a bound.
 */
export function boundedPipelines(listener: Listener): Listener {
  const pipelines = new WeakMap<Socket, Pipeline>()
  return (incoming, outgoing) => {
    const { socket } = incoming
    const known = pipelines.get(socket)
    // A response that has its socket is the first in line.
    if (!known && outgoing.socket !== null) return listener(incoming, outgoing)
    const pipeline = known ?? { begun: new Set(), waiting: [], over: false }
    if (!known) pipelines.set(socket, pipeline)
    if (pipeline.over) return undefined
    pipeline.waiting.push(() => {
      pipeline.begun.add(outgoing)
      outgoing.once('close', () => {
        pipeline.begun.delete(outgoing)
        goOn(pipeline, socket)
      })
      listener(incoming, outgoing)
    })
    if (pipeline.waiting.length + pipeline.begun.size >= most - 1) endWith(outgoing, pipeline, socket)
    return goOn(pipeline, socket)
  }
}

function goOn({ begun, waiting }: Pipeline, socket: Socket): void {
  while (waiting.length > 0 && begun.size < atOnce && unsent(begun, socket) < mostUnsent) waiting.shift()?.()
}

function unsent(begun: ReadonlySet<ServerResponse>, socket: Socket): number {
  return [...begun].reduce((bytes, { writableLength }) => bytes + writableLength, socket.writableLength)
}

/** Makes this response the last of its connection, which is read no further. */
function endWith(outgoing: ServerResponse, pipeline: Pipeline, socket: Socket): void {
  pipeline.over = true
  outgoing.setHeader('Connection', 'close')
  socket.pause()
}
