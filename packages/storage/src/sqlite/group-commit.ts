import { setImmediate } from 'node:timers'
import { Unavailable } from '../table.ts'

/** The most transactions that share one commit: each blocks the event loop while it writes. */
const most = 32

interface QueuedTransaction<T> {
  readonly asked: T
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Returns a function that commits the transactions of one turn of the event loop together, since many cost about as
 * much as one. `commit` writes them in order and returns, for each, its own error or undefined. If it rejects, each is
 * committed again by itself, so one cannot fail another; with Unavailable all reject, since each would wait as long for
 * the same lock. Nothing resolves before its commit is on disk.
 */
export function groupCommit<T>(
  commit: (group: readonly T[]) => Promise<readonly unknown[]>,
): (asked: T) => Promise<void> {
  const waiting: QueuedTransaction<T>[] = []
  let committing = false

  async function commitAll(group: readonly QueuedTransaction<T>[]): Promise<void> {
    try {
      const errors = await commit(group.map(({ asked }) => asked))
      for (const [at, { resolve, reject }] of group.entries()) {
        if (errors[at] === undefined) resolve()
        else reject(errors[at])
      }
    } catch (error) {
      const final = group.length === 1 || error instanceof Unavailable
      for (const one of group) {
        if (final) one.reject(error)
        else await commitAll([one])
      }
    }
  }
  async function flush(): Promise<void> {
    while (waiting.length > 0) await commitAll(waiting.splice(0, most))
    committing = false
  }
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      if (committing) return
      committing = true
      setImmediate(() => void flush())
    })
}
