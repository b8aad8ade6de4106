import type { CauseJson, TransitionJson } from '../ledger/json.ts'
import type { HistoryItem } from '../ledger/history-item.ts'
import type { Id } from '../schema/id-record.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import type { TrackStatus } from './status-json.ts'

/** A stay of a track in a state that begins. */
export interface Stay {
  readonly state: Id
  /** Null for the initial state, and if the history begins later or lacks it. */
  readonly from: TimeValueJson | null
  /** Null if the history begins later. */
  readonly cause: CauseJson | null
}

/** One stay of a track in a state, as charts draw it. */
export interface TrackSpan extends Stay {
  readonly title: string
  /** Null for the present state. */
  readonly to: TimeValueJson | null
}

type Present = Pick<TrackStatus, 'state' | 'since' | 'cause'>

/** Returns the transitions of a track in items of history, in their order; without those that no longer count. */
export function movesOf(
  history: readonly Pick<HistoryItem, 'status' | 'transitions'>[],
  track: Id,
): readonly TransitionJson[] {
  return history
    .filter(({ status }) => status === 'standing' || status === 'corrected')
    .flatMap(({ transitions }) => transitions.filter((one) => one.track === track))
}

/** Returns the stays that begin with `start`, if it is known, and with each transition after it. */
export function staysAfter(start: Stay | undefined, moves: readonly TransitionJson[]): readonly Stay[] {
  const stays = start ? [start] : []
  for (const { from, to, occurred, cause } of moves) {
    const last = stays.at(-1)
    if (!last) stays.push({ state: from, from: null, cause: null })
    // A new version of the definition may call the state otherwise since; the stay goes on.
    else if (last.state !== from) stays[stays.length - 1] = { ...last, state: from }
    stays.push({ state: to, from: occurred, cause })
  }
  return stays
}

/** Returns the stays up to the present one, which a new version may have renamed, or history may lack. */
export function staysUntil(stays: readonly Stay[], { state, since, cause }: Present): readonly Stay[] {
  const last = stays.at(-1)
  if (last?.state === state) return stays
  const renamed = last && JSON.stringify(last.from) === JSON.stringify(since)
  return [...(renamed ? stays.slice(0, -1) : stays), { state, from: since, cause }]
}

/** Completes stays with their titles and with their ends, each of which is the beginning of the next one. */
export function spansFrom(stays: readonly Stay[], titleOf: (state: Id) => string): readonly TrackSpan[] {
  return stays.map(({ state, from, cause }, at) => ({
    state,
    title: titleOf(state),
    from,
    to: stays[at + 1]?.from ?? null,
    cause,
  }))
}

/**
 * Returns the stays of a track in its states, oldest first; the last is the present one. A transition to the same state
 * begins a new stay. `history` holds items in order of occurrence, oldest first. It may lack the oldest ones; otherwise
 * `start` is the stay in the initial state.
 */
export function spansOf(
  history: Parameters<typeof movesOf>[0],
  track: Id,
  present: Present,
  titleOf: (state: Id) => string,
  start?: Stay,
): readonly TrackSpan[] {
  return spansFrom(staysUntil(staysAfter(start, movesOf(history, track)), present), titleOf)
}
