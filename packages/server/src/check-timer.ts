import type { Instant } from '@tracker/domain'
import { checkEntries, type Scenarios } from '@tracker/storage'
import type { Log } from './log.ts'

interface CheckTimer {
  /** Ends the checks; resolves when the one that runs has ended. */
  stop(): Promise<void>
}

/**
 * Runs a check at once and then `every` so many milliseconds after the last one ended, so that two never overlap. Each
 * is told to end within that time, at least ten seconds, and logged in one line; one that fails is logged, and the
 * next runs all the same.
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
