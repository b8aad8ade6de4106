import type {
  DefinitionVersion,
  HistoryItem,
  OrderKey,
  RedactionNote,
  Revision,
  Statement,
} from '@tracker/domain'
import type { NodeName } from './keys.ts'
import type { DeliveryAttempt, DeliveryProgress, Subscription } from './stored-subscription.ts'

/** A stored head, current or kept: compressed, with its large parts in items of their own. */
export interface StoredHead {
  readonly revision: number
  readonly hash: string
  /** The newest revision whose head is kept; the items it names stay. */
  readonly kept: number
  /** The head as compressed JSON, null in the place of each part that is stored apart. */
  readonly packed: string
  readonly apart: readonly StoredPart[]
  /** The right edge of the tree over the revisions' hashes, each in base64, the largest subtree first. */
  readonly tree: readonly string[]
  /** The generation of the timeline: a new one is written if too much changes for one transaction. */
  readonly generation: string
  readonly segments: StoredSegments
  /** Whether the scenario is being deleted: then it counts as gone, and the rest of the item is not read. */
  readonly gone?: true
}

/** The tree over the stretches of the timeline, and the stretch at its end that still grows. */
export interface StoredSegments {
  readonly root: NodeName
  /** The last revision that is completely in the tree; later ones belong to the last stretch. */
  readonly sealed: number
  /** The place after which the last stretch begins. */
  readonly from: OrderKey
}

/** The place of a part of a head: the revision that stored it, the name of its attempt, and the pieces. */
export interface StoredPart {
  readonly part: string
  readonly revision: number
  readonly attempt: string
  readonly from: number
  readonly pieces: number
}

/** A pointer to a report: its first revision, its place in the timeline, and the revision with its current wording. */
interface StoredReport {
  readonly revision: number
  readonly place: string
  readonly worded: number
  readonly retracted: boolean
}

/** The claims of a revision, and those among them that no report had made before its stretch of the timeline. */
interface StoredStatement extends Statement {
  readonly fresh: readonly string[]
}

/** The speaker of a claim in a revision's wording, the report, and the report's place in the timeline then. */
interface StoredClaim {
  readonly report: string
  readonly speaker: string
  readonly place: string
}

/** Items that a check removes, by their sort keys. */
interface StoredCleanup {
  readonly sks: readonly string[]
  /** The generation of the timeline that goes with them. */
  readonly generation?: string
  /** The revision of a redaction whose texts are to be removed from every stored copy. */
  readonly redaction?: number
}

/** The answer to a delivery, and the SHA-256 of its bytes, by which copies are recognised. */
interface StoredDelivery {
  readonly sha256: string
  readonly answer: AnswerBody
  /** Whether the report that it wrote was redacted. */
  readonly redacted?: RedactionNote
}

export interface AnswerBody extends Pick<Revision, 'scenario' | 'revision' | 'transitions' | 'proposals'> {
  /** The report that was filed, corrected or retracted; null for a dismissal. */
  readonly report: string | null
  readonly superseded: Revision['superseded']
  readonly backfilled: boolean
}

/** The newest version of a content system's document that came. */
interface NewestVersion {
  /** Null if the system has none. */
  readonly version: number | null
  /** When its system signed it, else when it came; RFC 3339. */
  readonly at: string
}

/** A document of which a report was filed. */
export interface FiledDocument extends NewestVersion {
  readonly scenario: string
  readonly report: string
  readonly retracted: boolean
  /** A digest of the report that its newest version was mapped to. */
  readonly content: string
  readonly answer: AnswerBody
}

/** A document that its system took back before anything was filed of it. */
export interface WithdrawnDocument extends NewestVersion {
  readonly withdrawn: true
}

/** The tracker's state of a content system's document. */
export type StoredDocument = FiledDocument | WithdrawnDocument

/**
 * The full subtrees of the tree over the ledger that a revision completes, in base64: its own leaf, then each of twice
 * the size.
 */
interface StoredSubtrees {
  readonly hashes: readonly string[]
}

/** An authentic delivery that was refused, and its outcome. */
export interface StoredRefusal {
  /**
   * Made of the source, the delivery and its bytes: the same delivery is the same item, and another body is another.
   */
  readonly id: string
  readonly source: string
  /** The fingerprint of the source's holder. */
  readonly holder: string
  /** The id under which the sender delivered it, which becomes the report's. */
  readonly delivery: string
  /** The scenario that it names, or null. */
  readonly scenario: string | null
  /** When it came, RFC 3339. */
  readonly received: string
  /** When its sender signed it, if the headers have that, else when it came; RFC 3339. */
  readonly at: string
  /** The headers with which its content system describes the event. */
  readonly headers: Readonly<Record<string, string>>
  /** The SHA-256 of the received bytes, in hex. */
  readonly sha256: string
  /** The problem in the answer to its sender. */
  readonly problem: Readonly<Record<string, unknown>>
  readonly status: 'refused' | 'filed' | 'dismissed'
  /** The key whose holder filed or dismissed it. */
  readonly key?: string
  readonly filed?: {
    readonly answer: AnswerBody
    /** The SHA-256 of the payload that was filed in place of the sender's, in hex. */
    readonly mended?: string
  }
}

/** A table's note of a move: the copy to this table has begun, or the data has moved elsewhere. */
export interface MoveNote {
  readonly state: 'arriving' | 'left'
  /** The two tables, as the command names them: `sqlite:/srv/tracker.db`, `dynamodb:tracker`. */
  readonly from: string
  readonly to: string
  /** When it was noted, RFC 3339. */
  readonly at: string
}

/** The content of each kind of item in the table. A new kind needs its number in `forms`. */
export interface Contents {
  readonly head: StoredHead
  readonly keptHead: StoredHead
  readonly part: { readonly text: string }
  readonly node: { readonly text: string }
  readonly revision: Revision
  readonly subtrees: StoredSubtrees
  readonly definition: DefinitionVersion
  readonly report: StoredReport
  readonly statement: StoredStatement
  readonly claim: StoredClaim
  readonly cleanup: StoredCleanup
  readonly movedHere: { readonly scenarios: readonly string[] }
  readonly timeline: HistoryItem
  readonly delivery: StoredDelivery
  readonly document: StoredDocument
  readonly refusal: StoredRefusal
  readonly refusedBody: { readonly base64: string }
  readonly subscription: Subscription
  readonly subscriber: { readonly id: string }
  readonly owned: { readonly ids: readonly string[] }
  readonly progress: DeliveryProgress
  readonly attempt: DeliveryAttempt
  readonly authority: { readonly name: string }
  readonly cursorSecret: { readonly secret: string }
  readonly lastCheck: { readonly at: string }
  readonly move: MoveNote
}
