import { describe, expect, it } from 'vitest'
import { deadline, faultsOf, oneDay, open, smallDefinition } from './testing/small-definition.ts'

describe('a track that does not hold together', () => {
  it.each<[string, unknown, string[]]>([
    [
      'starts in an unknown state',
      smallDefinition({ ceasefire: { initial: 'proposed' } }),
      ['/tracks/ceasefire/initial The track has no state "proposed"; it has open, agreed, over.'],
    ],
    [
      'leads to an unknown state',
      smallDefinition({ open: { on: { agree: 'agreed', reject: 'constructor', stay: 'open' } } }),
      [`${open}/on/reject The track has no state "constructor"; it has open, agreed, over.`],
    ],
    [
      'has a deadline in two states under one name',
      smallDefinition({
        ceasefire: {
          states: {
            open: { on: { agree: 'agreed' }, deadlines: { soon: { after: 'P1D', policy: 'flag' } } },
            agreed: { on: { collapse: 'over' }, deadlines: { soon: { after: 'P2D', policy: 'flag' } } },
            over: { final: true },
          },
        },
      }),
      [
        '/tracks/ceasefire/states/agreed/deadlines/soon The state "open" has a deadline "soon" already; its name must be unique in the track.',
      ],
    ],
    [
      'lets a final state be left',
      smallDefinition({ open: { final: true, reviewAfter: 'P1D' } }),
      ['on', 'deadlines', 'reviewAfter'].map(
        (key) =>
          `${open}/${key} A final state is never left and waits for nothing: leave out "${key}", or "final".`,
      ),
    ],
    [
      'has a state without exit',
      smallDefinition({ ceasefire: { states: { open: { on: { stay: 'open', stop: 'over' } }, over: {} } } }),
      [
        '/tracks/ceasefire/states/over The state cannot be left: give it an event in "on" that leads to another state, or "final": true.',
      ],
    ],
    [
      'has a state that leads only to itself',
      smallDefinition({
        ceasefire: { states: { open: { on: { stop: 'over' } }, over: { on: { stay: 'over' } } } },
      }),
      [
        '/tracks/ceasefire/states/over The state cannot be left: give it an event in "on" that leads to another state, or "final": true.',
      ],
    ],
    [
      'has states that no event leads to',
      smallDefinition({ open: { on: { reject: 'over' } } }),
      [
        '/tracks/ceasefire/states/agreed No events lead from the initial state "open" to "agreed"; let one lead there, or leave the state out.',
      ],
    ],
    [
      'has a deadline with an event that its state does not allow',
      smallDefinition(deadline({ after: 'P1D', event: 'collapse' })),
      [`${oneDay}/event The state does not allow the event "collapse"; it allows agree, reject, stay.`],
    ],
    [
      'has durations that are none',
      smallDefinition({
        open: {
          reviewAfter: 'weekly',
          deadlines: { 'one-day': { after: 'P1M', event: 'stay', policy: 'propose' } },
        },
      }),
      [
        expect.stringMatching(`^${open}/reviewAfter This is not a duration`),
        expect.stringMatching(`^${oneDay}/after Years and months have no fixed length`),
      ],
    ],
  ])('is refused when it %s', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })
})
