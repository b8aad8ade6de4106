import type { Definition } from '../definition/definition.ts'
import { diplomaticTrack } from '../definition/testing/diplomatic-track.ts'
import { accepted } from './written-story.ts'

type States = Record<string, unknown>

/** Returns the example definition with other states of the ceasefire and other top-level keys. */
export function version(
  states: (old: typeof diplomaticTrack.tracks.ceasefire.states) => States,
  more: object = {},
): Definition {
  const { tracks } = diplomaticTrack
  const ceasefire = { ...tracks.ceasefire, states: states(tracks.ceasefire.states) }
  return accepted({ ...diplomaticTrack, tracks: { ...tracks, ceasefire }, ...more })
}

/** Returns the definition with `agreed` renamed to `accepted`, which can also be put off. */
export function renamed(): Definition {
  return version(({ agreed, ...old }) => ({
    ...old,
    proposed: { ...old.proposed, on: { ...old.proposed.on, agree: 'accepted' } },
    accepted: { ...agreed, title: 'Accepted', on: { ...agreed.on, 'put-off': 'accepted' } },
  }))
}
