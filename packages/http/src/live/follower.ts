import { heartbeat, type LiveEvent, opening } from './live-event.ts'

/** The most bytes that wait for one reader, besides one event; a slower reader gets them later. */
const mostWaiting = 64 * 1024

/** One open stream. */
export interface Follower {
  readonly stream: ReadableStream<Uint8Array>
  /** Sends an event if it is the next one and the reader keeps up; otherwise it is read again later. */
  offer(event: LiveEvent): void
  beat(): void
  end(): void
}

interface FollowerOptions {
  readonly after: number
  /** Milliseconds after which a reader whose connection was cut reconnects. */
  readonly retry: number
  /** The newest known revision; newer ones are offered later. */
  readonly newest: () => number
  /** Reads the events after a revision, as many as one read returns. */
  readonly read: (after: number) => Promise<readonly LiveEvent[]>
  readonly ended: () => void
}

/**
 * Opens a stream of the events after `after`, in order and without gaps. Its reader sets the pace: events that do not
 * fit are read again when there is room, so a slow reader costs no memory.
 */
export function follower({ after, retry, newest, read, ended }: FollowerOptions): Follower {
  let at = after
  let open = true
  let reading = false
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const hasRoom = () => open && (controller?.desiredSize ?? 0) > 0
  const send = ({ revision, bytes }: LiveEvent) => {
    at = revision
    controller?.enqueue(bytes)
  }
  const close = (how: () => void) => {
    if (!open) return
    open = false
    how()
    ended()
  }
  async function catchUp(): Promise<void> {
    if (reading) return
    reading = true
    try {
      // Nothing runs between the last comparison and the end of reading, so no offer is missed.
      while (hasRoom() && at < newest()) for (const event of await read(at)) if (hasRoom()) send(event)
    } catch {
      // An outage of the table; the next heartbeat tries again.
    } finally {
      reading = false
    }
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (its) => {
        controller = its
        its.enqueue(opening(retry, after))
      },
      pull: catchUp,
      cancel: () => close(() => undefined),
    },
    { highWaterMark: mostWaiting, size: (bytes) => bytes?.byteLength ?? 0 },
  )
  return {
    stream,
    offer: (event) => {
      if (!reading && event.revision === at + 1 && hasRoom()) send(event)
    },
    beat: () => {
      if (hasRoom()) controller?.enqueue(heartbeat)
    },
    end: () => close(() => controller?.close()),
  }
}
