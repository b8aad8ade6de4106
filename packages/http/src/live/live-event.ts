import type { Revision } from '@tracker/domain'

const encoder = new TextEncoder()

/** A revision in the form that every follower receives. */
export interface LiveEvent {
  readonly revision: number
  readonly bytes: Uint8Array
}

/** Encodes a revision as a server-sent event: its number as `id`, its kind as `event`, and `data` as in `changes`. */
export function liveEvent(revision: Revision): LiveEvent {
  const { revision: id, kind } = revision
  const text = `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(revision)}\n\n`
  return { revision: id, bytes: encoder.encode(text) }
}

/**
 * Returns the beginning of a stream: the milliseconds after which to reconnect, and the revision that the reader has.
 * Clients do not treat an `id` without data as an event but send it back as `Last-Event-ID`, so nothing is lost before
 * the first event.
 */
export function opening(retry: number, after: number): Uint8Array {
  return encoder.encode(`retry: ${retry}\nid: ${after}\n\n`)
}

/** A comment that shows both ends and all proxies between them that the connection is alive. */
export const heartbeat: Uint8Array = encoder.encode(':\n\n')
