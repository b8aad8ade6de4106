import type { Instant } from '../time/instant.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Content } from './content.ts'

/** How far a writer's word goes: an editor's event may need a reviewer's confirmation. */
export type Authority = 'editor' | 'reviewer'

/** Who wrote an entry: a webhook source or the holder of a key. */
export interface Author {
  readonly kind: 'source' | 'key'
  readonly name: string
  readonly authority: Authority
  /** The fingerprint of whoever holds the credential: two names with one holder are one pair of eyes. */
  readonly holder?: string
}

/** A report as it stands now, after corrections. */
export interface FiledReport {
  readonly id: string
  /** The revision that first recorded it; a corrected report keeps its place among equals. */
  readonly revision: number
  readonly recorded: Instant
  readonly place: OrderKey
  readonly content: Content
  readonly by: Author
  readonly authority: Authority
  readonly status: 'standing' | 'corrected' | 'retracted'
  /** The corrections and the retraction that it went through, oldest first. */
  readonly amendments: readonly Amendment[]
}

/** One correction or retraction of a report. */
export interface Amendment {
  readonly kind: 'correction' | 'retraction'
  readonly revision: number
  readonly recorded: Instant
  readonly reason: string
  readonly by: Author
}
