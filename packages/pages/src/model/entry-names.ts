import { type Definition, lookup, type Status } from '@tracker/domain'
import type { PlacedExpectation } from './ended-expectations.ts'

/**
 * Returns the names under which the calendar may have had an expectation: those of the deadlines that it set in the
 * state that the track was in, as a deadline at the same time stands for it, or its own. A track of which no change is
 * known is still in the state that its status names.
 */
export function entryNames(
  { tracks }: Pick<Definition, 'tracks'>,
  present: Pick<Status, 'tracks'>,
  { track, deadline, state }: PlacedExpectation,
): readonly string[] {
  if (deadline !== undefined) return [`deadlines/${deadline}`]
  const stood = state ?? lookup(present.tracks, track)?.state ?? ''
  const { deadlines = {} } = lookup(lookup(tracks, track)?.states, stood) ?? {}
  const set = Object.entries(deadlines).filter(([, { at }]) => at === 'expected')
  return set.length === 0 ? ['expected'] : set.map(([id]) => `deadlines/${id}`)
}
