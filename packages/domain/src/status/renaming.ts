import type { DefinitionVersion } from '../definition/definition-version.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import { stateUnder } from '../timeline/adopt-version.ts'
import type { Status, TrackStatus } from './status-json.ts'

/** Whether a track is in states of two names by one entry, so that a version of the definition may have renamed it. */
function isOneStay(was: TrackStatus, is: TrackStatus): boolean {
  const entry = ({ since, cause }: TrackStatus) => JSON.stringify({ since, cause })
  return was.state !== is.state && entry(was) === entry(is)
}

/** Whether versions between two statuses may have renamed a track's state; only then a comparison needs them. */
export function mayBeRenamed(before: Status, after: Status): boolean {
  if (before.definition === after.definition) return false
  return Object.entries(after.tracks).some(([track, is]) => {
    const was = lookup(before.tracks, track)
    return was !== undefined && isOneStay(was, is)
  })
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
  const isBack = after.definition < before.definition
  const [first, last] = isBack ? [is, was] : [was, is]
  let name: Id | undefined = first.state
  let renamed: number | undefined
  for (const governing of versions.slice(1)) {
    const next: Id | undefined = name === undefined ? name : stateUnder(governing, track, name)
    if (next !== name) renamed = governing.version
    name = next
  }
  if (name !== last.state) return undefined
  return isBack ? after.definition : renamed
}
