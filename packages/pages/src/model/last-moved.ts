import { orderKeyOf, type Status, type TimeValueJson, type TrackStatus } from '@tracker/domain'

/** The track that changed last. */
export interface LastMoved {
  readonly track: TrackStatus
  readonly since: TimeValueJson
}

/** A track by its id that has changed. */
type MovedTrack = readonly [id: string, track: TrackStatus, since: TimeValueJson]

/** Returns the track that changed last; undefined if none has. */
export function lastMoved({ tracks }: Pick<Status, 'tracks'>): LastMoved | undefined {
  const [last] = movedTracks(tracks)
  return last && { track: last[1], since: last[2] }
}

/** Returns the tracks with their ids, the one that changed last first; those that never have, last. */
export function byLastMove({ tracks }: Pick<Status, 'tracks'>): readonly (readonly [string, TrackStatus])[] {
  const still = Object.entries(tracks).filter(([, { since }]) => since === null)
  return [...movedTracks(tracks).map(([id, track]) => [id, track] as const), ...still]
}

/** Returns the tracks that have changed, the last first, in the order of the history. */
function movedTracks(tracks: Status['tracks']): readonly MovedTrack[] {
  const moved = Object.entries(tracks).flatMap(([id, track]): readonly MovedTrack[] =>
    track.since ? [[id, track, track.since]] : [],
  )
  return moved.toSorted(([, , a], [, , b]) => (placeOf(a) < placeOf(b) ? -1 : 1)).toReversed()
}

function placeOf({ earliest, latest }: TimeValueJson): string {
  return orderKeyOf({ earliest: Date.parse(earliest), latest: Date.parse(latest) }, 0)
}
