import { every } from './every.ts'
import type { Log } from './log.ts'

/** Milliseconds between searches for commits, for tables that can cheaply tell that there were none, and for others. */
const often = 100
const seldom = 800

/** Milliseconds between heartbeats: proxies close idle connections after a minute, some after 30 s. */
const heartbeats = 15_000

/** Wakes the followers of this process regularly, and sends heartbeats. Returns a function that stops it. */
export function liveTimer(options: {
  readonly wake: () => Promise<void>
  readonly beat: () => Promise<void>
  /** Whether the table can cheaply tell that nothing was committed. */
  readonly stamped: boolean
  readonly log: Log
}): () => Promise<void> {
  const { wake, beat, stamped, log } = options
  const logged = { log, event: 'live-failure' }
  const turns = [every(stamped ? often : seldom, wake, logged), every(heartbeats, beat, logged)]
  return async () => {
    await Promise.all(turns.map((stop) => stop()))
  }
}
