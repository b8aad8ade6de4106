import type { Instant } from '@tracker/domain'
import { checkEntries, type Scenarios } from '@tracker/storage'
import { every } from './every.ts'
import type { Log } from './log.ts'

/**
 * Runs a check immediately, and again a number of milliseconds after the last one finished. Each has to finish within
 * that time, at least ten seconds, and is logged in one line. Returns a function that stops the checks.
 */
export function checkTimer(options: {
  readonly checkAll: Scenarios['checkAll']
  readonly every: number
  readonly log: Log
  readonly now: () => Instant
}): () => Promise<void> {
  const { checkAll, every: pause, log, now } = options
  const check = async () => {
    const started = now()
    const report = await checkAll(started + Math.max(pause, 10_000))
    for (const entry of checkEntries(report, now() - started)) log(entry)
  }
  return every(pause, check, { log, event: 'check-failure', atOnce: true })
}
