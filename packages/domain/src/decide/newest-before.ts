import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import { lookup } from '../lookup.ts'
import type { Instant } from '../time/instant.ts'
import { clockEndOf, inputsWithin, isWithin } from '../ledger/stretch.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import {
  beginning,
  endOfMoment,
  isOfReport,
  later,
  momentOf,
  type OrderKey,
  windowOf,
} from '../time/order-key.ts'
import type { FiledReport } from '../report/filed-report.ts'
import type { Window } from '../time/time-value.ts'
import { orderOf } from '../timeline/input.ts'
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
 * Returns the start of the newest occurrence that had ended by `latest`, on the tracks or on any if none is given; if
 * they have no occurrence, their own start. Returns undefined if the head does not suffice, and no `newest` if nothing
 * had happened by then.
 */
export function newestByHead(
  head: Head,
  governing: DefinitionVersion,
  ending: Ending,
): { readonly newest: Instant | undefined } | undefined {
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), ending.latest)
  const begun = governing.version === 1 ? governing.recorded : undefined
  return newestIn(lastIn(snapshot, ending.tracks), ending, startIn([snapshot], ending, begun))
}

/** Looks at the last occurrence before a snapshot, or at the start if there is none. */
function newestIn(
  last: Occurrence | undefined,
  { latest }: Ending,
  start: Instant | undefined,
): { readonly newest: Instant | undefined } | undefined {
  if (last) return last.window.latest <= latest ? { newest: last.window.earliest } : undefined
  return start === undefined ? undefined : { newest: notAfter(start, latest) }
}

interface Occurrence {
  readonly place: OrderKey
  readonly window: Window
}

/**
 * The last occurrence before a snapshot, on these tracks or on any. A report's place has its window; an effect of the
 * clock or a rule has the window of the entry that it made.
 */
function lastIn({ tracks: all, last }: Snapshot, tracks: readonly Id[]): Occurrence | undefined {
  const some = tracks.length === 0 ? Object.values(all) : tracks.flatMap((track) => lookup(all, track) ?? [])
  const newest = some.map((one) => one.last).reduce(later, tracks.length === 0 ? last : beginning)
  if (newest === beginning) return undefined
  const track = isOfReport(newest) ? undefined : some.find((one) => one.last === newest)
  return { place: newest, window: track?.entered ?? windowOf(newest) }
}

/**
 * The start of tracks to which nothing had happened, by the snapshots that have them; without tracks, the start of the
 * scenario, `begun`. Undefined if that is unknown.
 */
function startIn(
  snapshots: readonly Snapshot[],
  { tracks }: Ending,
  begun: Instant | undefined,
): Instant | undefined {
  if (tracks.length === 0) return begun
  const starts = tracks.flatMap((id) => {
    const idle = snapshots
      .flatMap((one) => lookup(one.tracks, id) ?? [])
      .find(({ last }) => last === beginning)
    return idle?.entered.earliest ?? []
  })
  return starts.length < tracks.length ? undefined : Math.max(...starts)
}

/** Returns the start of that occurrence from a history or an excerpt of it, as if `except` had not been filed. */
export function newestBefore(
  history: History,
  ending: Ending,
  except?: FiledReport,
): { readonly newest: Instant | undefined } | Missing {
  return isExcerpt(history)
    ? newestInExcerpt(history, ending, except)
    : { newest: newestInHistory(history, ending, except?.id) }
}

function without(history: History, except: string | undefined): History {
  return { ...history, reports: new Map([...history.reports].filter(([id]) => id !== except)) }
}

/**
 * Searches an excerpt of the history backwards from the stretch in which the window ends. Needs the whole history if
 * things stand there by what `except` did.
 */
function newestInExcerpt(
  history: Excerpt,
  ending: Ending,
  except: FiledReport | undefined,
): { readonly newest: Instant | undefined } | Missing {
  const { stretches, versions } = history
  const { latest } = ending
  for (let place = endOfMoment(latest); ;) {
    const stretch = stretches.find((one) => isWithin(place, one))
    if (!stretch) return { missing: 'place', place }
    const takesOver = stretch.takeovers.some(({ order }) => order === except?.place)
    if (except && (except.place <= stretch.from || takesOver)) return { missing: 'whole' }
    const inputs = inputsWithin(stretch, without(history, except?.id), versions)
    const begun = inputs.filter((input) => (momentOf(orderOf(input)) ?? latest) <= latest)
    // Without the report, the clock may act after the moment that it was followed to.
    const until = stretch.to === undefined ? latest : Math.min(latest, clockEndOf(stretch))
    const { steps, snapshot } = replay(stretch.start, begun, versions, until)
    const found = newestStep(steps, ending)
    if (found) return { newest: found.occurred.earliest }
    const last = lastIn(stretch.start, ending.tracks)
    const first = versions.get(1)?.recorded
    const known = newestIn(last, ending, startIn([stretch.start, snapshot], ending, first))
    if (known) return known
    if (!last) return { missing: 'whole' }
    place = last.place
  }
}

/** Returns the start of that occurrence from the whole history, ignoring the report `except`. */
export function newestInHistory(history: History, ending: Ending, except?: string): Instant | undefined {
  const { steps } = timelineOf(without(history, except), ending.latest)
  const newest = newestStep(steps, ending)
  return newest?.occurred.earliest ?? notAfter(startOf(history, ending), ending.latest)
}

function startOf({ governing }: History, { tracks }: Ending): Instant | undefined {
  const declared = (track: Id) => governing.find(({ definition }) => lookup(definition.tracks, track))
  const starts = tracks.flatMap((track) => declared(track)?.recorded ?? [])
  return starts.length > 0 ? Math.max(...starts) : governing[0]?.recorded
}

/**
 * The newest step that had ended by then and happened to one of the tracks, or to any. A new version of the definition
 * is no occurrence, though it may rename a state.
 */
function newestStep(steps: readonly Placed[], { tracks, latest }: Ending): Step | undefined {
  return steps.findLast(
    ({ step }) =>
      step.occurred.latest <= latest &&
      (step.kind === 'report' || (step.kind !== 'definition' && step.transitions.length > 0)) &&
      (tracks.length === 0 || tracks.some((track) => step.track === track || step.tracks?.includes(track))),
  )?.step
}

function notAfter(moment: Instant | undefined, latest: Instant): Instant | undefined {
  return moment !== undefined && moment <= latest ? moment : undefined
}
