import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import { parseDuration } from '../time/duration.ts'
import type { State, Track } from './definition.ts'
import type { Id } from '../schema/id-record.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'

/**
 * Returns the faults within one track: names of states that do not exist, states that cannot be left or reached,
 * durations.
 */
export function trackFaults(id: Id, track: Track): Fault[] {
  const states = Object.keys(track.states)
  const path = ['tracks', id] as const
  const inStates = [
    ...Object.entries(track.states).flatMap(([name, state]) =>
      stateFaults([...path, 'states', name], name, state, states),
    ),
    ...sameDeadlines(path, track),
  ]
  if (!Object.hasOwn(track.states, track.initial)) {
    const detail = `The track has no state "${track.initial}"${didYouMean(track.initial, states)}; it has ${oneOf(states)}.`
    return [{ pointer: pointer(...path, 'initial'), detail }, ...inStates]
  }
  const reached = reachedFrom(track)
  const unreached = states.filter((name) => !reached.has(name))
  return [
    ...inStates,
    ...unreached.map((name) => ({
      pointer: pointer(...path, 'states', name),
      detail: `No events lead from the initial state "${track.initial}" to "${name}"; let one lead there, or leave the state out.`,
    })),
  ]
}

/** Rules and links name a deadline by its track, so no two states may share a deadline's name. */
function sameDeadlines(path: readonly string[], { states }: Track): Fault[] {
  const first = new Map<Id, Id>()
  return Object.entries(states).flatMap(([state, { deadlines = {} }]) =>
    Object.keys(deadlines).flatMap((deadline) => {
      const other = first.get(deadline)
      first.set(deadline, other ?? state)
      if (other === undefined) return []
      const detail = `The state "${other}" has a deadline "${deadline}" already; its name must be unique in the track.`
      return [{ pointer: pointer(...path, 'states', state, 'deadlines', deadline), detail }]
    }),
  )
}

function stateFaults(path: readonly string[], name: Id, state: State, states: readonly Id[]): Fault[] {
  return [
    ...Object.entries(state.on ?? {})
      .filter(([, target]) => !states.includes(target))
      .map(([event, target]) => ({
        pointer: pointer(...path, 'on', event),
        detail: `The track has no state "${target}"${didYouMean(target, states)}; it has ${oneOf(states)}.`,
      })),
    ...(state.final ? finalFaults(path, state) : exitFaults(path, name, state)),
    ...Object.entries(state.deadlines ?? {}).flatMap(([deadline, { event }]) =>
      event === undefined || Object.hasOwn(state.on ?? {}, event)
        ? []
        : [
            {
              pointer: pointer(...path, 'deadlines', deadline, 'event'),
              detail: `The state does not allow the event "${event}"${didYouMean(event, Object.keys(state.on ?? {}))}; it allows ${oneOf(Object.keys(state.on ?? {}))}.`,
            },
          ],
    ),
    ...durationFaults(path, state),
  ]
}

function finalFaults(path: readonly string[], state: State): Fault[] {
  return (['on', 'deadlines', 'reviewAfter'] as const)
    .filter((key) => state[key] !== undefined)
    .map((key) => ({
      pointer: pointer(...path, key),
      detail: `A final state is never left and waits for nothing: leave out "${key}", or "final".`,
    }))
}

function exitFaults(path: readonly string[], name: Id, state: State): Fault[] {
  if (Object.values(state.on ?? {}).some((target) => target !== name)) return []
  return [
    {
      pointer: pointer(...path),
      detail:
        'The state cannot be left: give it an event in "on" that leads to another state, or "final": true.',
    },
  ]
}

function durationFaults(path: readonly string[], state: State): Fault[] {
  const written = [
    { at: pointer(...path, 'reviewAfter'), text: state.reviewAfter },
    ...Object.entries(state.deadlines ?? {}).map(([deadline, { after }]) => ({
      at: pointer(...path, 'deadlines', deadline, 'after'),
      text: after,
    })),
  ]
  return written.flatMap(({ at, text }) => {
    const read = text === undefined ? undefined : parseDuration(text)
    return read === undefined || read.ok ? [] : [{ pointer: at, detail: read.detail }]
  })
}

/** The states that events can bring the track to; an override does not count. */
function reachedFrom({ initial, states }: Track): Set<Id> {
  const reached = new Set([initial])
  for (const name of reached) {
    for (const target of Object.values(lookup(states, name)?.on ?? {})) reached.add(target)
  }
  return reached
}
