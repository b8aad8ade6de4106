import type { Instant } from '@tracker/domain'
import { checkEntries, type Scenarios } from '@tracker/storage'
import type { Log } from './log.ts'

interface CheckTimer {
  /** Stops the checks; resolves when the running one has finished. */
  stop(): Promise<void>
}

/**
 * Runs a check immediately, and again `every` milliseconds after the last one finished, so that two never overlap. Each
 * is told to finish within that time, at least ten seconds, and is logged in one line. A failed check is logged, and
 * the next one runs anyway.
 */
export function checkTimer(options: {
  readonly checkAll: Scenarios['checkAll']
  readonly every: number
  readonly log: Log
  readonly now: () => Instant
}): CheckTimer {
  const { checkAll, every, log, now } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = run()

  async function run(): Promise<void> {
    const started = now()
    try {
      const report = await checkAll(started + Math.max(every, 10_000))
      for (const entry of checkEntries(report, now() - started)) log(entry)
    } catch (error) {
      log({ level: 'error', event: 'check-failure', error: String(error), took: now() - started })
    }
    if (stopped) return
    timer = setTimeout(() => {
      running = run()
    }, every)
  }

  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}
