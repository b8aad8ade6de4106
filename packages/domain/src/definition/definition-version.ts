import type { OrderKey } from '../time/order-key.ts'
import type { Instant } from '../time/instant.ts'
import type { Definition } from './definition.ts'
import type { Id } from '../schema/id-record.ts'

/** Where states of the version before went: by track, old state to new. */
export type Migration = Readonly<Record<Id, Readonly<Record<Id, Id>>>>

/**
 * One version of a definition and from where on it governs: as a whole after all that had happened when it was recorded,
 * and in one track earlier for a report that is filed under it about something after the last that had happened there.
 * So a report filed late is judged by the version that governed then, and a new event can be used at once.
 */
export interface DefinitionVersion {
  readonly version: number
  /** The revision that recorded it. */
  readonly revision: number
  readonly recorded: Instant
  readonly definition: Definition
  readonly migrate: Migration
  /** The place after which it governs each track. */
  readonly from: Readonly<Record<Id, OrderKey>>
  /** The place after which its rules are in force. */
  readonly rulesFrom: OrderKey
}
