import type { DeadlineJson, Instant, Status, OpenEndedTimeJson } from '@tracker/domain'

/** A moment that a track waits for: one that was reported as expected, one that its state sets, or both in one. */
export interface DueItem {
  readonly track: string
  readonly id: string
  readonly time: OpenEndedTimeJson
  readonly expected: boolean
  readonly status: DeadlineJson['status']
  readonly deadline?: DeadlineJson
}

/** All that is waited for, soonest first. A track that has come to its end waits for nothing. */
export function dueList({ tracks }: Pick<Status, 'tracks'>, now: Instant): readonly DueItem[] {
  const items = Object.entries(tracks).flatMap(([track, { final, expected, deadlines }]): DueItem[] => {
    if (final) return []
    const set = Object.entries(deadlines).map(([id, deadline]): DueItem => {
      const same = expected?.earliest === deadline.earliest && expected.latest === deadline.latest
      const { earliest, latest, status } = deadline
      const time = same ? expected : { value: `${earliest}/${latest ?? '..'}`, earliest, latest }
      return { track, id, time, expected: same, status, deadline }
    })
    if (!expected || set.some((item) => item.expected)) return set
    return [...set, { track, id: 'expected', time: expected, expected: true, status: phase(expected, now) }]
  })
  return items.toSorted((a, b) => Date.parse(a.time.earliest) - Date.parse(b.time.earliest))
}

/** The first `most` of a list of what is due, in its order: what may still be ahead, then what passed last. */
export function foremost(items: readonly DueItem[], most: number): readonly DueItem[] {
  const ahead = items.filter(({ status }) => status !== 'passed')
  const passed = items.filter(({ status }) => status === 'passed')
  const kept = new Set([...ahead, ...passed.toReversed()].slice(0, most))
  return items.filter((item) => kept.has(item))
}

/** Whether a moment is ahead, may have passed, or certainly has. */
export function phase({ earliest, latest }: OpenEndedTimeJson, now: Instant): DueItem['status'] {
  if (latest !== null && now >= Date.parse(latest)) return 'passed'
  return now >= Date.parse(earliest) ? 'possibly-passed' : 'ahead'
}
