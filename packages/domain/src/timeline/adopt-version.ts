import type { Deadline, Definition } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import { lookup } from '../lookup.ts'
import { atInstant } from '../time/time-value.ts'
import { lapsed, settledRules } from './cascade.ts'
import { all, close, followedTo, onTrack } from './change.ts'
import { orderOfVersion, type Takeover } from './fact.ts'
import { freshTrack } from './genesis.ts'
import { momentOf, type OrderKey } from '../time/order-key.ts'
import type { Cause, Change, Snapshot, TrackSnapshot, Transition } from './snapshot.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** A version of the definition that has no place for the state in which it finds a track. */
export interface Unmapped {
  readonly unmapped: { readonly track: Id; readonly state: Id; readonly version: number }
}

/** Where a new version puts a track; undefined where its state is gone and the request does not map it. */
export function stateUnder({ definition, migrate }: DefinitionVersion, track: Id, state: Id): Id | undefined {
  const mapped = lookup(lookup(migrate, track), state)
  if (mapped !== undefined) return mapped
  return lookup(lookup(definition.tracks, track)?.states, state) && state
}

function declared({ tracks }: Definition, track: Id, state: Id, deadline: Id): string | undefined {
  const found = lookup<Deadline>(lookup(lookup(tracks, track)?.states, state)?.deadlines, deadline)
  return found && JSON.stringify([found.after, found.at, found.event, found.policy])
}

/** Deadlines that a new version declares as the old one did are as far as they were; the others run anew. */
function carriedOver(
  track: Id,
  { deadlineMarks }: TrackSnapshot,
  old: Definition,
  governing: DefinitionVersion,
): TrackSnapshot['deadlineMarks'] {
  return Object.fromEntries(
    Object.entries(deadlineMarks).flatMap(([key, how]) => {
      const [state = '', deadline = ''] = key.split('/')
      const to = stateUnder(governing, track, state)
      if (to === undefined) return []
      const before = declared(old, track, state, deadline)
      return before === declared(governing.definition, track, to, deadline)
        ? [[`${to}/${deadline}`, how]]
        : []
    }),
  )
}

/** A new version takes over a track: it keeps its state and how long it has been there, or moves as the request maps. */
function takeOver(
  snapshot: Snapshot,
  versions: Versions,
  track: Id,
  governing: DefinitionVersion,
): { readonly transitions: readonly Transition[]; readonly change: Change } | Unmapped {
  const { version, revision, recorded, definition } = governing
  const now = lookup(snapshot.tracks, track)
  if (!now) {
    const fresh = lookup(definition.tracks, track)
    const tracks = fresh ? { [track]: freshTrack(fresh, governing) } : {}
    return {
      transitions: [],
      change: (before) => ({ ...before, tracks: { ...before.tracks, ...tracks } }),
    }
  }
  const { state, since, cause: before } = now
  const to = stateUnder(governing, track, state)
  if (to === undefined) return { unmapped: { track, state, version } }
  const deadlineMarks = carriedOver(track, now, definitionOf(versions, now), governing)
  if (to === state) return { transitions: [], change: onTrack(track, () => ({ version, deadlineMarks })) }
  const entered = { state, since, cause: before }
  const cause: Cause = { kind: 'migration', definition: version, revision, entered }
  return {
    transitions: [{ track, event: null, from: state, to, occurred: atInstant(recorded), cause }],
    change: onTrack(track, () => ({ version, state: to, cause, deadlineMarks })),
  }
}

/** A track goes over to a new version ahead of the others, for a report that needs it. */
export function takeoverStep(
  snapshot: Snapshot,
  versions: Versions,
  { track, governing, order: place }: Takeover,
): Step | Unmapped {
  const taken = takeOver(snapshot, versions, track, governing)
  if ('unmapped' in taken) return taken
  const { transitions, change } = taken
  return { ...definitionStep(governing, place, transitions, change), track }
}

/**
 * A new version comes into force: it takes over every track that it has not yet, then with its rules. Those true from
 * the start fire when the clock reaches its recording.
 */
export function versionStep(
  start: Snapshot,
  versions: Versions,
  governing: DefinitionVersion,
): Step | Unmapped {
  const { version, recorded, definition } = governing
  const transitions: Transition[] = []
  const changes: Change[] = []
  for (const track of Object.keys(definition.tracks)) {
    if (lookup(start.tracks, track)?.version === version) continue
    const taken = takeOver(start, versions, track, governing)
    if ('unmapped' in taken) return taken
    transitions.push(...taken.transitions)
    changes.push(taken.change)
  }
  const inForce: Change = (before) => {
    const after = { ...before, version, rulesFrom: recorded }
    const settled = { ...after, rules: settledRules(after, versions) }
    return close(lapsed(settled, versions))(settled)
  }
  return definitionStep(governing, orderOfVersion(governing), transitions, all(...changes, inForce))
}

/** The clock goes by a new version from its place on, never before. */
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
