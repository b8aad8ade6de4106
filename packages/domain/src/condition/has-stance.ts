import { lookup } from '../lookup.ts'
import { choice } from '../schema/choice.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { closedObject } from '../schema/closed-object.ts'
import { type Id, idSchema } from '../schema/id-record.ts'
import { listOf } from '../schema/list-of.ts'
import { oneOf } from '../schema/one-of.ts'
import { type Stance, stances } from '../schema/stance.ts'
import type { ConditionKind, Standings } from './condition-kind.ts'
import { noTrack } from './no-track.ts'
import { truth } from './truth.ts'

/** The party takes one of these stances on the track; unknown while it has declared none. */
export interface HasStance {
  readonly party: Id
  readonly on: Id
  readonly stance: readonly Stance[]
}

function position({ party, on }: HasStance, tracks: Standings) {
  return lookup(lookup(tracks, on)?.positions, party)
}

export const hasStance: ConditionKind<HasStance> = {
  schema: closedObject({ party: idSchema, on: idSchema, stance: listOf(choice(...stances)) }),
  faults({ party, on }, { parties: declared = {}, tracks }) {
    const parties = Object.keys(declared)
    const detail = `The definition has no party "${party}"${didYouMean(party, parties)}; it has ${oneOf(parties)}.`
    return [
      ...(parties.includes(party) ? [] : [{ at: ['party'], detail }]),
      ...(lookup(tracks, on) ? [] : [{ at: ['on'], detail: noTrack(on, tracks) }]),
    ]
  },
  tracksRead: () => [],
  deadlinesRead: () => [],
  zonesRead: ({ party, on }) => [`${on}/positions/${party}`, on],
  parties: ({ party }) => [party],
  renamed: (leaf, names) => ({ ...leaf, party: names.party(leaf.party), on: names.track(leaf.on) }),
  value(leaf, tracks) {
    const stance = position(leaf, tracks)?.stance ?? 'undeclared'
    return stance === 'undeclared' ? 'unknown' : truth(leaf.stance.includes(stance))
  },
  basis: (leaf, tracks) => position(leaf, tracks)?.report,
  since: (leaf, tracks) => position(leaf, tracks)?.since,
  isOpen: (_, value) => value === 'unknown',
}
