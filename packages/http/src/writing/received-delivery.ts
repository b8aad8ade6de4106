import type { Instant } from '@tracker/domain'
import type { Answer, Delivery } from '@tracker/storage'
import type { Adapter } from '../access/adapter.ts'
import type { Caller } from '../access/caller.ts'
import { authorOf } from '../app/callers.ts'

/** An authentic delivery, as received or as a person files it again. */
export interface ReceivedDelivery {
  readonly caller: Caller
  /** The adapter of the source's content system; absent for Standard Webhooks. */
  readonly adapter?: Adapter
  /** The id under which its sender delivered it. */
  readonly id: string
  /** The bytes to file: the received ones, or a person's correction of them. */
  readonly body: Uint8Array
  /** The SHA-256 of the received bytes, in hex, which identifies copies. */
  readonly sha256: string
  /** When its sender signed it, if the signature has a time, else when it was received. */
  readonly at: Instant
  readonly headers: Headers
  /** The key whose holder files it again. */
  readonly retriedBy?: Caller
  /** When that person decided to file it although its document was withdrawn since. */
  readonly despiteWithdrawal?: Instant
  /** The refused delivery that this files again. */
  readonly refiles?: NonNullable<Delivery['refiles']>
}

/** The outcome of a delivery: the answer of its write, or why it leads to none. */
export type TakenDelivery = Answer | { readonly ignored: string }

/** Returns the write that a delivery asks for, as the tracker stores it. Throws `forbidden`. */
export function deliveryOf({ caller, id, sha256, retriedBy, refiles }: ReceivedDelivery): Delivery {
  return { by: authorOf(caller, retriedBy), id, sha256, ...(refiles ? { refiles } : {}) }
}
