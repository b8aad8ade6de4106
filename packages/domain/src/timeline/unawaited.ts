import { deadlinesExpectedIn } from '../definition/expected-deadlines.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { isForAll } from '../report/expectation.ts'
import { partsOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import { trackIn } from './governed-track.ts'
import type { Snapshot, Transition } from './snapshot.ts'
import type { Versions } from './versions.ts'

/** A deadline for which a report expects a time, although the state of its track has no such deadline. */
export interface Unawaited {
  readonly track: Id
  readonly state: Id
  readonly deadline: Id
  /** The deadlines of the state that wait for an expected time. */
  readonly known: readonly Id[]
}

/**
 * Returns the deadlines whose expectation would be lost, because the state after the report's own transition lacks
 * them. An event that waits for a reviewer may have expectations for the state that it leads to.
 */
export function unawaited(
  { content }: FiledReport,
  versions: Versions,
  transitions: readonly Transition[],
  after: Snapshot,
): readonly Unawaited[] {
  return partsOf<FiledReport['content']>(content).flatMap(({ track, event, expected }) => {
    if (expected === undefined || isForAll(expected)) return []
    if (event !== undefined && !transitions.some((one) => one.track === track)) return []
    const { now, state } = trackIn(after, versions, track)
    const known = deadlinesExpectedIn(state)
    return Object.keys(expected)
      .filter((deadline) => !known.includes(deadline))
      .map((deadline) => ({ track, state: now.state, deadline, known }))
  })
}
