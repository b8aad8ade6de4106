import type { Deadline, Definition, State } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import { lookup } from '../lookup.ts'
import { atInstant } from '../time/time-value.ts'
import { evaluateRules } from './cascade.ts'
import { all, followedTo, nothing, onTrack, trackOf } from './change.ts'
import { orderOfVersion, type Takeover } from './input.ts'
import { freshTrack } from './genesis.ts'
import { type GovernedTrack, governedTrack } from './governed-track.ts'
import { lapse } from './lapse.ts'
import { momentOf, type OrderKey } from '../time/order-key.ts'
import type { Cause, Change, Snapshot, TrackSnapshot, Transition } from './snapshot.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** A version of the definition without the present state of a track. */
export interface Unmapped {
  readonly unmapped: { readonly track: Id; readonly state: Id; readonly version: number }
}

/** Returns the state of a track under a new version; undefined if the state is gone and the request does not map it. */
export function stateUnder({ definition, migrate }: DefinitionVersion, track: Id, state: Id): Id | undefined {
  const mapped = lookup(lookup(migrate, track), state)
  if (mapped !== undefined) return mapped
  return lookup(lookup(definition.tracks, track)?.states, state) && state
}

const deadlineTerms = ({ after, at, event, policy }: Deadline) => JSON.stringify([after, at, event, policy])

/**
 * Returns the progress of the state's deadlines and review under a new version. Those declared unchanged continue; the
 * others start anew, and take effect no earlier than the version.
 */
function carriedOver(
  { now, state: before }: GovernedTrack,
  after: State,
  { recorded }: DefinitionVersion,
): Pick<TrackSnapshot, 'deadlineMarks' | 'deadlinesFrom' | 'reviewFrom'> {
  const deadlines = Object.entries(after.deadlines ?? {})
  const kept = new Set(
    deadlines.flatMap(([name, deadline]) => {
      const old = lookup(before.deadlines, name)
      return old && deadlineTerms(old) === deadlineTerms(deadline) ? [name] : []
    }),
  )
  const set = deadlines.map(([name]) => [name, kept.has(name) ? lookup(now.deadlinesFrom, name) : recorded])
  return {
    deadlineMarks: Object.fromEntries(Object.entries(now.deadlineMarks).filter(([name]) => kept.has(name))),
    deadlinesFrom: Object.fromEntries(set.filter(([, from]) => from !== undefined)),
    reviewFrom: before.reviewAfter === after.reviewAfter ? now.reviewFrom : recorded,
  }
}

/** Puts a track under a new version. It keeps its state and its time there, or moves as the request maps it. */
function takeOver(
  snapshot: Snapshot,
  versions: Versions,
  track: Id,
  governing: DefinitionVersion,
  place: OrderKey,
): { readonly transitions: readonly Transition[]; readonly change: Change } | Unmapped {
  const { version, recorded, definition } = governing
  const now = lookup(snapshot.tracks, track)
  if (!now) {
    const fresh = lookup(definition.tracks, track)
    const tracks = fresh ? { [track]: freshTrack(fresh, governing) } : {}
    return {
      transitions: [],
      change: (before) => ({ ...before, tracks: { ...before.tracks, ...tracks } }),
    }
  }
  const to = stateUnder(governing, track, now.state)
  if (to === undefined) return { unmapped: { track, state: now.state, version } }
  const change = all(
    onTrack(track, (found) => adopted(governedTrack(track, found, versions), governing, place)),
    proposalsRenamed(track, governing),
  )
  if (to === now.state) return { transitions: [], change }
  const { cause } = migrated(now, governing)
  return {
    transitions: [{ track, event: null, from: now.state, to, occurred: atInstant(recorded), cause }],
    change,
  }
}

function migrated({ state, since, cause }: TrackSnapshot, { version, revision }: DefinitionVersion) {
  const entered = { state, since, cause }
  return { cause: { kind: 'migration', definition: version, revision, entered } satisfies Cause }
}

/**
 * Returns the track under the new version; unchanged if the version lacks its state, which a report that does not count
 * yet may have left. The entry to a renamed state keeps its cause.
 */
function adopted(old: GovernedTrack, governing: DefinitionVersion, place: OrderKey): Partial<TrackSnapshot> {
  const { version, definition } = governing
  const to = stateUnder(governing, old.id, old.now.state)
  const after = to === undefined ? undefined : lookup(lookup(definition.tracks, old.id)?.states, to)
  if (to === undefined || !after) return {}
  const taken = { version, ...carriedOver(old, after, governing) }
  if (to === old.now.state) return taken
  const renamed = !Object.hasOwn(old.states, to)
  const { entries } = old.now
  const times = (state: Id) => lookup(entries, state) ?? 0
  const entered = { ...entries, [to]: renamed ? times(old.now.state) : times(to) + 1 }
  return {
    ...taken,
    state: to,
    entries: entered,
    enteredAt: place,
    ...(renamed ? {} : migrated(old.now, governing)),
  }
}

/** The open proposals of a track, if the version took it over, lead to their states as the version calls them. */
function proposalsRenamed(track: Id, governing: DefinitionVersion): Change {
  return (before) => {
    if (trackOf(before, track).version !== governing.version) return before
    const proposals = before.proposals.map((one) =>
      one.track === track ? { ...one, to: stateUnder(governing, track, one.to) ?? one.to } : one,
    )
    return { ...before, proposals }
  }
}

/**
 * Puts one track under a new version before the others, for a report that needs it. The report follows at the same
 * place, before which the clock does nothing more.
 */
export function takeoverStep(
  snapshot: Snapshot,
  versions: Versions,
  { track, governing, order: place }: Takeover,
): Step | Unmapped {
  const taken = takeOver(snapshot, versions, track, governing, place)
  if ('unmapped' in taken) return taken
  const { transitions, change } = taken
  return { ...definitionStep(governing, place, transitions, change), change, track }
}

/**
 * Puts a new version in force: first every track that is not under it or a later one yet, then its rules. Rules that
 * are true from the start fire when the clock reaches the version's recording.
 */
export function versionStep(
  start: Snapshot,
  versions: Versions,
  governing: DefinitionVersion,
): Step | Unmapped {
  const { version, recorded, definition } = governing
  const place = orderOfVersion(governing)
  const transitions: Transition[] = []
  const changes: Change[] = []
  for (const track of Object.keys(definition.tracks)) {
    if ((lookup(start.tracks, track)?.version ?? 0) >= version) continue
    const taken = takeOver(start, versions, track, governing, place)
    if ('unmapped' in taken) return taken
    transitions.push(...taken.transitions)
    changes.push(taken.change)
  }
  const inForce: Change = (before) => {
    const after = { ...before, version, rulesFrom: recorded }
    const evaluated = {
      ...after,
      rules: rulesUnder(governing, definitionOf(versions, before), after, versions),
    }
    return (lapse(evaluated, versions) ?? nothing)(evaluated)
  }
  return definitionStep(governing, place, transitions, all(...changes, inForce))
}

/** The rules under a new version. One that is new or changed begins with the recording. */
function rulesUnder(
  { definition, recorded }: DefinitionVersion,
  { rules = {} }: Definition,
  after: Snapshot,
  versions: Versions,
): Snapshot['rules'] {
  const same = (id: Id) => JSON.stringify(lookup(rules, id)) === JSON.stringify(lookup(definition.rules, id))
  return Object.fromEntries(
    Object.entries(evaluateRules(after, versions)).map(([id, rule]) => [
      id,
      same(id) ? rule : { ...rule, from: recorded },
    ]),
  )
}

/** The clock uses a new version from its place onwards, never before. */
function definitionStep(
  { version, recorded }: DefinitionVersion,
  place: OrderKey,
  transitions: readonly Transition[],
  change: Change,
): Step {
  return {
    kind: 'definition',
    place,
    occurred: atInstant(recorded),
    subject: `${version}`,
    transitions,
    opened: [],
    change: (before) => followedTo(momentOf(place) ?? before.clock)(change(before)),
  }
}
