import type { Log } from './log.ts'

interface EveryOptions {
  readonly log: Log
  /** The event of a failure's log entry. */
  readonly event: string
  /** Whether the first turn is immediate, not after the pause. */
  readonly atOnce?: boolean
}

/**
 * Does work repeatedly, with a pause in milliseconds after each turn, so that two never overlap. A failed turn is
 * logged, and the next one runs anyway. Returns a function that stops it and resolves once the running turn has ended.
 */
export function every(
  milliseconds: number,
  work: () => Promise<void>,
  { log, event, atOnce = false }: EveryOptions,
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const pause = () => {
    if (!stopped) timer = setTimeout(run, milliseconds)
  }
  function run(): void {
    running = work()
      .catch((error: unknown) => log({ level: 'error', event, error: String(error) }))
      .finally(pause)
  }
  if (atOnce) run()
  else pause()
  return () => {
    stopped = true
    clearTimeout(timer)
    return running
  }
}
