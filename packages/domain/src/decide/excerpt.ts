import type { History } from '../ledger/history.ts'
import type { Stretch } from '../ledger/stretch.ts'
import type { Id } from '../schema/id-record.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Versions } from '../timeline/versions.ts'
import type { StretchInterest } from '../timeline/zones.ts'

/**
 * The part of a history that a decision has asked for so far: some stretches of the timeline, in order, and everything
 * that the ledger has about them. Elsewhere it may be incomplete.
 */
export interface Excerpt extends History {
  readonly stretches: readonly Stretch[]
  /** The version in force, those that govern the stretches, and the next one after each. */
  readonly versions: Versions
  /** The reports that were looked for; one that the history lacks does not exist. */
  readonly sought: ReadonlySet<string>
  /**
   * By claim, the place of the first report besides the written one that makes it; if some do before the written one,
   * the place of any of these. Undefined if no other report that counts makes it.
   */
  readonly toldAt: ReadonlyMap<Id, OrderKey | undefined>
  /** The next stretch that was asked for after another, each by its beginning. */
  readonly following: ReadonlyMap<OrderKey, OrderKey>
}

/** Something that a decision still needs to know. */
export type Missing =
  | { readonly missing: 'whole' }
  | { readonly missing: 'report'; readonly report: string }
  /** Where other reports tell these claims; before `place` it does not matter which. */
  | {
      readonly missing: 'tellings'
      readonly claims: readonly Id[]
      readonly besides: string
      readonly place: OrderKey
    }
  /** The stretch of this place. */
  | { readonly missing: 'place'; readonly place: OrderKey }
  /** The next stretch after this one that has one of the places, is of interest, or is the last. */
  | {
      readonly missing: 'next'
      readonly after: OrderKey
      readonly interest: StretchInterest
      readonly places: readonly OrderKey[]
    }

export function isMissing(found: object): found is Missing {
  return 'missing' in found
}

export function isExcerpt(history: History): history is Excerpt {
  return 'stretches' in history
}
