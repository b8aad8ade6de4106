import type { State } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import { chooseText } from '../schema/texts.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'
import { trackOf } from './change.ts'
import { definitionOf, type Versions } from './versions.ts'

/** A track under the version that governs it: its declaration, its snapshot, and its present state. */
export interface GovernedTrack {
  readonly id: Id
  readonly title: string
  readonly now: TrackSnapshot
  readonly state: State
  readonly states: Readonly<Record<Id, State>>
}

/** Looks the track up in its version. Its snapshot names an existing state, so a missing one is a defect. */
export function governedTrack(id: Id, now: TrackSnapshot, versions: Versions): GovernedTrack {
  const { tracks, lang } = definitionOf(versions, now)
  const track = lookup(tracks, id)
  const state = lookup(track?.states, now.state)
  if (!track || !state) throw new Error(`version ${now.version} has no state ${now.state} of ${id}`)
  return {
    id,
    title: track.title === undefined ? id : chooseText(track.title, lang).text,
    now,
    state,
    states: track.states,
  }
}

/**
 * Returns the id of the state to which the event would take the track now; undefined if its state does not allow the
 * event.
 */
export function target(snapshot: Snapshot, versions: Versions, track: Id, event: Id): Id | undefined {
  return lookup(governedTrack(track, trackOf(snapshot, track), versions).state.on, event)
}
