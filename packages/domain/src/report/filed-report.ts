import type { Id } from '../schema/id-record.ts'
import type { Instant } from '../time/instant.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Content } from './content.ts'

/** The authority of a writer: an editor's event may need a reviewer's confirmation. */
export type Authority = 'editor' | 'reviewer'

/** Who wrote an entry: a webhook source or the holder of a key. */
export interface Author {
  readonly kind: 'source' | 'key'
  readonly name: string
  readonly authority: Authority
  /** The fingerprint of the credential's holder: two names with one holder count as one person. */
  readonly holder?: string
  /** The key whose holder filed the source's delivery again, after it had been refused. */
  readonly retriedBy?: Pick<Author, 'name' | 'holder'>
}

/** The proposals that a report's event joins, by track. */
export type Joins = Readonly<Record<Id, string>>

/** When the ledger recorded something, and when the ledger that it was imported from had. */
export interface RecordingTimes {
  readonly recorded: Instant
  readonly importedRecorded?: Instant
}

/** Returns the moment as of which an entry was decided; for an imported one, when its first ledger recorded it. */
export function decidedAt({ recorded, importedRecorded = recorded }: RecordingTimes): Instant {
  return importedRecorded
}

/** A report as it stands now, after corrections. */
export interface FiledReport extends RecordingTimes {
  readonly id: string
  /** The revision that first recorded it; a corrected report keeps its place among equals. */
  readonly revision: number
  readonly place: OrderKey
  readonly content: Content
  readonly by: Author
  readonly authority: Authority
  /** The revision that gave the report its present transition: its own, or a correction's. */
  readonly eventSince: number
  /** The proposals, by track, that were already open for the same event when it was filed. */
  readonly joins?: Joins
  readonly status: 'standing' | 'corrected' | 'retracted'
  /** Its corrections and retraction, oldest first. */
  readonly amendments: readonly Amendment[]
}

/** Returns the revision that gave a report its present wording: its last correction, or the one that filed it. */
export function wordedIn<First extends number | null>({
  revision,
  amendments = [],
}: {
  readonly revision: First
  readonly amendments?: readonly Pick<Amendment, 'kind' | 'revision'>[]
}): First | number {
  return amendments.findLast(({ kind }) => kind === 'correction')?.revision ?? revision
}

/** One correction or retraction of a report. */
export interface Amendment extends RecordingTimes {
  readonly kind: 'correction' | 'retraction'
  readonly revision: number
  readonly reason: string
  readonly by: Author
}
