import { lookup } from '../lookup.ts'
import { isWithin, type StoredTakeover, type Stretch } from '../ledger/stretch.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { FiledReport } from '../report/filed-report.ts'
import type { Id } from '../schema/id-record.ts'
import { beginning } from '../time/order-key.ts'
import { orderOfVersion } from '../timeline/input.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Excerpt } from './excerpt.ts'

/** A report before and after a write; undefined if it does not count. */
export interface Rewritten {
  readonly was: FiledReport | undefined
  readonly is: FiledReport | undefined
}

/**
 * Returns the takeovers of a stretch that begins with a snapshot after a write about a report. A version takes over a
 * track with the first report on it that is filed under the version and comes after the track's last event. Returns
 * undefined if only the whole history can show them.
 */
export function takeoversAfter(
  excerpt: Pick<Excerpt, 'versions'>,
  stretch: Stretch,
  start: Snapshot,
  { was, is }: Rewritten,
): readonly StoredTakeover[] | undefined {
  const governs = (track: Id) => lookup(start.tracks, track)?.version ?? 0
  const standing = stretch.takeovers.filter(({ track, version }) => governs(track) < version)
  const tracks = is && isWithin(is.place, stretch) ? tracksOf(is.content) : []
  const moved = standing.some(
    ({ track, order }) => order === was?.place && !(order === is?.place && tracks.includes(track)),
  )
  if (moved) return undefined
  let all = standing
  for (const track of tracks) {
    const early = is && earlyVersion(excerpt, start.version, track, is)
    if (early === 'unknown') return undefined
    if (!is || early === undefined || governs(track) >= early) continue
    const others = all.filter((one) => one.track !== track || one.version !== early)
    const known = all.find((one) => !others.includes(one))
    if (!known || known.order > is.place) all = [...others, { track, order: is.place, version: early }]
  }
  return all
}

/**
 * The version under which a report puts its track, if it is not the one at its place; `unknown` if there may be
 * several.
 */
function earlyVersion(
  { versions }: Pick<Excerpt, 'versions'>,
  version: number,
  track: Id,
  { place }: FiledReport,
): number | 'unknown' | undefined {
  const next = versions.get(version + 1)
  if (!next || place < (lookup(next.from, track) ?? beginning)) return undefined
  const newest = Math.max(...versions.keys())
  const isBeyond = place >= orderOfVersion(next)
  if (newest === next.version) return isBeyond ? undefined : next.version
  const second = versions.get(next.version + 1)
  if (isBeyond || !second || place >= (lookup(second.from, track) ?? beginning)) return 'unknown'
  return next.version
}
