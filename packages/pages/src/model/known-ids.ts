import { type Definition, own, type Titles } from '@tracker/domain'

/** Whether something is there, by the ids that name it. */
export type KnownIds = { readonly [K in keyof Titles]: (...ids: Parameters<Titles[K]>) => boolean }

/** What a definition has, with or without a title. */
export function knownIds({
  tracks,
  parties,
  rules,
}: Pick<Definition, 'tracks' | 'parties' | 'rules'>): KnownIds {
  const states = (track: string) => own(tracks, track)?.states
  return {
    track: (id) => own(tracks, id) !== undefined,
    state: (track, id) => own(states(track), id) !== undefined,
    party: (id) => own(parties, id) !== undefined,
    rule: (id) => own(rules, id) !== undefined,
    deadline: (track, id) =>
      Object.values(states(track) ?? {}).some(({ deadlines }) => own(deadlines, id) !== undefined),
  }
}
