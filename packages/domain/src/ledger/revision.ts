import type { Definition } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import type { ContentJson } from '../report/content-json.ts'
import type { Authority, Joins } from '../report/filed-report.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import type { ScenarioSettings } from './settings.ts'
import type { ProposalJson, TransitionJson } from './json.ts'

/** Every kind of revision. */
export const revisionKinds = [
  'definition',
  'report',
  'correction',
  'retraction',
  'dismissal',
  'check',
  'settings',
  'redaction',
] as const satisfies readonly Entry['kind'][]

export type RevisionKind = (typeof revisionKinds)[number]

/** One clock effect as a check records it, dated at the moment it was due. */
export interface ClockEffect {
  readonly kind: 'deadline' | 'rule' | 'review'
  readonly track: Id
  /** The deadline or rule; the track's id for a review. */
  readonly subject: string
  readonly due: TimeValueJson
  readonly place: string
  readonly transitions: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
}

/** One that no check has recorded yet. */
export interface Pending extends ClockEffect {
  readonly headline: string
  /** The place of the entry to the state that its transition leaves. */
  readonly leaves?: string
}

/** The effect of an accepted write, before the storage numbers, dates and chains it. */
export interface Effects {
  /** New transitions, in order of occurrence. */
  readonly transitions: readonly TransitionJson[]
  /** Transitions of earlier revisions that no longer hold. */
  readonly superseded: readonly TransitionJson[]
  /** Proposals that it opened. */
  readonly proposals: readonly ProposalJson[]
  /** The state of every track by the transitions that it and the revisions before it recorded. */
  readonly states: Readonly<Record<Id, Id>>
}

/** The numbered, immutable result of one accepted write, as it is served and hashed. */
export interface Revision extends Effects {
  readonly scenario: string
  readonly revision: number
  /** RFC 3339; strictly increasing within a scenario. */
  readonly recorded: string
  /** When the ledger that it was imported from had recorded it, RFC 3339; the entry is decided as of then. */
  readonly importedRecorded?: string
  /** The key whose holder imported it. */
  readonly importedBy?: string
  readonly kind: RevisionKind
  /** The version of the definition in force. */
  readonly definition: number
  /** The webhook source, or the key, that wrote it; both if a refused delivery was filed again; neither for a check. */
  readonly source?: string
  readonly key?: string
  /** The fingerprint of the writer's holder, by which four eyes are counted. */
  readonly holder?: string
  /** The fingerprint of the key's holder, if the key filed a source's delivery again. */
  readonly keyHolder?: string
  /** The webhook-id or Idempotency-Key of the write. */
  readonly delivery?: string
  /** SHA-256 of the received bytes, in hex. */
  readonly sha256?: string
  readonly entry: Entry
  /** The revision that redacted texts in this one; its entry has the hash of the rest. */
  readonly redacted?: number
  readonly previousHash: string
  /**
   * SHA-256 of `previousHash` followed by the RFC 8785 form of the revision without both hashes, in hex. A later
   * redaction does not change it.
   */
  readonly hash: string
}

/** The written command, every time with its window. */
export type Entry =
  | ({ readonly kind: 'report' } & ReportEntry)
  | ({ readonly kind: 'correction' } & CorrectionEntry)
  | ({ readonly kind: 'retraction' } & RetractionEntry)
  | ({ readonly kind: 'dismissal' } & DismissalEntry)
  | ({ readonly kind: 'definition' } & DefinitionEntry)
  | ({ readonly kind: 'check' } & CheckEntry)
  | ({ readonly kind: 'settings' } & SettingsEntry)
  | ({ readonly kind: 'redaction' } & RedactionEntry)

export interface ReportEntry {
  readonly report: string
  /** The authority of the writer. */
  readonly authority: Authority
  readonly content: ContentJson
  /** The proposals, by track, that were already open for the same event; the report is a further ground of each. */
  readonly joins?: Joins
}

export interface CorrectionEntry extends ReportEntry {
  readonly reason: string
}

export interface RetractionEntry {
  readonly report: string
  readonly reason: string
}

export interface DismissalEntry {
  readonly proposal: string
  readonly reason: string
}

export interface DefinitionEntry {
  readonly version: number
  readonly document: Definition
  readonly migrate: Readonly<Record<Id, Readonly<Record<Id, Id>>>>
  /** The places in the order of occurrence from which the version governs each track, and its rules. */
  readonly from: Readonly<Record<Id, string>>
  readonly rulesFrom: string
}

/** The clock effects that a check recorded. */
export interface CheckEntry {
  readonly brought: readonly ClockEffect[]
}

export interface SettingsEntry {
  /** The changed settings alone. */
  readonly settings: Partial<ScenarioSettings>
}

export interface RedactionEntry {
  readonly report: string
  readonly reason: string
  readonly left: readonly LeftRevision[]
}

/** A revision that a redaction changed. */
export interface LeftRevision {
  readonly revision: number
  /** SHA-256 of the RFC 8785 form of the redacted revision, without both hashes; in hex. */
  readonly sha256: string
}
