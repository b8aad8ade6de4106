import type { Deadline, Definition, Id } from '../definition/definition.ts'
import type { Governing } from '../definition/governing.ts'
import { own } from '../own.ts'
import { atInstant } from '../time/time-value.ts'
import { lapsed, settledRules } from './cascade.ts'
import { close, onTrack } from './change.ts'
import { orderOf, type TakeOver } from './fact.ts'
import { freshTrack } from './genesis.ts'
import type { Cause, Snapshot, TrackSnapshot, Transition } from './snapshot.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** Where a new version puts a track; undefined where its state is gone and the request does not map it. */
export function stateUnder({ definition, migrate }: Governing, track: Id, state: Id): Id | undefined {
  const mapped = own(own(migrate, track), state)
  if (mapped !== undefined) return mapped
  return own(own(definition.tracks, track)?.states, state) && state
}

function declared({ tracks }: Definition, track: Id, state: Id, deadline: Id): string | undefined {
  const found = own<Deadline>(own(own(tracks, track)?.states, state)?.deadlines, deadline)
  return found && JSON.stringify([found.after, found.at, found.event, found.policy])
}

/** Deadlines that a new version declares as the old one did are as far as they were; the others run anew. */
function carriedOver(
  track: Id,
  { passing }: TrackSnapshot,
  old: Definition,
  governing: Governing,
): TrackSnapshot['passing'] {
  return Object.fromEntries(
    Object.entries(passing).flatMap(([key, how]) => {
      const [state = '', deadline = ''] = key.split('/')
      const to = stateUnder(governing, track, state)
      if (to === undefined) return []
      const before = declared(old, track, state, deadline)
      return before === declared(governing.definition, track, to, deadline) ? [[`${to}/${deadline}`, how]] : []
    }),
  )
}

/** A new version takes over a track: it keeps its state and how long it has been there, or moves as the request maps. */
export function governStep(
  snapshot: Snapshot,
  versions: Versions,
  { track, governing, order: place }: TakeOver,
): Step | undefined {
  const { version, revision, recorded, definition } = governing
  const occurred = atInstant(recorded)
  const step = {
    kind: 'definition',
    place,
    occurred,
    track,
    subject: `${version}/${track}`,
    transitions: [],
    opened: [],
  } as const
  const now = own(snapshot.tracks, track)
  if (!now) {
    const fresh = own(definition.tracks, track)
    const tracks = fresh ? { [track]: freshTrack(fresh, governing) } : {}
    return { ...step, change: (before) => ({ ...before, tracks: { ...before.tracks, ...tracks } }) }
  }
  const { state, since, cause: before } = now
  const to = stateUnder(governing, track, state)
  if (to === undefined) return undefined
  const passing = carriedOver(track, now, definitionOf(versions, now), governing)
  if (to === state) return { ...step, change: onTrack(track, () => ({ version, passing })) }
  const entered = { state, since, cause: before }
  const cause: Cause = { kind: 'migration', definition: version, revision, entered }
  const transition: Transition = { track, event: null, from: state, to, occurred, cause }
  return {
    ...step,
    transitions: [transition],
    change: onTrack(track, () => ({ version, state: to, cause, passing })),
  }
}

/** A new version's rules come into force. Those true from the start fire when the clock reaches its recording. */
export function rulesStep(governing: Governing, versions: Versions): Step {
  const { version, recorded } = governing
  return {
    kind: 'definition',
    place: orderOf({ kind: 'rules', governing }),
    occurred: atInstant(recorded),
    subject: `${version}`,
    transitions: [],
    opened: [],
    change: (before) => {
      const after = { ...before, version, rulesFrom: recorded }
      const settled = { ...after, rules: settledRules(after, versions) }
      return close(lapsed(settled, versions))(settled)
    },
  }
}
