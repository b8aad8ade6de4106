import { lookup } from '../lookup.ts'
import type { TitledParts, Titles } from './titles.ts'

/** Whether something exists, by its ids. */
export type KnownIds = { readonly [K in keyof Titles]: (...ids: Parameters<Titles[K]>) => boolean }

/** Returns the ids of a definition, with or without a title. */
export function knownIds({ tracks, parties, rules }: TitledParts): KnownIds {
  const states = (track: string) => lookup(tracks, track)?.states
  return {
    track: (id) => lookup(tracks, id) !== undefined,
    state: (track, id) => lookup(states(track), id) !== undefined,
    event: (track, id) => Object.values(states(track) ?? {}).some(({ on }) => lookup(on, id) !== undefined),
    party: (id) => lookup(parties, id) !== undefined,
    rule: (id) => lookup(rules, id) !== undefined,
    fact: (track, id) => lookup(lookup(tracks, track)?.facts, id) !== undefined,
    factValue: (track, id) => lookup(lookup(tracks, track)?.facts, id) !== undefined,
    deadline: (track, id) =>
      Object.values(states(track) ?? {}).some(({ deadlines }) => lookup(deadlines, id) !== undefined),
  }
}
