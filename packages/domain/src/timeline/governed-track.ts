import type { Definition, State } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import { chooseText } from '../schema/texts.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'
import { trackOf } from './change.ts'
import { definitionOf, type Versions } from './versions.ts'

/** A track under the version that governs it: its declaration, its snapshot, and its present state. */
export interface GovernedTrack {
  readonly id: Id
  readonly definition: Definition
  readonly title: string
  readonly now: TrackSnapshot
  readonly state: State
  readonly states: Readonly<Record<Id, State>>
}

/** Looks the track up in its version. Its snapshot names an existing state, so a missing one is a defect. */
export function governedTrack(id: Id, now: TrackSnapshot, versions: Versions): GovernedTrack {
  const definition = definitionOf(versions, now)
  const { tracks, lang } = definition
  const track = lookup(tracks, id)
  const state = lookup(track?.states, now.state)
  if (!track || !state) throw new Error(`version ${now.version} has no state ${now.state} of ${id}`)
  return {
    id,
    definition,
    title: track.title === undefined ? id : chooseText(track.title, lang).text,
    now,
    state,
    states: track.states,
  }
}

/** Looks up a track of the snapshot in the version that governs it there. */
export function trackIn(snapshot: Snapshot, versions: Versions, id: Id): GovernedTrack {
  return governedTrack(id, trackOf(snapshot, id), versions)
}
