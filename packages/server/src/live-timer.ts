import { every } from './every.ts'
import type { Log } from './log.ts'

/** Milliseconds between looks for commits, if the table can say at no cost that there was none, and if it cannot. */
const often = 100
const seldom = 800

/** Milliseconds between heartbeats: proxies cut connections on which nothing moves for a minute, some after 30 s. */
const heartbeats = 15_000

/** Wakes the followers of this process again and again, and beats. Returns how to stop it. */
export function liveTimer(options: {
  readonly wake: () => Promise<void>
  readonly beat: () => Promise<void>
  /** Whether the table says at no cost that nothing was committed. */
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
