import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import { lookup } from '../lookup.ts'
import type { Instant } from '../time/instant.ts'
import { clockEndOf, factsWithin, isWithin } from '../ledger/stretch.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import { beginning, endOfMoment, later, momentOf, type OrderKey, windowOf } from '../time/order-key.ts'
import { orderOf } from '../timeline/fact.ts'
import { replay } from '../timeline/replay.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Placed, Step } from '../timeline/step.ts'
import { versionsOf } from '../timeline/versions.ts'
import { type Excerpt, isExcerpt, type Missing } from './excerpt.ts'

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
  return newestIn(snapshot, { tracks, latest }, governing.recorded)
}

/** The same by a snapshot; `begun` is when a scenario without tracks asked for begins. */
function newestIn(
  snapshot: Snapshot,
  { tracks, latest }: Ending,
  begun: Instant | undefined,
): { readonly newest: Instant | undefined } | undefined {
  const last = lastIn(snapshot, tracks)
  if (last === beginning) {
    const entered = tracks.flatMap((track) => lookup(snapshot.tracks, track)?.entered.earliest ?? [])
    return { newest: notAfter(entered.length === 0 ? begun : Math.max(...entered), latest) }
  }
  const { earliest, latest: end } = windowOf(last)
  return end <= latest ? { newest: earliest } : undefined
}

/** The place of the newest occurrence before a snapshot, on these tracks or on any. */
function lastIn({ tracks: all, last }: Snapshot, tracks: readonly Id[]): OrderKey {
  const found = tracks.flatMap((track) => lookup(all, track) ?? [])
  return found.length === 0 ? last : found.map((one) => one.last).reduce(later)
}

/** The same from a history or an excerpt of it. */
export function newestBefore(
  history: History,
  ending: Ending,
): { readonly newest: Instant | undefined } | Missing {
  return isExcerpt(history) ? newestInExcerpt(history, ending) : { newest: newestInHistory(history, ending) }
}

/**
 * The same from an excerpt of the history: by the stretch in which the window ends, else by those before it, from one
 * occurrence to the one before.
 */
function newestInExcerpt(
  history: Excerpt,
  ending: Ending,
): { readonly newest: Instant | undefined } | Missing {
  const { stretches, versions } = history
  const { latest } = ending
  for (let place = endOfMoment(latest); ;) {
    const stretch = stretches.find((one) => isWithin(place, one))
    if (!stretch) return { missing: 'place', place }
    const facts = factsWithin(stretch, history, versions)
    const begun = facts.filter((fact) => (momentOf(orderOf(fact)) ?? latest) <= latest)
    const until = Math.min(latest, clockEndOf(stretch))
    const found = newestStep(replay(stretch.start, begun, versions, until).steps, ending)
    if (found) return { newest: found.occurred.earliest }
    const { start } = stretch
    const before = lastIn(start, ending.tracks)
    const first = versions.get(1)?.recorded
    if (before === beginning && first === undefined) return { missing: 'whole' }
    const known = newestIn(start, ending, first)
    if (known) return known
    place = before
  }
}

/** The same from the whole history, without the report with the id. */
export function newestInHistory(
  history: History,
  { tracks, latest }: Ending,
  except?: string,
): Instant | undefined {
  const reports = new Map([...history.reports].filter(([id]) => id !== except))
  const { steps } = timelineOf({ ...history, reports }, latest)
  const newest = newestStep(steps, { tracks, latest })
  return newest?.occurred.earliest ?? notAfter(history.governing[0]?.recorded, latest)
}

/** The newest step that had ended by then and happened to one of the tracks, or to any. */
function newestStep(steps: readonly Placed[], { tracks, latest }: Ending): Step | undefined {
  return steps.findLast(
    ({ step }) =>
      step.occurred.latest <= latest &&
      (step.kind === 'report' || step.transitions.length > 0) &&
      (tracks.length === 0 || tracks.some((track) => step.track === track || step.tracks?.includes(track))),
  )?.step
}

function notAfter(moment: Instant | undefined, latest: Instant): Instant | undefined {
  return moment !== undefined && moment <= latest ? moment : undefined
}
