import type { Status } from '@tracker/domain'

/**
 * Parses the present status of a story, as stored. An archived story waits for nothing: its tracks have no dates and no
 * overdue reviews.
 */
export function storyStatus(body: string): Status {
  const status = JSON.parse(body) as Status
  if (!status.archived) return status
  const tracks = Object.entries(status.tracks).map(
    ([id, track]) => [id, { ...track, expected: null, deadlines: {}, reviewDue: false }] as const,
  )
  return { ...status, tracks: Object.fromEntries(tracks) }
}
