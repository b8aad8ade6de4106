import type { Track } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import { evaluateRules } from './cascade.ts'
import { beginning } from '../time/order-key.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'
import { versionsOf } from './versions.ts'

/** Earlier than every date that can be written. */
const dawn = Date.UTC(-1, 0)

/**
 * Returns a track to which nothing has happened: in its initial state since the recording of the definition that added
 * it.
 */
export function freshTrack({ initial }: Track, { version, recorded }: DefinitionVersion): TrackSnapshot {
  return {
    version,
    state: initial,
    since: null,
    entered: { earliest: recorded, latest: recorded },
    cause: { kind: 'initial' },
    enteredAt: beginning,
    entries: { [initial]: 1 },
    expected: null,
    expectedFor: {},
    contested: [],
    positions: {},
    facts: {},
    deadlineMarks: {},
    deadlinesFrom: {},
    lastReport: null,
    reviewed: false,
    reviewFrom: null,
    override: null,
    decided: {},
    last: beginning,
  }
}

/** Returns the snapshot before the first report. */
export function genesis(governing: DefinitionVersion): Snapshot {
  const tracks = Object.entries(governing.definition.tracks).map(([id, track]): [Id, TrackSnapshot] => [
    id,
    freshTrack(track, governing),
  ])
  const snapshot: Snapshot = {
    version: governing.version,
    rulesFrom: governing.recorded,
    tracks: Object.fromEntries(tracks),
    rules: {},
    standfirst: null,
    claims: [],
    claimsTotal: 0,
    proposals: [],
    last: beginning,
    clock: dawn,
    development: null,
  }
  return { ...snapshot, rules: evaluateRules(snapshot, versionsOf(governing)) }
}
