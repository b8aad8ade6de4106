import type { HistoryItem } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { taken } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { accepted, story, type StoryReport } from '../../packages/domain/src/testing/written-story.ts'
import { itemIdentity } from '../../packages/pages/src/model/item-identity.ts'

const swings = { initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { back: 'x' } } } }
const falling = (deadline: object) => ({
  ...swings,
  states: {
    x: swings.states.x,
    y: { on: { back: 'x' }, deadlines: { term: { event: 'back', ...deadline } } },
  },
})
const follow = (track: string, policy: string) => ({
  when: { track: 't', in: ['y'] },
  track,
  event: 'go',
  policy,
})

/** Each effect rests on reports alone: rules on a track that only reports move, deadlines of what they led to. */
const definition = accepted({
  title: 'Redated',
  tracks: {
    t: swings,
    u: swings,
    w: swings,
    z: falling({ after: 'P1D', policy: 'apply' }),
    p: falling({ after: 'P1D', policy: 'propose' }),
    e: falling({ at: 'expected', policy: 'propose' }),
  },
  rules: { moved: follow('u', 'apply'), asked: follow('w', 'propose'), late: follow('z', 'apply') },
})

const day = fc.constantFrom('2025-05-02', '2025-05-03', '2025-05-05', '2025-05-06T10:00:00Z')
const moves = fc.array(
  fc.record({
    track: fc.constantFrom('t', 't', 't', 'u', 'z', 'p', 'e'),
    event: fc.constantFrom('go', 'go', 'back'),
    occurred: day,
    expected: day,
    does: fc.constantFrom('files', 'files', 'redates', 'rewords', 'checks', 'dismisses'),
    which: fc.nat(20),
  }),
  { minLength: 8, maxLength: 24 },
)

const times = new Set(['occurred', 'since', 'opened', 'revision', 'id', 'recorded'])

/** What a reader sees of an effect besides its time: what became of what, and on which reports that rests. */
function seen({ kind, track, transitions, proposals }: HistoryItem): string {
  const effects = [
    ...transitions.map(({ to, cause }) => ({ to, cause })),
    ...proposals.map(({ to, cause }) => ({ asked: to, cause })),
  ]
  return JSON.stringify([kind, track, effects], (key, value: unknown) => (times.has(key) ? undefined : value))
}

it('an effect keeps its identity whenever what it rests on is dated or worded anew, and gives it to no other', () => {
  fc.assert(
    fc.property(moves, (some) => {
      const told = story(definition, '2025-05-01T00:00:00Z')
      const written: [string, StoryReport][] = []
      const identities = new Map<string, string>()
      const things = new Map<string, string>()
      some.forEach(({ does, which, ...report }, n) => {
        const at = new Date(Date.UTC(2025, 4, 10, 0, n)).toISOString()
        const [id, before] = written[which % Math.max(1, written.length)] ?? []
        taken(() => {
          if (does === 'checks') told.checks(at)
          else if (does === 'dismisses') told.dismisses(told.now().proposals[0]?.id ?? '', { at })
          else if (does === 'files' || id === undefined) {
            const { expected: _, ...rest } = report
            const content = report.track === 'e' && report.event === 'go' ? report : rest
            told.files(`r-${n}`, content, { at })
            written.push([`r-${n}`, content])
          } else {
            const { occurred, expected } = report
            const dates = before?.expected === undefined ? { occurred } : { occurred, expected }
            told.corrects(
              id,
              { ...before, ...(does === 'redates' ? dates : { headline: `Anew ${n}` }) },
              { at },
            )
          }
        })
        for (const item of told.book.items.values()) {
          if (item.report !== null || item.status === 'superseded' || item.kind === 'review') continue
          const [identity, thing] = [JSON.stringify(itemIdentity(item)), seen(item)]
          expect(identities.get(thing) ?? identity, thing).toBe(identity)
          expect(things.get(identity) ?? thing, identity).toBe(thing)
          identities.set(thing, identity)
          things.set(identity, thing)
        }
      })
    }),
  )
})
