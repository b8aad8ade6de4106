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

/** A request behind another one of its connection. */
interface Behind {
  readonly outgoing: ServerResponse
  readonly begin: () => void
}

/** The requests of a connection that came before an earlier one was answered. */
interface Pipeline {
  readonly begun: Set<ServerResponse>
  readonly waiting: Behind[]
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
    pipeline.waiting.push({ outgoing, begin: () => listener(incoming, outgoing) })
    if (pipeline.waiting.length + pipeline.begun.size >= most - 1) endWith(outgoing, pipeline, socket)
    return goOn(pipeline, socket)
  }
}

/** Begins what may be begun now. What waits on a connection that was closed is dropped. */
function goOn(pipeline: Pipeline, socket: Socket): void {
  const { begun, waiting } = pipeline
  if (socket.destroyed) waiting.length = 0
  while (begun.size < atOnce && unsent(begun, socket) < mostUnsent) {
    const next = waiting.shift()
    if (!next) return
    const { outgoing, begin } = next
    begun.add(outgoing)
    outgoing.once('close', () => {
      begun.delete(outgoing)
      goOn(pipeline, socket)
    })
    inTurn(begin)
  }
}

const turns: (() => void)[] = []

/**
 * Begins one such request of all connections in each turn of the event loop. Clients that wait for an answer before
 * they ask again are served in between, however costly those are.
 */
function inTurn(begin: () => void): void {
  turns.push(begin)
  if (turns.length === 1) setImmediate(beginNext)
}

function beginNext(): void {
  try {
    turns[0]?.()
  } finally {
    turns.shift()
    if (turns.length > 0) setImmediate(beginNext)
  }
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
