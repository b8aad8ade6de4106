import type { DeadlineJson, OpenEndedTimeJson } from '@tracker/domain'

/** Whether a deadline stands for the time that its track expects: it waits for that time, or falls into its window. */
export function isExpected(deadline: DeadlineJson, expected: OpenEndedTimeJson | null): boolean {
  if (expected === null) return false
  const isSameWindow = deadline.earliest === expected.earliest && deadline.latest === expected.latest
  return deadline.at === 'expected' || isSameWindow
}
