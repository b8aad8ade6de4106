import type { Log } from './log.ts'

/**
 * Does this again and again, so many milliseconds after it was done, and the first time then too. A failure is logged
 * as `event`, and the next turn comes anyway. Returns how to stop it; that resolves when what is running has finished.
 */
export function every(
  milliseconds: number,
  work: () => Promise<void>,
  { log, event }: { readonly log: Log; readonly event: string },
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = () => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => log({ level: 'error', event, error: String(error) }))
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
