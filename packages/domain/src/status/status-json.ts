import type { Visibility } from '../ledger/settings.ts'
import type { DeadlineStatus } from '../condition/condition-kind.ts'
import type { Truth } from '../condition/truth.ts'
import type { DeadlinePolicy } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import type { Leaf } from '../condition/condition.ts'
import type { CauseJson, ProposalJson } from '../ledger/json.ts'
import type { Claim } from '../report/content.ts'
import type { FactValue } from '../report/fact-value.ts'
import type { StanceOnTerms } from '../report/position-schema.ts'
import type { JsonOf } from '../time/json-of.ts'
import type { OpenEndedTimeJson, TimeValueJson } from '../time/time-value.ts'
import type { Contest } from '../timeline/snapshot.ts'
import type { Snapshot } from '../timeline/snapshot.ts'

/** The status of a scenario at a moment, as `GET /v1/scenarios/{scenario}` returns it. Instants are RFC 3339 texts. */
export interface Status {
  readonly scenario: string
  /** The language of titles and names (BCP 47). */
  readonly lang: string
  readonly title: string
  readonly summary?: string
  readonly revision: number
  /** The version of the definition. */
  readonly definition: number
  readonly visibility: Visibility
  /** An archived scenario takes no writes, and nothing in it falls due. */
  readonly archived: boolean
  readonly asOf: string
  readonly knownAt: string
  readonly parties: Readonly<Record<Id, { readonly name: string }>>
  /** The state of the story in a sentence or two, from the newest report that has a standfirst. */
  readonly standfirst: StandfirstJson | null
  readonly tracks: Readonly<Record<Id, TrackStatus>>
  readonly rules: Readonly<Record<Id, RuleStatus>>
  /** The 100 opened last, oldest first. The claims and the uncertain reports have the same limit and order. */
  readonly proposals: readonly ProposalJson[]
  readonly proposalsTotal: number
  readonly claims: readonly ClaimStatus[]
  readonly claimsTotal: number
  /** Reports whose window contains `asOf`. */
  readonly uncertain: readonly UncertainReport[]
  readonly uncertainTotal: number
  readonly stamps: StampsJson
}

export type StandfirstJson = JsonOf<NonNullable<Snapshot['standfirst']>>

/** The status of one track. Instants are RFC 3339 texts. */
export interface TrackStatus {
  readonly title: string
  readonly state: Id
  readonly stateTitle: string
  readonly final: boolean
  /** Null in the initial state. */
  readonly since: TimeValueJson | null
  readonly cause: CauseJson
  readonly allowed: readonly Id[]
  /** How often the track has been in its state, this time included. */
  readonly entries: number
  /** Null if nothing is expected, or the deadlines have times of their own. */
  readonly expected: OpenEndedTimeJson | null
  readonly contested: readonly ContestStatus[]
  readonly positions: Readonly<Record<Id, PositionStatus>>
  readonly facts: Readonly<Record<Id, FactStatus>>
  readonly deadlines: Readonly<Record<Id, DeadlineJson>>
  readonly reviewDue: boolean
  /** The newest override and the number of overrides; null if the track was never overridden. */
  readonly override: { readonly report: string; readonly reason: string; readonly count: number } | null
}

export interface PositionStatus extends StanceOnTerms {
  readonly since: TimeValueJson
  readonly report: string
}

/** The value of a fact as last reported, and in words, by the titles of the definition. */
export interface FactStatus {
  readonly title: string
  readonly value: JsonOf<FactValue>
  readonly text: string
  readonly since: TimeValueJson
  readonly report: string
}

/** A report that contests the reported transition into the track's state. */
export type ContestStatus = JsonOf<Contest>

/** A deadline and its time; one without an end never certainly passes. */
export interface DeadlineJson extends OpenEndedTimeJson {
  readonly title?: string
  readonly status: DeadlineStatus
  /** Present if the deadline waits for a time that reports give. */
  readonly at?: 'expected'
  readonly event?: Id
  readonly policy: DeadlinePolicy
}

/** The value of a rule, and of each part of its condition. */
export interface RuleStatus {
  readonly title?: string
  readonly value: Truth
  readonly because: readonly Reason[]
}

/** One part of a rule's condition: its value, why, and what would settle it if it is open. */
export interface Reason {
  readonly part: Leaf
  readonly value: Truth
  readonly text: string
  readonly report?: string
  /** The report that would settle an open part of a condition. */
  readonly settledBy?: string
}

/** A claim with its report and the time of its occurrence. */
export interface ClaimStatus extends Omit<Claim, 'track'> {
  /** The claim's own track, or that of its report; null if neither names one. */
  readonly track: Id | null
  readonly report: string
  /** When its report occurred. */
  readonly since: TimeValueJson
}

/** A report that may or may not have occurred by the moment. */
export interface UncertainReport {
  readonly report: string
  readonly headline: string
  readonly track: Id | null
  readonly occurred: TimeValueJson
}

/** When something last happened, and was last recorded; RFC 3339, null if never. */
export interface StampsJson {
  /** The newest occurrence. */
  readonly lastDevelopment: string | null
  readonly lastReport: string | null
  readonly lastCorrection: string | null
  /** The last check that had something to record here. */
  readonly lastCheck: string | null
}
