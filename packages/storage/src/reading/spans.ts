import {
  type Instant,
  lookup,
  movesOf,
  type OrderKey,
  spansFrom,
  type Stay,
  staysAfter,
  staysUntil,
  titlesOf,
  type TrackSpan,
} from '@tracker/domain'
import type { Moments, ReadContext } from './known-head.ts'
import type { Page } from '../items/page.ts'
import { requireTrack, statusAt } from './status.ts'
import { timeline } from './timeline.ts'

/** A place in a list of stays: after an item of history, within a stay that had begun by then. */
export interface WithinSpans {
  readonly after: OrderKey
  readonly stay: Stay
}

/** The filter of a list of stays: as of a moment, after a place. */
export interface SpanRange extends Moments {
  readonly after?: WithinSpans
  readonly limit: number
}

/**
 * Lists the stays of a track in each state, oldest first, the present one last. A page may have fewer than its limit
 * although more follow, since one request scans a bounded number of items. Throws `not-found`.
 */
export async function spans(
  context: ReadContext,
  scenario: string,
  track: string,
  { after: start, limit, ...moments }: SpanRange,
  now: Instant,
): Promise<Page<TrackSpan, WithinSpans>> {
  const status = await statusAt(context, scenario, moments, now)
  const present = requireTrack(status, scenario, track)
  const governing = await context.definition(scenario, status.definition)
  const declared = lookup(governing?.definition.tracks, track)
  const first: Stay = { state: declared?.initial ?? present.state, from: null, cause: { kind: 'initial' } }
  const { items, next } = await timeline(
    context,
    scenario,
    { ...moments, track, moving: true, limit, ...(start && { after: start.after }) },
    now,
  )
  const begun = staysAfter(start?.stay ?? first, movesOf(items, track))
  const titles = governing && titlesOf(governing.definition)
  const titled = (stays: readonly Stay[]) =>
    spansFrom(stays, (state) =>
      state === present.state ? present.stateTitle : (titles?.state(track, state) ?? state),
    )
  const stay = begun.at(-1)
  if (next === null || !stay) return { items: titled(staysUntil(begun, present)), next: null }
  return { items: titled(begun).slice(0, -1), next: { after: next, stay } }
}
