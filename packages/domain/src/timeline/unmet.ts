import type { Content } from '../report/content.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import type { TimeValue } from '../time/time-value.ts'
import { concernsTrack, tracksContestedBy, tracksMovedBy } from './contest.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'

/**
 * The key with which a report names something that does not exist at its place: no such transition or contest, or one
 * of other tracks than the report is about.
 */
export interface Unmet {
  readonly key: 'disputes' | 'settles'
  readonly elsewhere?: readonly Id[]
  /** The reports that it could name there. */
  readonly known: readonly string[]
  /** The tracks that are in their states because of a deadline, which no report moved. */
  readonly passed: readonly DeadlineMove[]
}

/** A transition that a deadline made, and its window. */
export interface DeadlineMove {
  readonly track: Id
  readonly state: Id
  readonly deadline: Id
  readonly since: TimeValue | null
}

/** The reports that a report may name in these keys because of the present state of a track. */
const namable = {
  disputes: ({ cause }) => ('report' in cause ? [cause.report] : []),
  settles: ({ contested }) => contested.map(({ disputes }) => disputes),
} satisfies Record<Unmet['key'], (track: TrackSnapshot) => readonly string[]>

/**
 * Returns the keys with which a report contests or settles nothing: `disputes` after its own transition, `settles`
 * before it, since any transition ends the contests of the state that it leaves. A report about no track may contest or
 * settle on any.
 */
export function unmet(content: Content, before: Snapshot, after: Snapshot): readonly Unmet[] {
  const { disputes, settles } = content
  const about = tracksOf(content)
  const vain = (key: Unmet['key'], { tracks }: Snapshot, named: readonly Id[]): readonly Unmet[] => {
    if (named.some((track) => concernsTrack(about, track))) return []
    const own = Object.entries(tracks).filter(([track]) => concernsTrack(about, track))
    const known = new Set(own.flatMap(([, track]) => namable[key](track)))
    const passed = own.flatMap(([track, { state, since, cause }]) =>
      cause.kind === 'deadline' ? [{ track, state, since, deadline: cause.deadline }] : [],
    )
    return [{ key, known: [...known], passed, ...(named.length === 0 ? {} : { elsewhere: named }) }]
  }
  return [
    ...(disputes === undefined ? [] : vain('disputes', after, tracksMovedBy(after, disputes))),
    ...(settles === undefined ? [] : vain('settles', before, tracksContestedBy(before, settles))),
  ]
}
