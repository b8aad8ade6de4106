import { mapValues } from '../map-values.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { Change, Contest, Snapshot, TrackSnapshot } from './snapshot.ts'

/** The most contests of one state that are kept; older ones are dropped. */
export const mostContests = 20

function movedBy({ cause }: TrackSnapshot, report: string): boolean {
  return 'report' in cause && cause.report === report
}

function endedBy({ disputes, report }: Contest, settled: string): boolean {
  return disputes === settled || report === settled
}

/** Returns the tracks that the report put in their present states. */
export function tracksMovedBy({ tracks }: Snapshot, report: string): readonly Id[] {
  return Object.keys(tracks).filter((id) => {
    const track = lookup(tracks, id)
    return track !== undefined && movedBy(track, report)
  })
}

/** Returns the tracks with a contest that disputes this report or was begun by it. */
export function tracksContestedBy({ tracks }: Snapshot, report: string): readonly Id[] {
  return Object.keys(tracks).filter((id) => {
    return lookup(tracks, id)?.contested.some((one) => endedBy(one, report)) === true
  })
}

/**
 * Returns whether a report about these tracks contests or settles anything on the track; a report about no track
 * concerns every one.
 */
export function concernsTrack(about: readonly Id[], track: Id): boolean {
  return about.length === 0 || about.includes(track)
}

function onTracks(about: readonly Id[], change: (track: TrackSnapshot) => TrackSnapshot): Change {
  return (snapshot) => ({
    ...snapshot,
    tracks: mapValues(snapshot.tracks, (track, id) => (concernsTrack(about, id) ? change(track) : track)),
  })
}

/**
 * Contests the states that the report put these tracks in, or every track if none is given, until their next
 * transition.
 */
export function dispute(contest: Contest, about: readonly Id[]): Change {
  return onTracks(about, (track) =>
    movedBy(track, contest.disputes)
      ? { ...track, contested: [...track.contested, contest].slice(-mostContests) }
      : track,
  )
}

/** Ends the contests of a report, or the one that it began, on these tracks, or on every track if none is given. */
export function endContest(report: string, about: readonly Id[]): Change {
  return onTracks(about, (track) => ({
    ...track,
    contested: track.contested.filter((one) => !endedBy(one, report)),
  }))
}
