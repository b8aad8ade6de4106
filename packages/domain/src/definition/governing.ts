import type { Place } from '../timeline/place.ts'
import type { Instant } from '../time/instant.ts'
import type { Definition, Id } from './definition.ts'

/** Where states of the version before went: by track, old state to new. */
export type Migration = Readonly<Record<Id, Readonly<Record<Id, Id>>>>

/**
 * One version of a definition and from where on it governs. In each track a version takes over after the last thing
 * that had happened there when it was recorded, so that a report filed late is judged by the version that governed
 * then, and a new event can be used at once.
 */
export interface Governing {
  readonly version: number
  /** The revision that recorded it. */
  readonly revision: number
  readonly recorded: Instant
  readonly definition: Definition
  readonly migrate: Migration
  /** The place after which it governs each track. */
  readonly from: Readonly<Record<Id, Place>>
  /** The place after which its rules are in force. */
  readonly rulesFrom: Place
}
