import type { Truth } from '../condition/truth.ts'
import type { DeadlinePolicy } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import type { Leaf } from '../condition/condition.ts'
import type { CauseJson, ProposalJson } from '../ledger/json.ts'
import type { Verification } from '../report/content.ts'
import type { FactValue } from '../report/fact-value.ts'
import type { StanceOnTerms } from '../report/position-schema.ts'
import type { JsonOf } from '../time/json-of.ts'
import type { OpenEndedTimeJson, TimeValueJson } from '../time/time-value.ts'
import type { DeadlineStatus } from '../timeline/deadlines.ts'

/** How a scenario stands at a moment, as `GET /v1/scenarios/{scenario}` answers it. Instants are RFC 3339 texts. */
export interface Status {
  readonly scenario: string
  readonly title: string
  readonly summary?: string
  readonly revision: number
  /** The version of the definition. */
  readonly definition: number
  readonly asOf: string
  readonly knownAt: string
  readonly parties: Readonly<Record<Id, { readonly name: string }>>
  readonly tracks: Readonly<Record<Id, TrackStatus>>
  readonly rules: Readonly<Record<Id, RuleStatus>>
  /** The 100 opened last, oldest first; so are the claims and the uncertain reports. */
  readonly proposals: readonly ProposalJson[]
  readonly proposalsTotal: number
  readonly claims: readonly ClaimStatus[]
  readonly claimsTotal: number
  /** Reports that may or may not have been so yet at `asOf`. */
  readonly uncertain: readonly UncertainReport[]
  readonly uncertainTotal: number
  readonly stamps: StampsJson
}

export interface TrackStatus {
  readonly title: string
  readonly state: Id
  readonly stateTitle: string
  readonly final: boolean
  /** Null in the initial state. */
  readonly since: TimeValueJson | null
  readonly cause: CauseJson
  readonly allowed: readonly Id[]
  readonly expected: OpenEndedTimeJson | null
  readonly positions: Readonly<Record<Id, PositionStatus>>
  readonly facts: Readonly<Record<Id, FactStatus>>
  readonly deadlines: Readonly<Record<Id, DeadlineJson>>
  readonly reviewDue: boolean
  /** The newest override and how many there were; null where the track was never overridden. */
  readonly override: { readonly report: string; readonly reason: string; readonly count: number } | null
}

export interface PositionStatus extends StanceOnTerms {
  readonly since: TimeValueJson
  readonly report: string
}

/** The value of a fact as last reported: in words as well, by the titles of the definition. */
export interface FactStatus {
  readonly title: string
  readonly value: JsonOf<FactValue>
  readonly text: string
  readonly since: TimeValueJson
  readonly report: string
}

export interface DeadlineJson {
  readonly title?: string
  readonly status: DeadlineStatus
  readonly earliest: string
  /** Null if the time has no end: such a deadline never certainly passes. */
  readonly latest: string | null
  readonly event?: Id
  readonly policy: DeadlinePolicy
}

export interface RuleStatus {
  readonly title?: string
  readonly value: Truth
  readonly because: readonly Reason[]
}

/** One part of a rule's condition: its value, why, and what would settle it where it is open. */
export interface Reason {
  readonly part: Leaf
  readonly value: Truth
  readonly text: string
  readonly report?: string
  /** The report that would settle a part that keeps an open condition open. */
  readonly settledBy?: string
}

export interface ClaimStatus {
  readonly id: Id
  readonly speaker: string
  readonly text: string
  readonly verification: Verification
  readonly checkedBy?: string
  readonly report: string
  /** When the report that makes it occurred. */
  readonly since: TimeValueJson
  readonly track?: Id
}

export interface UncertainReport {
  readonly report: string
  readonly headline: string
  readonly track: Id | null
  readonly occurred: TimeValueJson
}

export interface StampsJson {
  /** The newest occurrence. */
  readonly lastDevelopment: string | null
  readonly lastReport: string | null
  readonly lastCorrection: string | null
  /** The last check that had something to record here. */
  readonly lastCheck: string | null
}
