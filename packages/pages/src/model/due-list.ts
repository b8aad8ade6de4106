import type { DeadlineJson, Instant, Status, OpenEndedTimeJson } from '@tracker/domain'
import { isExpected } from './is-expected.ts'
import { isReportedOn } from './waiting-reports.ts'

/** A moment that a track waits for: reported as expected, set by its state, or both. */
export interface DueItem {
  readonly track: string
  readonly id: string
  readonly time: OpenEndedTimeJson
  readonly expected: boolean
  readonly status: DeadlineJson['status']
  readonly deadline?: DeadlineJson
}

/**
 * Lists all moments that tracks wait for, soonest first. A final track waits for nothing, and a moment that has passed
 * is left out if a report on its track waits for confirmation: it did not pass without a report.
 */
export function dueList(
  { tracks, proposals }: Pick<Status, 'tracks' | 'proposals'>,
  now: Instant,
): readonly DueItem[] {
  const items = Object.entries(tracks).flatMap(([track, { final, expected, deadlines }]): DueItem[] => {
    if (final) return []
    const set = Object.entries(deadlines).map(([id, deadline]): DueItem => {
      const { earliest, latest, status } = deadline
      const same = isExpected(deadline, expected)
      const time = same && expected ? { ...expected, earliest, latest } : deadline
      return { track, id, time, expected: same, status, deadline }
    })
    if (!expected || set.some((item) => item.expected)) return set
    return [...set, { track, id: 'expected', time: expected, expected: true, status: phase(expected, now) }]
  })
  const awaited = items.filter(
    ({ track, status }) => status !== 'passed' || !isReportedOn(track, { proposals }),
  )
  return awaited.toSorted((a, b) => Date.parse(a.time.earliest) - Date.parse(b.time.earliest))
}

/**
 * Returns the next moment at which the list or, at `until`, the status changes; Infinity if the clock changes neither.
 * An expected moment may pass without a deadline to mark it.
 */
export function nextTurn(due: readonly DueItem[], until: Instant | undefined, now: Instant): Instant {
  const windows = due.flatMap(({ time: { earliest, latest } }) => [
    Date.parse(earliest),
    Date.parse(latest ?? earliest),
  ])
  return Math.min(...[until ?? now, ...windows].filter((at) => at > now))
}

/** Returns whether a moment is ahead, has possibly passed, or has certainly passed. */
export function phase({ earliest, latest }: OpenEndedTimeJson, now: Instant): DueItem['status'] {
  if (latest !== null && now >= Date.parse(latest)) return 'passed'
  return now >= Date.parse(earliest) ? 'possibly-passed' : 'ahead'
}
