import type { Definition } from '../definition/definition.ts'
import { own } from '../own.ts'
import { spelledOut } from './spelled-out.ts'

/** What people call the parts of a definition; what it does not name is spelled out from its id. */
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
    track: (id) => own(tracks, id)?.title ?? spelledOut(id),
    state: (track, id) => own(own(tracks, track)?.states, id)?.title ?? spelledOut(id),
    party: (id) => own(parties, id)?.name ?? spelledOut(id),
    rule: (id) => own(rules, id)?.title ?? spelledOut(id),
    deadline: (track, id) => {
      const states = Object.values(own(tracks, track)?.states ?? {})
      const titles = states.map(({ deadlines }) => own(deadlines, id)?.title)
      return titles.find((title) => title !== undefined) ?? spelledOut(id)
    },
  }
}
