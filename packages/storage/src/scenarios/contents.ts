import type { DefinitionVersion, Head, HistoryItem, Revision } from '@tracker/domain'

/** The head as it is stored: with the status already serialised, its ETag and until when both hold. */
export interface StoredHead {
  readonly head: Head
  readonly body: string
  readonly etag: string
  /** Milliseconds since the epoch, exclusive; absent where only a write can change the status. */
  readonly until?: number
}

/** What the tracker knew at a moment: enough to say again what it said then. */
export type StoredMoment = Omit<Head, 'pending' | 'hash'>

/** Where a report stands: its first revision, and its place in the timeline. */
interface StoredReport {
  readonly revision: number
  readonly place: string
}

/** What a delivery was answered, and the SHA-256 of its bytes, by which copies are known. */
interface StoredDelivery {
  readonly sha256: string
  readonly answer: AnswerBody
}

export interface AnswerBody extends Pick<Revision, 'scenario' | 'revision' | 'transitions' | 'proposals'> {
  /** The report that was filed, corrected or retracted; null for a dismissal. */
  readonly report: string | null
  readonly superseded: Revision['superseded']
  readonly backfilled: boolean
}

/** What stands for a document of a content system. */
export interface StoredDocument {
  readonly scenario: string
  readonly report: string
  /** The newest version that was written; null if the system has none. */
  readonly version: number | null
  readonly retracted: boolean
  /** The SHA-256 of the bytes that the newest version came in, in hex. */
  readonly sha256: string
  readonly answer: AnswerBody
}

/** What each kind of item in the table holds. A new kind needs its number in `forms`. */
export interface Contents {
  readonly head: StoredHead
  readonly moment: StoredMoment
  readonly revision: Revision
  readonly definition: DefinitionVersion
  readonly report: StoredReport
  readonly timeline: HistoryItem
  readonly delivery: StoredDelivery
  readonly document: StoredDocument
  readonly authority: { readonly name: string }
  readonly cursorSecret: { readonly secret: string }
  readonly lastCheck: { readonly at: string }
}
