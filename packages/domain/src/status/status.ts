import { proposalJson } from '../ledger/json.ts'
import type { Statements } from '../ledger/statements.ts'
import type { Stamps } from '../ledger/head.ts'
import { clockUpTo, type SettingsInForce } from '../ledger/settings.ts'
import { type Instant, instantText, recordedText } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import { mostListed } from '../timeline/claims-in-order.ts'
import type { ClaimPointer, Snapshot } from '../timeline/snapshot.ts'
import { definitionOf, type Versions } from '../timeline/versions.ts'
import { inLanguage } from '../words/in-language.ts'
import { ruleStatus } from './rule-status.ts'
import type { ClaimStatus, Status, StampsJson, UncertainReport } from './status-json.ts'
import { trackStatus, turnsOfTrack } from './track-status.ts'

/** The moment and settings of a status, besides the snapshot. */
export interface StatusMoments {
  readonly scenario: string
  readonly revision: number
  readonly asOf: Instant
  readonly knownAt: Instant
  readonly stamps: Stamps
  readonly settings: SettingsInForce
}

const recorded = (instant: Instant | null): string | null => (instant === null ? null : recordedText(instant))

function stampsJson({ report, correction, check }: Stamps, { development }: Snapshot): StampsJson {
  return {
    lastDevelopment: development === null ? null : instantText(development),
    lastReport: recorded(report),
    lastCorrection: recorded(correction),
    lastCheck: recorded(check),
  }
}

/** Returns a claim with its wording. The snapshot records the revision that has it, so a missing one is a defect. */
function claimStatus({ id, revision }: ClaimPointer, statements: Statements): ClaimStatus {
  const statement = statements.get(revision)
  const claim = statement?.claims.find((one) => one.id === id)
  if (!statement || !claim)
    throw new Error(`the words of claim ${id}, of revision ${revision}, are not at hand`)
  const { report, since, track } = statement
  return { ...claim, track: claim.track ?? track ?? null, report, since }
}

/**
 * Returns the status of a snapshot that was followed by the clock to `asOf`. Its lists are bounded and hold the newest,
 * oldest first; `statements` has the wording of the claims.
 */
export function statusOf(
  snapshot: Snapshot,
  versions: Versions,
  { scenario, revision, asOf, knownAt, stamps, settings }: StatusMoments,
  statements: Statements,
  uncertain: readonly UncertainReport[] = [],
): Status {
  const definition = definitionOf(versions, snapshot)
  const { standfirst } = snapshot
  const text = inLanguage(definition)
  const clock = clockUpTo(settings, asOf)
  const tracks = Object.entries(snapshot.tracks)
  const rules = Object.entries(definition.rules ?? {})
  return {
    scenario,
    lang: definition.lang ?? 'en',
    title: text(definition.title),
    ...(definition.summary === undefined ? {} : { summary: text(definition.summary) }),
    revision,
    definition: snapshot.version,
    visibility: settings.visibility,
    archived: settings.archived,
    asOf: instantText(asOf),
    knownAt: instantText(knownAt),
    parties: Object.fromEntries(
      Object.entries(definition.parties ?? {}).map(([id, { name }]) => [id, { name: text(name) }]),
    ),
    standfirst: standfirst && { ...standfirst, since: timeValueJson(standfirst.since) },
    tracks: Object.fromEntries(tracks.map(([id, track]) => [id, trackStatus(id, track, versions, clock)])),
    rules: Object.fromEntries(rules.map(([id, rule]) => [id, ruleStatus(rule, definition, snapshot)])),
    proposals: snapshot.proposals.slice(-mostListed).map(proposalJson),
    proposalsTotal: snapshot.proposals.length,
    claims: snapshot.claims.map((claim) => claimStatus(claim, statements)),
    claimsTotal: snapshot.claimsTotal,
    uncertain: uncertain.slice(-mostListed),
    uncertainTotal: uncertain.length,
    stamps: stampsJson(stamps, snapshot),
  }
}

/**
 * Returns the moments, past and future, at which the clock alone changes the result of {@link statusOf} for the
 * snapshot.
 */
export function turnsOf(snapshot: Snapshot, versions: Versions): readonly Instant[] {
  return Object.entries(snapshot.tracks).flatMap(([id, track]) => turnsOfTrack(id, track, versions))
}
