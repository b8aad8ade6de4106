import type { Instant } from '@tracker/domain'
import type { Answer } from '@tracker/storage'
import type { Adapter } from '../access/adapter.ts'
import type { Caller } from '../access/caller.ts'

/** An authentic delivery, as it came or as a person files it again. */
export interface ReceivedDelivery {
  readonly caller: Caller
  /** How the source's content system says what it sends; absent for Standard Webhooks. */
  readonly adapter?: Adapter
  /** The id under which its sender delivered it. */
  readonly id: string
  /** The bytes to file: those that came, or a person's correction of them. */
  readonly body: Uint8Array
  /** The SHA-256 of the bytes that came, in hex, by which copies are known. */
  readonly sha256: string
  /** When its sender signed it, if the signature has a time, else when it came. */
  readonly at: Instant
  readonly headers: Headers
  /** The key whose holder files it again. */
  readonly retriedBy?: Caller
}

/** What became of a delivery: the answer of its write, or why it asks for none. */
export type TakenDelivery = Answer | { readonly ignored: string }
