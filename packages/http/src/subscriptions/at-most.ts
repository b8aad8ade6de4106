import { within } from './within.ts'

/** Does the work when its turn comes; rejects, and gives up the turn, once the signal is aborted. */
type InTurn = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>

/**
 * Returns a function that runs at most `count` tasks at a time, in the order of the calls. A task that continues after
 * its signal was aborted keeps its place until it ends.
 */
export function atMost(count: number): InTurn {
  let places = count
  const waiting = new Set<() => void>()
  const leave = () => {
    const [next] = waiting
    if (next === undefined) places++
    else {
      waiting.delete(next)
      next()
    }
  }
  return async (signal, work) => {
    if (places > 0) places--
    else {
      const { promise: turn, resolve: begin } = Promise.withResolvers<void>()
      waiting.add(begin)
      signal.addEventListener('abort', () => waiting.delete(begin), { once: true })
      await within(signal, turn)
    }
    return within(signal, work().finally(leave))
  }
}
