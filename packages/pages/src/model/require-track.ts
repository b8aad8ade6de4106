import { DomainError, lookup, type Status, type TrackStatus } from '@tracker/domain'

/** The track of this id. Throws `not-found`, with the ids that there are, where the scenario has no such track. */
export function requireTrack(status: Status, track: string): TrackStatus {
  const found = lookup(status.tracks, track)
  if (found) return found
  const known = Object.keys(status.tracks).join(', ')
  throw new DomainError('not-found', `there is no track ${track}; the tracks are ${known}`)
}
