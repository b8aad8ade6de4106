import { DomainError, lookup, type Status, type TrackStatus } from '@tracker/domain'

/** Returns the track of this id. Throws `not-found`, listing the ids that exist, if there is none. */
export function requireTrack(status: Status, track: string): TrackStatus {
  const found = lookup(status.tracks, track)
  if (found) return found
  const known = Object.keys(status.tracks).join(', ')
  throw new DomainError('not-found', `there is no track ${track}; the tracks are ${known}`)
}
