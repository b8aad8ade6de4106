import type { Deliverer } from '@tracker/http'
import { every } from './every.ts'
import type { Log } from './log.ts'

/** Milliseconds between searches for due deliveries: soon enough for the first retry, after 5 s. */
const often = 1_000

/** Milliseconds between searches for revisions that other processes wrote or a process left when it ended. */
const seldom = 60_000

/** Delivers outstanding revisions from the start of the process, and due retries. Returns a function that stops it. */
export function deliveryTimer(
  { turn, sweep, stop }: Pick<Deliverer, 'turn' | 'sweep' | 'stop'>,
  log: Log,
): () => Promise<void> {
  const logged = { log, event: 'delivery-failure' }
  const turns = [every(often, turn, logged), every(seldom, sweep, { ...logged, atOnce: true })]
  return async () => {
    await Promise.all(turns.map((end) => end()))
    await stop()
  }
}
