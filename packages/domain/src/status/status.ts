import { proposalJson } from '../ledger/json.ts'
import type { Stamps } from '../ledger/head.ts'
import { type Instant, instantText, recordedText } from '../time/instant.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { definitionOf, type Versions } from '../timeline/versions.ts'
import { ruleStatus } from './rule-status.ts'
import type { Status, StampsJson, UncertainReport } from './status-json.ts'
import { trackStatus, turnsOfTrack } from './track-status.ts'

/** What a status answers for, besides the snapshot. */
export interface StatusMoments {
  readonly scenario: string
  readonly revision: number
  readonly asOf: Instant
  readonly knownAt: Instant
  readonly stamps: Stamps
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

/** The status that a snapshot, followed by the clock to `asOf`, amounts to. */
export function statusOf(
  snapshot: Snapshot,
  versions: Versions,
  { scenario, revision, asOf, knownAt, stamps }: StatusMoments,
  uncertain: readonly UncertainReport[] = [],
): Status {
  const definition = definitionOf(versions, snapshot)
  const tracks = Object.entries(snapshot.tracks)
  const rules = Object.entries(definition.rules ?? {})
  return {
    scenario,
    title: definition.title,
    ...(definition.summary === undefined ? {} : { summary: definition.summary }),
    revision,
    definition: snapshot.version,
    asOf: instantText(asOf),
    knownAt: instantText(knownAt),
    parties: definition.parties ?? {},
    tracks: Object.fromEntries(tracks.map(([id, track]) => [id, trackStatus(id, track, versions, asOf)])),
    rules: Object.fromEntries(rules.map(([id, rule]) => [id, ruleStatus(rule, definition, snapshot)])),
    proposals: snapshot.proposals.map(proposalJson),
    claims: Object.values(snapshot.claims),
    uncertain,
    stamps: stampsJson(stamps, snapshot),
  }
}

/** The moments, past and to come, at which the clock alone changes what {@link statusOf} says of the snapshot. */
export function turnsOf(snapshot: Snapshot, versions: Versions): readonly Instant[] {
  return Object.entries(snapshot.tracks).flatMap(([id, track]) => turnsOfTrack(id, track, versions))
}
