import type { Status, TimeValueJson, TrackStatus } from '@tracker/domain'

/** The track that came into its state last, and whether it certainly was the last: windows may overlap. */
export interface LastMoved {
  readonly track: TrackStatus
  readonly since: TimeValueJson
  readonly certain: boolean
}

/** Which track moved last, by the ends of the windows in which each did. Undefined where none has moved. */
export function lastMoved({ tracks }: Pick<Status, 'tracks'>): LastMoved | undefined {
  const moved = Object.values(tracks).flatMap((track) => (track.since ? { track, since: track.since } : []))
  const [last, second] = moved.toSorted((a, b) => ended(b.since) - ended(a.since))
  return last && { ...last, certain: !second || ended(second.since) < Date.parse(last.since.earliest) }
}

function ended({ latest }: TimeValueJson): number {
  return Date.parse(latest)
}
