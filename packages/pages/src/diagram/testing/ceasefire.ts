import type { Definition, State } from '@tracker/domain'
import { at, trackStatus, transition } from '../../channels/testing/statuses.ts'
import { english } from '../../text/english/english.ts'
import type { DiagramSource } from '../diagram-graph.ts'

/** Returns a definition of the ceasefire alone; `withdrawn` is one of its states, to be given another title. */
export function ceasefire(withdrawn: Partial<State> = {}): Definition {
  return {
    title: 'Ukraine: the diplomatic track',
    tracks: {
      ceasefire: {
        title: '30-day unconditional ceasefire',
        initial: 'proposed',
        events: Object.fromEntries(
          ['agree', 'break', 'expire', 'extend', 'propose-anew', 'reject', 'take-effect', 'withdraw'].map(
            (event) => [event, { title: event.replaceAll('-', ' ') }],
          ),
        ),
        states: {
          proposed: { title: 'Proposed', on: { agree: 'agreed', reject: 'rejected', withdraw: 'withdrawn' } },
          agreed: { title: 'Agreed', on: { 'take-effect': 'in-force', collapse: 'rejected' } },
          'in-force': { title: 'In force', on: { break: 'broken', extend: 'in-force', expire: 'expired' } },
          expired: { title: 'Expired', final: true },
          rejected: { title: 'Rejected', on: { 'propose-anew': 'proposed' } },
          broken: { title: 'Broken', final: true },
          withdrawn: { title: 'Withdrawn', final: true, ...withdrawn },
        },
      },
    },
  }
}

/** The ceasefire in force, by way of an agreement. */
export const inForce: DiagramSource = {
  definition: ceasefire(),
  track: 'ceasefire',
  status: trackStatus({
    state: 'in-force',
    stateTitle: 'In force',
    since: at('2025-05-20T12:00:00Z'),
    allowed: ['break', 'extend', 'expire'],
  }),
  path: [transition(), transition({ event: 'take-effect', from: 'agreed', to: 'in-force' })],
  complete: true,
  texts: english,
}
