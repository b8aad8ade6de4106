import type { Status, TimeValueJson, TrackStatus } from '@tracker/domain'

/** The track that changed last. */
export interface LastMoved {
  readonly track: TrackStatus
  readonly since: TimeValueJson
}

/** Returns the track that changed last, by the ends of the windows; undefined if none has. */
export function lastMoved({ tracks }: Pick<Status, 'tracks'>): LastMoved | undefined {
  const moved = Object.values(tracks).flatMap((track) => (track.since ? { track, since: track.since } : []))
  return moved.toSorted((a, b) => Date.parse(b.since.latest) - Date.parse(a.since.latest))[0]
}
