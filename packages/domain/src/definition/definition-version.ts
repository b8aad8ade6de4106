import type { OrderKey } from '../time/order-key.ts'
import type { Instant } from '../time/instant.ts'
import type { Definition } from './definition.ts'
import type { Id } from '../schema/id-record.ts'

/** The states that the version renames or removes: old state to new, by track. */
export type Migration = Readonly<Record<Id, Readonly<Record<Id, Id>>>>

/**
 * One version of a definition and the order keys from which it is in force: for the scenario, after everything that had
 * happened when it was recorded; for a track, earlier if a report filed under it occurred after the track's last event.
 * So a late report is judged by the version in force at its time, and a new event can be used at once.
 */
export interface DefinitionVersion {
  readonly version: number
  /** The revision that recorded it. */
  readonly revision: number
  readonly recorded: Instant
  readonly definition: Definition
  readonly migrate: Migration
  /** The order key after which it is in force, by track. */
  readonly from: Readonly<Record<Id, OrderKey>>
  /** The order key after which its rules are in force. */
  readonly rulesFrom: OrderKey
}
