import type { CauseJson } from '../ledger/json.ts'
import type { HistoryItem } from '../ledger/history-item.ts'
import type { Id } from '../schema/id-record.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import type { TrackStatus } from './status-json.ts'

/** One stay of a track in a state, as charts draw it. */
export interface TrackSpan {
  readonly state: Id
  readonly title: string
  /** Null for the initial state, and if the history begins later or lacks it. */
  readonly from: TimeValueJson | null
  /** Null for the present state. */
  readonly to: TimeValueJson | null
  /** Null if `from` is. */
  readonly cause: CauseJson | null
}

type Present = Pick<TrackStatus, 'state' | 'since' | 'cause'>

/**
 * Returns the stays of a track in its states, oldest first; the last is the present one. A transition to the same state
 * begins a new stay. `history` holds items in order of occurrence, oldest first; it may lack the oldest ones.
 */
export function spansOf(
  history: readonly Pick<HistoryItem, 'status' | 'transitions'>[],
  track: Id,
  present: Present,
  titleOf: (state: Id) => string,
): readonly TrackSpan[] {
  const moves = history
    .filter(({ status }) => status === 'standing' || status === 'corrected')
    .flatMap(({ transitions }) => transitions.filter((one) => one.track === track))
  const starts = moves.flatMap(({ from, to, occurred, cause }, at) => {
    const begun = { state: to, from: occurred, cause }
    // A new version of the definition may have carried the track over in between; history has no item of that.
    return from === (moves[at - 1]?.to ?? from) && at > 0 ? [begun] : [unknownStart(from), begun]
  })
  const last = starts.at(-1)
  const all =
    last?.state === present.state
      ? starts
      : [...starts, { state: present.state, from: present.since, cause: present.since && present.cause }]
  return all.map((span, at) => ({
    state: span.state,
    title: titleOf(span.state),
    from: span.from,
    to: all[at + 1]?.from ?? null,
    cause: span.cause,
  }))
}

function unknownStart(state: Id) {
  return { state, from: null, cause: null }
}
