import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import { lookup } from '../lookup.ts'
import { type FiledReport, wordedIn } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { Instant } from '../time/instant.ts'
import { beginning, isAfterClock, momentOf, type OrderKey, orderKeyAfter } from '../time/order-key.ts'

/**
 * The inputs that people entered, each at its place in the order of occurrence. Everything else follows from these and
 * the clock.
 */
export type Input =
  | ({ readonly kind: 'report' } & ReportInput)
  | { readonly kind: 'version'; readonly governing: DefinitionVersion }
  | ({ readonly kind: 'takeover' } & Takeover)
  | { readonly kind: 'dismissal'; readonly proposal: string; readonly recorded: Instant }

/** A report at its place. */
export interface ReportInput {
  readonly filed: FiledReport
  /** How many of its claims are new. */
  readonly freshClaims: number
}

/** The takeover of one track by a version before the others, at a place in the order of occurrence. */
export interface Takeover {
  readonly track: Id
  readonly governing: DefinitionVersion
  readonly order: OrderKey
}

/**
 * Returns the place directly after everything that had happened when the version was recorded. Versions and
 * confirmations of one moment are in the order of recording, as both windows end at their revision and are equally
 * wide.
 */
export function orderOfVersion({ rulesFrom, revision }: DefinitionVersion): OrderKey {
  return `${rulesFrom}~${String(revision).padStart(12, '0')}`
}

/** Returns the place of an input in the order of occurrence. */
export function orderOf(input: Input): OrderKey {
  switch (input.kind) {
    case 'report':
      return input.filed.place
    case 'dismissal':
      return `${orderKeyAfter(input.recorded)}~`
    case 'version':
      return orderOfVersion(input.governing)
    case 'takeover':
      return input.order
  }
}

/**
 * Returns how far the clock runs before the input: to just before a report's earliest moment, and through the moment of
 * the others.
 */
export function clockBefore(input: Input): Instant | undefined {
  const order = orderOf(input)
  const moment = momentOf(order)
  if (moment === undefined) return undefined
  return isAfterClock(order) ? moment : moment - 1
}

/** Sorts inputs; those with one place keep the given order. */
export function inOrder(inputs: readonly Input[]): readonly Input[] {
  return inputs
    .map((input) => ({ input, order: orderOf(input) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ input }) => input)
}

/**
 * Returns the inputs of a version of a definition. It comes into force as a whole after everything that had happened
 * when it was recorded, and earlier inputs and effects stay as they were. Only a report filed under the new version,
 * about something after the last event on its track, moves that track's adoption forward, so that the version can be
 * used at once.
 */
export function versionInputs(
  governing: DefinitionVersion,
  reports: Iterable<FiledReport> = [],
): readonly Input[] {
  const { revision, from } = governing
  const early = new Map<Id, OrderKey>()
  for (const filed of reports) {
    const { content, place } = filed
    if (wordedIn(filed) < revision || place >= orderOfVersion(governing)) continue
    for (const track of tracksOf(content)) {
      if (place < (lookup(from, track) ?? beginning) || place > (early.get(track) ?? place)) continue
      early.set(track, place)
    }
  }
  return [
    ...[...early].map(([track, order]): Input => ({ kind: 'takeover', track, governing, order })),
    versionInput(governing),
  ]
}

export function versionInput(governing: DefinitionVersion): Input {
  return { kind: 'version', governing }
}
