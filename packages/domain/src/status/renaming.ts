import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { ProposalJson } from '../ledger/json.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import { stateUnder } from '../timeline/adopt-version.ts'
import type { DiffContext } from './diff-context.ts'
import type { Status, TrackStatus } from './status-json.ts'

/** Whether a track is in states of two names by one entry, so that a version of the definition may have renamed it. */
function isOneStay(was: TrackStatus, is: TrackStatus): boolean {
  const entry = ({ since, cause }: TrackStatus) => JSON.stringify({ since, cause })
  return was.state !== is.state && entry(was) === entry(is)
}

/** Whether a proposal leads to states of two names, so that a version may have renamed the state. */
function isOtherwise(was: ProposalJson, is: ProposalJson): boolean {
  return was.id === is.id && was.track === is.track && was.to !== is.to
}

/** Whether versions between two statuses may have renamed a state that these name; if not, a comparison needs none. */
export function mayBeRenamed(before: Status, after: Status): boolean {
  if (before.definition === after.definition) return false
  const isStay = ([track, is]: readonly [Id, TrackStatus]) => {
    const was = lookup(before.tracks, track)
    return was !== undefined && isOneStay(was, is)
  }
  return (
    Object.entries(after.tracks).some(isStay) ||
    after.proposals.some((is) => before.proposals.some((was) => isOtherwise(was, is)))
  )
}

/**
 * Returns the version that calls a track's state as `after` does, if the versions between the statuses only renamed the
 * state; undefined if the track moved. `versions` are those from the one status's to the other's, the lowest first.
 */
export function renamingOf(
  track: Id,
  before: Status,
  after: Status,
  versions: readonly DefinitionVersion[],
): number | undefined {
  const [was, is] = [lookup(before.tracks, track), lookup(after.tracks, track)]
  if (!was || !is || !isOneStay(was, is)) return undefined
  return versionCalling(track, { was: was.state, is: is.state }, { before, after, versions })
}

/** Returns the version that calls the state to which a proposal leads as `after` does; undefined if none renamed it. */
export function renamedTarget(
  was: ProposalJson,
  is: ProposalJson,
  compared: Pick<DiffContext, 'before' | 'after' | 'versions'>,
): number | undefined {
  if (!isOtherwise(was, is)) return undefined
  return versionCalling(is.track, { was: was.to, is: is.to }, compared)
}

/** Returns the version that gave a state its other name, if the versions between lead from one name to the other. */
function versionCalling(
  track: Id,
  { was, is }: { readonly was: Id; readonly is: Id },
  { before, after, versions }: Pick<DiffContext, 'before' | 'after' | 'versions'>,
): number | undefined {
  const isBack = after.definition < before.definition
  const [first, last] = isBack ? [is, was] : [was, is]
  let name: Id | undefined = first
  let renamed: number | undefined
  for (const governing of versions.slice(1)) {
    const next: Id | undefined = name === undefined ? name : stateUnder(governing, track, name)
    if (next !== name) renamed = governing.version
    name = next
  }
  if (name !== last) return undefined
  return isBack ? after.definition : renamed
}
