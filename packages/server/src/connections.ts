import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** Requests that a connection may have unanswered, and how many of them are worked on at once. */
const most = 64
const atOnce = 8

/** Bytes that a connection may leave unread before its next request is begun. Well below 4 MB, with what is begun. */
const mostUnsent = 1024 * 1024

/** The requests of a connection that came before an earlier one was answered. */
interface Pipeline {
  readonly begun: Set<ServerResponse>
  readonly waiting: (() => void)[]
  /** Whether the connection sent too many; those are never answered. */
  over: boolean
}

/**
 * Bounds what a client that pipelines (RFC 9112 §9.3.2) can keep at work: of its requests, eight are worked on at once,
 * none while it leaves 1 MB unread, and after 64 unanswered ones the connection is read no further, and closed behind
 * the last answer. A client that waits for each answer never meets a bound.
 */
export function boundedPipelines(listener: Listener): Listener {
  const pipelines = new WeakMap<Socket, Pipeline>()
  return (incoming, outgoing) => {
    const { socket } = incoming
    const known = pipelines.get(socket)
    // A response that has its socket has none before it.
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
