import type { Status, TimeValueJson, TrackStatus } from '@tracker/domain'

/** The track that changed last, and whether that is certain, since windows may overlap. */
export interface LastMoved {
  readonly track: TrackStatus
  readonly since: TimeValueJson
  readonly certain: boolean
}

/** Returns the track that changed last, by the ends of the windows; undefined if none has. */
export function lastMoved({ tracks }: Pick<Status, 'tracks'>): LastMoved | undefined {
  const moved = Object.values(tracks).flatMap((track) => (track.since ? { track, since: track.since } : []))
  const [last, second] = moved.toSorted((a, b) => ended(b.since) - ended(a.since))
  return last && { ...last, certain: !second || ended(second.since) < Date.parse(last.since.earliest) }
}

function ended({ latest }: TimeValueJson): number {
  return Date.parse(latest)
}
