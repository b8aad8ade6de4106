import { mapValues } from '../map-values.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { Change, Contest, Snapshot, TrackSnapshot } from './snapshot.ts'

/** How many contests of one state are kept, the newest. */
export const mostContests = 20

function movedBy({ cause }: TrackSnapshot, report: string): boolean {
  return 'report' in cause && cause.report === report
}

function endedBy({ disputes, report }: Contest, settled: string): boolean {
  return disputes === settled || report === settled
}

/** The tracks that the report put in their present states. */
export function tracksMovedBy({ tracks }: Snapshot, report: string): readonly Id[] {
  return Object.keys(tracks).filter((id) => {
    const track = lookup(tracks, id)
    return track !== undefined && movedBy(track, report)
  })
}

/** Whether any contest disputes this report or was begun by it. */
export function isContested({ tracks }: Snapshot, report: string): boolean {
  return Object.values(tracks).some(({ contested }) => contested.some((one) => endedBy(one, report)))
}

function onTracks(change: (track: TrackSnapshot) => TrackSnapshot): Change {
  return (snapshot) => ({
    ...snapshot,
    tracks: mapValues(snapshot.tracks, (track) => change(track)),
  })
}

/** Contests the states that the report put tracks in, until those tracks make a transition. */
export function dispute(contest: Contest): Change {
  return onTracks((track) =>
    movedBy(track, contest.disputes)
      ? { ...track, contested: [...track.contested, contest].slice(-mostContests) }
      : track,
  )
}

/** Ends the contests of a report, or the one that it began. */
export function settleContest(report: string): Change {
  return onTracks((track) => ({
    ...track,
    contested: track.contested.filter((one) => !endedBy(one, report)),
  }))
}
