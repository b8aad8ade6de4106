import {
  type DeadlineRuns,
  type Definition,
  lookup,
  type Status,
  type Titles,
  titlesOf,
} from '@tracker/domain'
import { type KnownIds, knownIds } from './known-ids.ts'

/** The names of things for people, by their ids. */
export interface Names extends Titles, DeadlineRuns {
  /** The title of the state to which an event leads; undefined if it leads nowhere. */
  target(track: string, state: string, event: string): string | undefined
  /** Whether a proposal, by its id, is still to be decided. */
  isOpen(proposal: string): boolean
  /** The parties that contest a report's change, until that is settled. */
  contesting(report: string | null): readonly string[]
  /** The names at a revision: ids that the definition no longer has keep their former name, if it is known. */
  at(revision: number | null): Names
}

/** The parts of a status that names depend on; without its tracks nothing is contested. */
type NamedStatus = Pick<Status, 'parties' | 'proposals'> & Partial<Pick<Status, 'tracks'>>

/**
 * Returns the names of a definition; an id without a title, e.g. a state of a former version, is spelled out. `former`
 * has the versions in force at the revisions of the items shown.
 */
export function namesOf(
  definition: Definition,
  status: NamedStatus,
  former: ReadonlyMap<number, Definition> = new Map(),
): Names {
  const all = { ...definition, parties: { ...definition.parties, ...status.parties } }
  const titles = titlesOf(all)
  const open = new Set(status.proposals.map(({ id }) => id))
  const contests = Object.values(status.tracks ?? {}).flatMap(({ contested }) => contested)
  const names: Names = {
    ...titles,
    isOpen: (proposal) => open.has(proposal),
    target: (track, state, event) => {
      const to = lookup(lookup(lookup(definition.tracks, track)?.states, state)?.on, event)
      return to === undefined ? undefined : titles.state(track, to)
    },
    contesting: (report) => [
      ...new Set(contests.filter(({ disputes }) => disputes === report).flatMap(({ by }) => by)),
    ],
    at: (revision) => {
      const then = revision === null ? undefined : former.get(revision)
      return then ? { ...names, ...eitherOf(knownIds(all), titles, titlesOf(then)) } : names
    },
  }
  return names
}

/** The present titles of known ids, and the former ones of all others. */
function eitherOf(known: KnownIds, present: Titles, former: Titles): Titles {
  return {
    track: (id) => (known.track(id) ? present : former).track(id),
    state: (track, id) => (known.state(track, id) ? present : former).state(track, id),
    event: (track, id) => (known.event(track, id) ? present : former).event(track, id),
    party: (id) => (known.party(id) ? present : former).party(id),
    rule: (id) => (known.rule(id) ? present : former).rule(id),
    fact: (track, id) => (known.fact(track, id) ? present : former).fact(track, id),
    factValue: (track, id, value) => (known.fact(track, id) ? present : former).factValue(track, id, value),
    deadline: (track, id) => (known.deadline(track, id) ? present : former).deadline(track, id),
  }
}
