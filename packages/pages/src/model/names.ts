import {
  type DeadlineRuns,
  type Definition,
  type HistoryItem,
  lookup,
  type ProposalJson,
  type Status,
  type Titles,
  titlesAcross,
  titlesOf,
  type TrackStatus,
} from '@tracker/domain'
import { type Dismissal, proposalsBehind } from './dismissals.ts'
import { asksFor } from './waiting-reports.ts'

/** The names of things for people, by their ids. */
export interface Names extends Titles, DeadlineRuns {
  /** The title of the state to which an event leads; undefined if it leads nowhere. */
  target(track: string, state: string, event: string): string | undefined
  /** Whether a proposal, by its id, is still to be decided. */
  isOpen(proposal: string): boolean
  /** The proposals, still to be decided, that a report asks for. */
  waiting(report: string | null): readonly ProposalJson[]
  /** The decisions of reviewers against what an item asked for. */
  dismissals(item: Pick<HistoryItem, 'proposals' | 'joins'>): readonly Dismissal[]
  /** What contests a report's change, until that is settled. */
  contests(report: string | null): TrackStatus['contested']
  /** The parties that do. */
  contesting(report: string | null): readonly string[]
  /** The names at a revision: ids that the definition no longer has keep their former name, if it is known. */
  at(revision: number | null): Names
}

/** The parts of a status that names depend on; without its tracks nothing is contested. */
type NamedStatus = Pick<Status, 'parties' | 'proposals'> & Partial<Pick<Status, 'tracks'>>

/**
 * Returns the names of a definition; an id without a title, e.g. a state of a former version, is spelled out. `former`
 * has the versions in force at the revisions of the items shown, `dismissals` the decisions against what these asked
 * for.
 */
export function namesOf(
  definition: Definition,
  status: NamedStatus,
  former: ReadonlyMap<number, Definition> = new Map(),
  dismissals: ReadonlyMap<string, Dismissal> = new Map(),
): Names {
  const all = { ...definition, parties: { ...definition.parties, ...status.parties } }
  const titles = titlesOf(all)
  const open = new Set(status.proposals.map(({ id }) => id))
  const contests = Object.values(status.tracks ?? {}).flatMap(({ contested }) => contested)
  const names: Names = {
    ...titles,
    isOpen: (proposal) => open.has(proposal),
    waiting: (report) =>
      report === null ? [] : status.proposals.filter((proposal) => asksFor(report, proposal)),
    dismissals: (item) =>
      proposalsBehind(item).flatMap((id) => (open.has(id) ? [] : (dismissals.get(id) ?? []))),
    target: (track, state, event) => {
      const to = lookup(lookup(lookup(definition.tracks, track)?.states, state)?.on, event)
      return to === undefined ? undefined : titles.state(track, to)
    },
    contests: (report) => contests.filter(({ disputes }) => disputes === report),
    contesting: (report) => [...new Set(names.contests(report).flatMap(({ by }) => by))],
    at: (revision) => {
      const then = revision === null ? undefined : former.get(revision)
      return then ? { ...names, ...titlesAcross(all, then) } : names
    },
  }
  return names
}
