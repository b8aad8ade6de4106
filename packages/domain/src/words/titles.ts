import type { Definition } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import { spelledOut } from './spelled-out.ts'

/** The titles of the parts of a definition; a part without a title is spelled out from its id. */
export interface Titles {
  track(track: string): string
  state(track: string, state: string): string
  party(party: string): string
  rule(rule: string): string
  /** A deadline of any of the track's states. */
  deadline(track: string, deadline: string): string
}

/** The titles that a definition gives. */
export function titlesOf({
  tracks,
  parties,
  rules,
}: Pick<Definition, 'tracks' | 'parties' | 'rules'>): Titles {
  return {
    track: (id) => lookup(tracks, id)?.title ?? spelledOut(id),
    state: (track, id) => lookup(lookup(tracks, track)?.states, id)?.title ?? spelledOut(id),
    party: (id) => lookup(parties, id)?.name ?? spelledOut(id),
    rule: (id) => lookup(rules, id)?.title ?? spelledOut(id),
    deadline: (track, id) => {
      const states = Object.values(lookup(tracks, track)?.states ?? {})
      const titles = states.map(({ deadlines }) => lookup(deadlines, id)?.title)
      return titles.find((title) => title !== undefined) ?? spelledOut(id)
    },
  }
}
