import type { Revision } from '@tracker/domain'

const encoder = new TextEncoder()

/** A revision as it is sent to every follower. */
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
 * Begins a stream: after how many milliseconds to come back once it ends, and the revision that the reader has. An `id`
 * without data is no event to a reader, but goes back as `Last-Event-ID`, so that nothing is lost before the first one.
 */
export function opening(retry: number, after: number): Uint8Array {
  return encoder.encode(`retry: ${retry}\nid: ${after}\n\n`)
}

/** A comment, by which both ends and all proxies between them see that the connection stands. */
export const heartbeat: Uint8Array = encoder.encode(':\n\n')
