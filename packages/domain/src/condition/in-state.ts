import { lookup } from '../lookup.ts'
import { idSchema, type Id } from '../schema/id-record.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { closedObject } from '../schema/closed-object.ts'
import { listOf } from '../schema/list-of.ts'
import { oneOf } from '../schema/one-of.ts'
import type { ConditionKind } from './condition-kind.ts'
import { noTrack } from './no-track.ts'
import { truth } from './truth.ts'

/** The track is in one of these states. */
export interface InState {
  readonly track: Id
  readonly in: readonly Id[]
}

export const inState: ConditionKind<InState> = {
  schema: closedObject({ track: idSchema, in: listOf(idSchema) }),
  faults({ track: id, in: states }, { tracks }) {
    const track = lookup(tracks, id)
    if (track === undefined) return [{ at: ['track'], detail: noTrack(id, tracks) }]
    const known = oneOf(Object.keys(track.states))
    return states.flatMap((state, at) =>
      Object.hasOwn(track.states, state)
        ? []
        : [
            {
              at: ['in', at],
              detail: `The track "${id}" has no state "${state}"${didYouMean(state, Object.keys(track.states))}; it has ${known}.`,
            },
          ],
    )
  },
  tracksRead: ({ track }) => [track],
  deadlinesRead: () => [],
  zonesRead: ({ track }) => [track],
  parties: () => [],
  renamed: (leaf, names) => ({ ...leaf, track: names.track(leaf.track) }),
  value({ track: id, in: states }, tracks) {
    const track = lookup(tracks, id)
    return truth(track !== undefined && states.includes(track.state))
  },
  basis: ({ track }, tracks) => lookup(tracks, track)?.cause.report,
  since: ({ track }, tracks) => lookup(tracks, track)?.since ?? undefined,
  isOpen({ track }, value, { tracks: declared }, tracks) {
    const state = lookup(lookup(declared, track)?.states, lookup(tracks, track)?.state ?? '')
    return value !== 'true' && !state?.final
  },
}
