import { setImmediate } from 'node:timers'

/**
 * Returns a function whose promises resolve one in each turn of the event loop, in the order in which they were asked
 * for. SQLite reads block the loop: whoever has read much waits here before the next piece, so that requests which
 * arrived meanwhile are answered in between, however many others read much.
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
