import { describe, expect, it } from 'vitest'
import { createMachine, initialTransition, transition } from 'xstate'
import { parseDefinition } from './parse-definition.ts'
import { diplomaticTrack } from './testing/diplomatic-track.ts'
import { xstateConfig } from './xstate.ts'

describe('the XState config', () => {
  it('carries as meta what XState does not run', () => {
    const parsed = parseDefinition(diplomaticTrack)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const config = xstateConfig('story', parsed.definition)
    expect(config).toMatchObject({
      id: 'story',
      type: 'parallel',
      meta: { title: diplomaticTrack.title, summary: diplomaticTrack.summary },
      states: {
        ceasefire: {
          meta: { title: '30-day unconditional ceasefire' },
          states: {
            proposed: { meta: { title: 'Proposed', reviewAfter: 'P7D' } },
            'in-force': {
              on: {
                extend: { target: 'in-force', reenter: true },
                'ceasefire.expire': { target: 'expired' },
              },
              meta: { deadlines: { 'thirty-days': { after: 'P30D', event: 'expire', policy: 'apply' } } },
            },
            expired: { type: 'final', meta: { title: 'Expired' } },
          },
        },
        sanctions: { states: { triggered: { type: 'final', meta: { confirm: 'reviewer' } } } },
      },
    })
    expect(JSON.parse(JSON.stringify(config))).toEqual(config)
  })

  it('enters a state anew when an event leads back to it', () => {
    const parsed = parseDefinition(diplomaticTrack)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const entries: string[] = []
    const config = xstateConfig('story', parsed.definition).states['leaders-call']
    const machine = createMachine({
      ...config,
      states: { ...config?.states, scheduled: { ...config?.states['scheduled'], entry: 'enter' } },
    })
    const [start, first] = initialTransition(machine)
    const [, again] = transition(machine, start, { type: 'leaders-call.postpone' })
    entries.push(...[...first, ...again].map(({ type }) => type))
    expect(entries).toEqual(['enter', 'enter'])
  })
})
