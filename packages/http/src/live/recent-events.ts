import type { LiveEvent } from './live-event.ts'

/** The most bytes of events that are kept of one scenario, for followers that reconnect; the newest is always kept. */
const mostBytes = 512 * 1024

/** The newest events of a scenario, without gaps. Each is read and encoded once for all followers. */
export interface RecentEvents {
  add(event: LiveEvent): void
  /** Forgets all events, because recorded revisions have changed since they were read. */
  clear(): void
  /** Returns the event of a revision, if it is still kept. */
  at(revision: number): LiveEvent | undefined
}

/** Returns an empty store of recent events. */
export function recentEvents(): RecentEvents {
  const kept: LiveEvent[] = []
  let bytes = 0
  return {
    add: (event) => {
      kept.push(event)
      bytes += event.bytes.length
      while (kept.length > 1 && bytes > mostBytes) bytes -= kept.shift()?.bytes.length ?? 0
    },
    clear: () => {
      kept.length = 0
      bytes = 0
    },
    at: (revision) => kept[revision - (kept[0]?.revision ?? 0)],
  }
}
