import type { Id } from '../schema/id-record.ts'
import { redactedText } from '../redaction/redaction-rules.ts'
import { countingReports, type History } from './history.ts'
import { withoutRedacted } from './redactions.ts'
import type { Revision } from './revision.ts'

/** The speakers of claims, by the claims' ids; without those of the report being corrected. */
export interface ClaimSpeakers {
  /** For claims of reports that are not retracted. */
  readonly claimed: Claimed
  /** For all claims ever made, by their newest wording; a retraction frees no id. Redacted names are left out. */
  readonly everClaimed: Claimed
}

export type Claimed = ReadonlyMap<Id, string>

/**
 * Returns the speakers of claims in a ledger and the history gathered from it, without those of the report `except`.
 */
export function claimSpeakers(
  revisions: readonly Revision[],
  history: History,
  except?: string,
): ClaimSpeakers {
  return { claimed: claimed(history, except), everClaimed: everClaimed(revisions, except) }
}

function claimed(history: History, except: string | undefined): Claimed {
  const others = countingReports(history).filter(({ id }) => id !== except)
  const claims = others.flatMap(({ content }) => content.claims ?? [])
  const speakers = claims.map(({ id, speaker }) => [id, speaker] as const)
  // A speaker who was redacted from one report may still be named by another.
  return new Map([...speakers, ...speakers.filter(([, speaker]) => speaker !== redactedText)])
}

function everClaimed(revisions: readonly Revision[], except: string | undefined): Claimed {
  const claims = withoutRedacted(revisions).flatMap(({ entry }) =>
    'content' in entry && entry.report !== except ? (entry.content.claims ?? []) : [],
  )
  return new Map(
    claims.flatMap(({ id, speaker }) => (speaker === redactedText ? [] : [[id, speaker] as const])),
  )
}
