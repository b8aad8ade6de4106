import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import { lookup } from '../lookup.ts'
import type { Instant } from '../time/instant.ts'
import { beginning, later, windowOf } from '../time/order-key.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { timelineOf } from '../ledger/timeline-of.ts'

/** The track of a report, if it has one, and the end of its window. */
export interface Ending {
  readonly tracks: readonly Id[]
  readonly latest: Instant
}

/**
 * Returns the start of the newest occurrence that had ended by `latest`, on the track or on any track if none is given;
 * if the track has no occurrence, its own start. Returns undefined if the head alone cannot say, and no `newest` if
 * nothing had happened by then.
 */
export function newestByHead(
  head: Head,
  governing: DefinitionVersion,
  { tracks, latest }: Ending,
): { readonly newest: Instant | undefined } | undefined {
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), latest)
  const found = tracks.flatMap((track) => lookup(snapshot.tracks, track) ?? [])
  const last = found.length === 0 ? snapshot.last : found.map((one) => one.last).reduce(later)
  if (last === beginning) {
    const entered = found.map((one) => one.entered.earliest)
    return { newest: notAfter(entered.length === 0 ? governing.recorded : Math.max(...entered), latest) }
  }
  const { earliest, latest: end } = windowOf(last)
  return end <= latest ? { newest: earliest } : undefined
}

/** The same from the whole history, without the report with the id. */
export function newestInHistory(
  history: History,
  { tracks, latest }: Ending,
  except?: string,
): Instant | undefined {
  const reports = new Map([...history.reports].filter(([id]) => id !== except))
  const { steps } = timelineOf({ ...history, reports }, latest)
  const newest = steps.findLast(
    ({ step }) =>
      step.occurred.latest <= latest &&
      (step.kind === 'report' || step.transitions.length > 0) &&
      (tracks.length === 0 || tracks.some((track) => step.track === track || step.tracks?.includes(track))),
  )
  return newest?.step.occurred.earliest ?? notAfter(history.governing[0]?.recorded, latest)
}

function notAfter(moment: Instant | undefined, latest: Instant): Instant | undefined {
  return moment !== undefined && moment <= latest ? moment : undefined
}
