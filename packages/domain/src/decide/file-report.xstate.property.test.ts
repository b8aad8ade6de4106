import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMachine, initialTransition, transition } from 'xstate'
import type { Definition } from '../definition/definition.ts'
import { arbitraryDefinition } from '../definition/testing/arbitrary-definition.ts'
import { xstateConfig } from '../definition/xstate.ts'
import type { Revision } from '../ledger/revision.ts'
import { taken } from '../testing/arbitrary-writes.ts'
import { editor, ledger } from '../testing/ledger.ts'
import { atInstant } from '../time/time-value.ts'

const hour = 3_600_000
const created = Date.UTC(2025, 4, 1)

/** Lengthens deadlines: a definition may cycle every minute by the clock alone, which makes a simulated month slow. */
function slowed(definition: Definition): Definition {
  const text = JSON.stringify(definition).replaceAll('"PT1M"', '"PT36H"')
  return JSON.parse(text) as Definition
}

const sent = fc.record({ wait: fc.constantFrom(1, 5, 30, 900), track: fc.nat(), event: fc.nat() })

/** XState's machine, which receives each transition that the ledger recorded. */
function machine(definition: Definition) {
  const runs = createMachine(JSON.parse(JSON.stringify(xstateConfig('story', definition))))
  let [snapshot] = initialTransition(runs)
  return {
    can: (track: string, event: string) => snapshot.can({ type: `${track}.${event}` }),
    follow: (revision: Revision | undefined) => {
      for (const { track, event } of revision?.transitions ?? []) {
        const type = `${track}.${event ?? ''}`
        expect(snapshot.can({ type })).toBe(true)
        ;[snapshot] = transition(runs, snapshot, { type })
      }
    },
    states: () => snapshot.value,
  }
}

describe('filing reports', () => {
  it('moves tracks as XState does, and refuses what XState does not know, whatever the definition', () => {
    const stories = fc.tuple(arbitraryDefinition().map(slowed), fc.array(sent, { maxLength: 12 }))
    fc.assert(
      fc.property(stories, ([definition, events]) => {
        const book = ledger(definition, created)
        const xstate = machine(definition)
        events.forEach(({ wait, ...which }, at) => {
          const tracks = Object.entries(definition.tracks)
          const declared = tracks[which.track % tracks.length]
          if (!declared) return
          const [track, { states }] = declared
          const known = [...new Set(Object.values(states).flatMap(({ on }) => Object.keys(on ?? {})))]
          const event = known[which.event % known.length] ?? 'unheard-of'
          const now = book.head().recorded + wait * hour
          // A revision's states are those of its moment; a check with much to record needs several revisions.
          for (let revision = book.check(now); revision; revision = book.check(now)) xstate.follow(revision)
          expect(xstate.states()).toEqual(book.revisions.at(-1)?.states)
          const recorded = Math.max(now, book.head().recorded) + 1
          const content = { headline: 'News', track, event, occurred: atInstant(recorded) }
          const command = { kind: 'report', draft: { content, occurredGiven: true } } as const
          const possible = xstate.can(track, event)
          expect(taken(() => book.write(`r-${at}`, command, editor, recorded))).toBe(possible)
          if (!possible) return
          xstate.follow(book.revisions.at(-1))
          expect(xstate.states()).toEqual(book.revisions.at(-1)?.states)
        })
      }),
    )
  })
})
