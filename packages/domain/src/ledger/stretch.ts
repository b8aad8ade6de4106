import type { Id } from '../schema/id-record.ts'
import type { Instant } from '../time/instant.ts'
import { afterClock, afterRules, later, momentOf, type OrderKey } from '../time/order-key.ts'
import { followedTo } from '../timeline/change.ts'
import { type Input, inOrder, orderOf, type Takeover, versionInput } from '../timeline/input.ts'
import { type Replayed, replay } from '../timeline/replay.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Placed } from '../timeline/step.ts'
import type { Versions } from '../timeline/versions.ts'
import { type Zone, zonesOf } from '../timeline/zones.ts'
import { inputsIn, type History } from './history.ts'

/** A track that a version took over ahead of the others, as it is stored. */
export type StoredTakeover = Pick<Takeover, 'track' | 'order'> & { readonly version: number }

/** The part of a timeline after one place, up to and including another, and the snapshot before it. */
export interface Stretch {
  readonly from: OrderKey
  /** Undefined for the last one. */
  readonly to: OrderKey | undefined
  readonly start: Snapshot
  /** The moment up to which the clock is followed at its end. */
  readonly until: Instant
  /** The claims that no report before it makes. */
  readonly fresh: ReadonlySet<Id>
  readonly takeovers: readonly StoredTakeover[]
}

/**
 * Returns the place after which every later write to a stretch with these inputs and this final snapshot is put: after
 * all rule effects of the inputs and of the clock.
 */
export function placeAfter(
  { last, clock }: Pick<Snapshot, 'last' | 'clock'>,
  inputs: readonly Input[],
): OrderKey {
  return [last, ...inputs.map(orderOf)].map(afterRules).reduce(later, afterClock(clock))
}

/** Returns whether a place is in a stretch. */
export function isWithin(place: OrderKey, { from, to }: Pick<Stretch, 'from' | 'to'>): boolean {
  return place > from && (to === undefined || place <= to)
}

/** Returns the inputs of a stretch, in order, from the history. */
export function inputsWithin(stretch: Stretch, history: History, versions: Versions): readonly Input[] {
  const within = (input: Input) => isWithin(orderOf(input), stretch)
  const takeovers = stretch.takeovers.flatMap(({ track, order, version }): Input[] => {
    const governing = versions.get(version)
    return governing ? [{ kind: 'takeover', track, order, governing }] : []
  })
  const others = history.governing.filter(({ version }) => version > 1).map(versionInput)
  const { reports, dismissals } = inputsIn(history, (place) => isWithin(place, stretch), stretch.fresh)
  return inOrder([...takeovers, ...others.filter(within), ...reports, ...dismissals.filter(within)])
}

/**
 * Folds a stretch. The clock acts up to its end even if the report there was retracted; otherwise effects whose places
 * are in this stretch would take effect in the next.
 */
export function unfolded(
  stretch: Pick<Stretch, 'start' | 'until'> & { readonly to?: OrderKey | undefined },
  inputs: readonly Input[],
  versions: Versions,
): Replayed {
  const { start, until } = stretch
  const replayed = replay(start, inputs, versions, clockEndOf(stretch))
  return { ...replayed, snapshot: followedTo(until)(replayed.snapshot) }
}

/** Returns the moment up to which the clock acts in a stretch. */
export function clockEndOf({ until, to }: Pick<Stretch, 'until'> & Partial<Pick<Stretch, 'to'>>): Instant {
  return to === undefined ? until : Math.max(until, (momentOf(to) ?? until) - 1)
}

/** Returns the moment at which a stretch ends. */
export function endOf({ to }: Pick<Stretch, 'to'>): Instant {
  return to === undefined ? Number.POSITIVE_INFINITY : (momentOf(to) ?? Number.NEGATIVE_INFINITY)
}

/** The summary of a stretch by which a search can skip it. */
export interface Outline {
  readonly zones: readonly Zone[]
  /** The earliest start of a report that stands at the end of its window; undefined if none does. */
  readonly earliest: Instant | undefined
  /** The end of the newest occurrence in it; null if nothing occurs. */
  readonly newest: Instant | null
  /** How many things happen in it. */
  readonly size: number
}

/** Returns the summary of a stretch with these inputs and steps. */
export function outlineOf(inputs: readonly Input[], steps: readonly Placed[]): Outline {
  const starts = inputs.flatMap((input) =>
    input.kind === 'report' && input.filed.content.confirms !== undefined
      ? [input.filed.content.occurred.earliest]
      : [],
  )
  const ends = steps.flatMap(({ step: { kind, occurred, transitions } }) =>
    kind === 'report'
      ? [occurred.latest]
      : kind === 'definition'
        ? []
        : transitions.map((one) => one.occurred.latest),
  )
  return {
    zones: zonesOf(inputs, steps),
    earliest: starts.length > 0 ? Math.min(...starts) : undefined,
    newest: ends.length > 0 ? Math.max(...ends) : null,
    size: steps.filter(({ step }) => step.kind !== 'mark').length,
  }
}
