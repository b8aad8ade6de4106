import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { lookup } from '../lookup.ts'
import type { NamedDraft } from '../report/draft.ts'
import type { Joins } from '../report/filed-report.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import type { Writing } from './writing.ts'

/** Returns, by track, the open proposals of the same event that an editor's report joins. */
export function joining(
  head: Head,
  governing: DefinitionVersion,
  { track, event, confirms }: NamedDraft,
  { by, recorded }: Writing,
): { readonly joins?: Joins } {
  if (by.authority !== 'editor' || confirms !== undefined || track === undefined) return {}
  const states = lookup(governing.definition.tracks, track)?.states ?? {}
  const gated = Object.values(states).some(
    ({ on }) => lookup(states, lookup(on, event ?? '') ?? '')?.confirm === 'reviewer',
  )
  if (!gated) return {}
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), recorded)
  const waiting = snapshot.proposals.find(
    (one) => one.track === track && one.event === event && lookup(states, one.to)?.confirm === 'reviewer',
  )
  return waiting ? { joins: { [track]: waiting.id } } : {}
}
