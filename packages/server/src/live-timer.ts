import type { Log } from './log.ts'

/** Milliseconds between looks for commits, if the table can say at no cost that there was none, and if it cannot. */
const often = 100
const seldom = 800

/** Milliseconds between heartbeats: proxies cut connections on which nothing moves for a minute, some after 30 s. */
const heartbeats = 15_000

interface LiveTimer {
  /** Stops; resolves when what is running has finished. */
  stop(): Promise<void>
}

/** Wakes the followers of this process again and again, and beats; a failure is logged, and the next turn comes anyway. */
export function liveTimer(options: {
  readonly wake: () => Promise<void>
  readonly beat: () => Promise<void>
  /** Whether the table says at no cost that nothing was committed. */
  readonly stamped: boolean
  readonly log: Log
}): LiveTimer {
  const { wake, beat, stamped, log } = options
  const turns = [every(stamped ? often : seldom, wake, log), every(heartbeats, beat, log)]
  return {
    stop: async () => {
      await Promise.all(turns.map((stop) => stop()))
    },
  }
}

/** Does this again and again, so many milliseconds after it was done; returns how to stop it. */
function every(milliseconds: number, work: () => Promise<void>, log: Log): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = () => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => log({ level: 'error', event: 'live-failure', error: String(error) }))
        .finally(() => {
          if (!stopped) again()
        })
    }, milliseconds)
  }
  again()
  return () => {
    stopped = true
    clearTimeout(timer)
    return running
  }
}
