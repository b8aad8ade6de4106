import { setImmediate } from 'node:timers'

/**
 * Returns a function whose promises resolve one in each turn of the event loop, in the order in which they were asked
 * for. SQLite reads block the loop, so a long read waits here between its pieces; requests that arrived meanwhile are
 * answered in between, however many long reads there are.
 */
export function givingWay(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const next = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (waiting.push(resolve) === 1) setImmediate(next)
    return promise
  }
}
