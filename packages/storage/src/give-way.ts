import { setImmediate } from 'node:timers'
import { requireWanted } from './wanted.ts'

/**
 * Returns a function whose promises resolve one per turn of the event loop, in the order of the calls. SQLite reads
 * block the loop, so a long read waits here between its pieces; requests that arrived meanwhile are answered in
 * between, however many long reads there are. Rejects with Abandoned if the client of the read has left meanwhile.
 */
export function givingWay(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const next = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (waiting.push(resolve) === 1) setImmediate(next)
    await promise
    requireWanted()
  }
}

/** How long a piece of work may hold the event loop, in milliseconds. */
const longest = 8

/** All long work of the process gives way in turn, so only one piece of it runs per turn of the event loop. */
export const giveWay = givingWay()

/**
 * Returns a function to await between the steps of long work: once they have held the event loop for some milliseconds,
 * it gives way to other requests.
 */
export function paced(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await giveWay()
    since = performance.now()
  }
}
