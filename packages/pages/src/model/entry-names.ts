import { type Definition, lookup } from '@tracker/domain'
import type { EndedExpectation } from './ended-expectations.ts'

/**
 * Returns the names under which the calendar may have had an expectation: those of the deadlines that it set, as a
 * deadline at the same time stands for it, or its own.
 */
export function entryNames(
  { tracks }: Pick<Definition, 'tracks'>,
  { track, deadline }: Pick<EndedExpectation, 'track' | 'deadline'>,
): readonly string[] {
  if (deadline !== undefined) return [`deadlines/${deadline}`]
  const states = Object.values(lookup(tracks, track)?.states ?? {})
  const set = states.flatMap(({ deadlines = {} }) =>
    Object.entries(deadlines).flatMap(([id, { at }]) => (at === 'expected' ? [`deadlines/${id}`] : [])),
  )
  return set.length === 0 ? ['expected'] : [...new Set(set)]
}
