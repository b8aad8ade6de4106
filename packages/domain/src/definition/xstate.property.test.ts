import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMachine, initialTransition, transition } from 'xstate'
import { lookup } from '../lookup.ts'
import type { Definition } from './definition.ts'
import type { Id } from '../schema/id-record.ts'
import { arbitraryDefinition } from './testing/arbitrary-definition.ts'
import { xstateConfig } from './xstate.ts'

/** The documented meaning: a plain event moves every track that allows it, an addressed one only its own track. */
function walk(definition: Definition, sent: readonly string[]): Record<Id, Id>[] {
  let now = Object.fromEntries(Object.entries(definition.tracks).map(([id, { initial }]) => [id, initial]))
  return sent.map((name) => {
    const [event = '', addressed] = name.split('.').toReversed()
    now = Object.fromEntries(
      Object.entries(now).map(([track, state]) => {
        const { on } = definition.tracks[track]?.states[state] ?? {}
        return [track, addressed === undefined || addressed === track ? (lookup(on, event) ?? state) : state]
      }),
    )
    return now
  })
}

/** Runs the config in XState after a round trip through JSON. */
function run(definition: Definition, sent: readonly string[]): unknown[] {
  const machine = createMachine(JSON.parse(JSON.stringify(xstateConfig('story', definition))))
  let [snapshot] = initialTransition(machine)
  return sent.map((type) => {
    ;[snapshot] = transition(machine, snapshot, { type })
    return snapshot.value
  })
}

function sentTo({ tracks }: Definition): fc.Arbitrary<string[]> {
  const names = Object.entries(tracks).flatMap(([track, { states }]) =>
    Object.values(states).flatMap(({ on }) =>
      Object.keys(on ?? {}).flatMap((event) => [event, `${track}.${event}`]),
    ),
  )
  return fc.array(fc.constantFrom(...names, 'unheard-of'), { maxLength: 30 })
}

describe('the XState config', () => {
  it('runs in XState as the definition reads, whatever the definition and the events', () => {
    const journeys = arbitraryDefinition().chain((definition) =>
      fc.tuple(fc.constant(definition), sentTo(definition)),
    )
    fc.assert(
      fc.property(journeys, ([definition, sent]) => {
        expect(run(definition, sent)).toEqual(walk(definition, sent))
      }),
    )
  })
})
