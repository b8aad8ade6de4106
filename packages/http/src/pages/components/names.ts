import { type Definition, own, type Status, type Titles, titlesOf } from '@tracker/domain'

/** The names that people know things by, where the page has only ids. */
export interface Names extends Titles {
  /** The title of the state to which an event leads; undefined where the definition leads nowhere by it. */
  target(track: string, state: string, event: string): string | undefined
  /** Whether a proposal, by its id, is still to be decided. */
  isOpen(proposal: string): boolean
}

/** Names by the definition; what it does not name, e.g. a state of a former version, is spelled out from its id. */
export function namesOf(definition: Definition, status: Pick<Status, 'parties' | 'proposals'>): Names {
  const titles = titlesOf({ ...definition, parties: { ...definition.parties, ...status.parties } })
  const open = new Set(status.proposals.map(({ id }) => id))
  return {
    ...titles,
    isOpen: (proposal) => open.has(proposal),
    target: (track, state, event) => {
      const to = own(own(own(definition.tracks, track)?.states, state)?.on, event)
      return to === undefined ? undefined : titles.state(track, to)
    },
  }
}
