import type { HistoryItem, TransitionJson } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Moments } from '../model/paths.ts'

/** The steps of a track in order, and whether they are complete. */
export interface TrackPath {
  readonly path: readonly TransitionJson[]
  /** False if the track has a longer past than one drawing can show. */
  readonly complete: boolean
}

/** How often the history is read, and the items of each read: a query for one track scans as many rows anyway. */
const looks = 3
const atOnce = 1_000

/**
 * Returns the path of a track to its state at the moments, from its own history, newest first, until it is complete or
 * a few reads are done. Retracted and superseded items are not steps.
 */
export async function trackPath(
  { history }: Pick<Scenarios, 'history'>,
  scenario: string,
  track: string,
  moments: Moments,
): Promise<TrackPath> {
  const found: HistoryItem[] = []
  let after: string | null = null
  for (let look = 0; look < looks; look++) {
    const place: { after?: string } = after === null ? {} : { after }
    const { items, next } = await history(scenario, {
      ...moments,
      ...place,
      track,
      limit: atOnce,
      descending: true,
    })
    found.push(...items)
    after = next
    if (next === null) break
  }
  const path = found
    .toReversed()
    .filter(({ status }) => status === 'standing' || status === 'corrected')
    .flatMap(({ transitions }) => transitions.filter((step) => step.track === track))
  return { path, complete: after === null }
}
