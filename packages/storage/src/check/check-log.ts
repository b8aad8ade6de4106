import type { CheckReport } from './check.ts'

/**
 * Returns a check's entries for the log: one for the pass, which took `took` milliseconds, with the lateness in seconds
 * as `late`, and one for each scenario that failed.
 */
export function checkEntries(
  { due, recorded, lateness, failed, unfinished }: CheckReport,
  took: number,
): readonly Readonly<Record<string, unknown>>[] {
  const counts = { due, recorded, late: lateness / 1000, failed: failed.length, unfinished, took }
  return [
    { event: 'check', ...counts },
    ...failed.map((failure) => ({ level: 'error', event: 'check-failure', ...failure })),
  ]
}
