import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import { partsOf, placedLeavesOf } from './conditions.ts'
import type { Definition, Id, Leaf, Rule, Track } from './definition.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'

/** What is wrong with one rule: names of tracks, states, parties, deadlines and events that do not exist. */
export function ruleFaults(id: Id, rule: Rule, definition: Definition): Fault[] {
  const fault = (detail: string, ...path: readonly (string | number)[]) => ({
    pointer: pointer('rules', id, ...path),
    detail,
  })
  const track = lookup(definition.tracks, rule.track)
  const events = track === undefined ? [] : [...eventsOf(track)]
  const allowed = track === undefined || events.includes(rule.event)
  return [
    ...placedLeavesOf(rule.when, ['when']).flatMap(({ leaf, path }) =>
      leafFaults(leaf, definition).map(({ at, detail }) => fault(detail, ...path, ...at)),
    ),
    ...(track === undefined ? [fault(noTrack(rule.track, definition), 'track')] : []),
    ...(allowed
      ? []
      : [
          fault(
            `No state of the track "${rule.track}" allows "${rule.event}"; its events are ${oneOf(events)}.`,
            'event',
          ),
        ]),
  ]
}

interface LeafFault {
  readonly at: readonly (string | number)[]
  readonly detail: string
}

function leafFaults(leaf: Leaf, definition: Definition): LeafFault[] {
  if ('deadline' in leaf) return deadlineFaults(leaf.deadline, definition)
  if ('party' in leaf) {
    const parties = Object.keys(definition.parties ?? {})
    const party = `The definition has no party "${leaf.party}"; it has ${oneOf(parties)}.`
    return [
      ...(parties.includes(leaf.party) ? [] : [{ at: ['party'], detail: party }]),
      ...(lookup(definition.tracks, leaf.on) ? [] : [{ at: ['on'], detail: noTrack(leaf.on, definition) }]),
    ]
  }
  const track = lookup(definition.tracks, leaf.track)
  if (track === undefined) return [{ at: ['track'], detail: noTrack(leaf.track, definition) }]
  return leaf.in.flatMap((state, at) =>
    Object.hasOwn(track.states, state)
      ? []
      : [
          {
            at: ['in', at],
            detail: `The track "${leaf.track}" has no state "${state}"; it has ${oneOf(Object.keys(track.states))}.`,
          },
        ],
  )
}

function deadlineFaults(name: string, definition: Definition): LeafFault[] {
  const parts = partsOf(name)
  const track = lookup(definition.tracks, parts.track)
  if (track === undefined) return [{ at: ['deadline'], detail: noTrack(parts.track, definition) }]
  const known = new Set(Object.values(track.states).flatMap(({ deadlines }) => Object.keys(deadlines ?? {})))
  if (known.has(parts.deadline)) return []
  const detail = `No state of the track "${parts.track}" has a deadline "${parts.deadline}"; its deadlines are ${oneOf([...known])}.`
  return [{ at: ['deadline'], detail }]
}

function noTrack(id: Id, definition: Definition): string {
  return `The definition has no track "${id}"; it has ${oneOf(Object.keys(definition.tracks))}.`
}

function eventsOf(track: Track): Set<Id> {
  return new Set(Object.values(track.states).flatMap(({ on }) => Object.keys(on ?? {})))
}
