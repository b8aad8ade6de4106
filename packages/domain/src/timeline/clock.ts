import {
  beginning,
  clockAgain,
  isAfterClock,
  later,
  momentOf,
  type OrderKey,
  orderKeyAfter,
} from '../time/order-key.ts'
import type { Instant } from '../time/instant.ts'
import { watchedDeadlines } from './deadlines.ts'
import { type Due, dueOnTrack, ranks, rulesDue } from './due.ts'
import { orderOfVersion } from './input.ts'
import type { Snapshot } from './snapshot.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** The next moment at which the clock alone changes something, and its step. */
export interface Tick {
  readonly moment: Instant
  /** The name that a rule made true by this tick uses for it. */
  readonly name: string
  readonly step: Step
}

/** A tick that was due before recorded inputs takes effect now. */
function effectiveMoment(moment: Instant, { clock, last }: Snapshot): Instant {
  return Math.max(moment, clock, momentOf(last) ?? clock)
}

/**
 * Returns the place at which the clock acts at a moment. If a confirmation or a version has its place after the clock
 * effects of that very moment, the clock acts again after it.
 */
function actingPlace(moment: Instant, { last, version }: Snapshot, versions: Versions): OrderKey {
  const governing = versions.get(version)
  const newest = [last, ...(governing ? [orderOfVersion(governing)] : [])]
    .filter((place) => isAfterClock(place) && momentOf(place) === moment)
    .reduce(later, beginning)
  return newest === beginning ? orderKeyAfter(moment) : clockAgain(newest)
}

/**
 * Returns the next tick of the clock. At one moment, everything due in a state takes effect before the state is left,
 * in the order of the definition; the places sort in that order.
 */
export function nextTick(snapshot: Snapshot, versions: Versions): Tick | undefined {
  const watched = watchedDeadlines(definitionOf(versions, snapshot))
  const due = [
    ...Object.entries(snapshot.tracks).map(([id, now]) => dueOnTrack(id, now, versions, watched)),
    rulesDue(snapshot, versions),
  ]
  let first: { readonly due: Due; readonly moment: Instant; readonly order: string } | undefined
  for (const [track, ofTrack] of due.entries()) {
    for (const one of ofTrack) {
      const moment = effectiveMoment(one.moment, snapshot)
      if (first && moment > first.moment) continue
      const order = `${[ranks.indexOf(one.rank), padded(track), padded(one.at)].join('-')}.${one.name}`
      if (!first || moment < first.moment || order < first.order) first = { due: one, moment, order }
    }
  }
  if (!first) return undefined
  const { moment, order, due: next } = first
  const place = `${actingPlace(moment, snapshot, versions)}/${order}`
  return { moment, name: next.name, step: next.step(place, snapshot, versions) }
}

function padded(position: number): string {
  return String(position).padStart(4, '0')
}
