import type { DefinitionVersion } from '../definition/definition-version.ts'
import { mayNeedReviewer, needsReviewer } from '../definition/needs-reviewer.ts'
import type { Head } from '../ledger/head.ts'
import { lookup } from '../lookup.ts'
import type { NamedDraft } from '../report/draft.ts'
import type { Joins } from '../report/filed-report.ts'
import { partsOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import type { Writing } from './writing.ts'

/** Returns, by track, the open proposals of the same event that an editor's report joins. */
export function joining(
  head: Head,
  governing: DefinitionVersion,
  draft: NamedDraft,
  { by, recorded }: Writing,
): { readonly joins?: Joins } {
  if (by.authority !== 'editor' || draft.confirms !== undefined) return {}
  const statesOf = (track: Id) => lookup(governing.definition.tracks, track)?.states ?? {}
  const gated = partsOf<NamedDraft>(draft).filter(({ track, event = '' }) =>
    mayNeedReviewer(statesOf(track), event),
  )
  if (gated.length === 0) return {}
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), recorded)
  const joins = gated.flatMap(({ track, event }) => {
    const waiting = snapshot.proposals.find(
      (one) => one.track === track && one.event === event && needsReviewer(statesOf(track), one.to),
    )
    return waiting ? [[track, waiting.id] as const] : []
  })
  return joins.length === 0 ? {} : { joins: Object.fromEntries(joins) }
}
