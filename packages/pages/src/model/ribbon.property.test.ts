import { type Instant, parsePayload, type TrackSpan } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Desk, desk } from '../testing/desk.ts'
import { english } from '../text/english/english.ts'
import { boundWords } from '../text/time/time-words.ts'
import { chronicles } from './chronicle.ts'
import { namesOf } from './names.ts'
import type { Moments } from './paths.ts'
import { rowWords } from './ribbon-words.ts'
import { ribbonOf } from './ribbon.ts'

const begun = Date.UTC(2025, 4, 2)
const hour = 3_600_000
const swings = { initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { go: 'y', back: 'x' } } } }
const term = { after: 'PT30H', policy: 'apply', event: 'back' }
const definition = {
  title: 'Swings',
  tracks: {
    t: swings,
    u: { ...swings, states: { ...swings.states, y: { ...swings.states.y, deadlines: { term } } } },
    still: swings,
  },
  rules: { follow: { when: { track: 't', in: ['y'] }, track: 'u', event: 'go', policy: 'apply' } },
}

/** A write: what it does, and the hours from the beginning at which it happened and is recorded. */
const writes = fc.array(
  fc.record({
    does: fc.constantFrom('filed', 'filed', 'filed', 'corrected', 'retracted'),
    track: fc.constantFrom('t', 'u'),
    event: fc.constantFrom('go', 'back'),
    at: fc.integer({ min: -48, max: 120 }),
    vague: fc.boolean(),
    seconds: fc.nat(59),
    which: fc.nat(12),
  }),
  { minLength: 1, maxLength: 12 },
)
const moment = fc.integer({ min: 1, max: 200 }).map((hours) => begun + hours * hour)
const moments = fc.record({ asOf: moment, knownAt: moment }, { requiredKeys: [] })

async function told(
  drawn: readonly (typeof writes extends fc.Arbitrary<infer W> ? W : never)[number][],
): Promise<Desk> {
  const made = desk(new Date(begun).toISOString())
  await made.define('swings', definition)
  for (const [n, { does, track, event, at, vague, seconds, which }] of drawn.entries()) {
    const occurred = new Date(begun + at * hour + seconds * 1000).toISOString()
    const timestamp = new Date(begun + (121 + n) * hour).toISOString()
    made.at(timestamp)
    const content = {
      headline: `They went on, ${n}`,
      track,
      event,
      occurred: vague ? occurred.slice(0, 10) : occurred,
    }
    const of = { report: `r${which}`, reason: 'It was wrong.' }
    const data = {
      scenario: 'swings',
      ...(does === 'retracted' ? {} : content),
      ...(does === 'filed' ? {} : of),
    }
    const payload = { type: `report.${does}`, timestamp, data }
    expect(parsePayload(payload).ok).toBe(true)
    // The story refuses what cannot have happened in it.
    await made.file(`r${n}`, payload).catch(() => undefined)
  }
  made.at(new Date(begun + 200 * hour).toISOString())
  return made
}

async function spansAt({ scenarios }: Desk, track: string, at: Moments): Promise<readonly TrackSpan[]> {
  const { items, next } = await scenarios.spans('swings', track, { ...at, limit: 100 })
  expect(next).toBeNull()
  return items
}

it('draws the spans of each track and says what it draws, at any moment, and nothing before the record', async () => {
  await fc.assert(
    fc.asyncProperty(writes, moments, async (drawn, at) => {
      const made = await told(drawn)
      const now: Instant = begun + 200 * hour
      const status = await made.scenarios.status('swings', at)
      const governing = await made.scenarios.definition('swings', status.definition)
      const chronicle = await chronicles(made.scenarios)('swings', at, '')
      const source = { status, names: namesOf(governing.definition, status), chronicle, past: true }
      const shown = at.asOf ?? at.knownAt ?? now
      const { rows, scale, begins, cut } = ribbonOf({
        ...source,
        definition: governing.definition,
        now: shown,
      })
      expect([begins, cut]).toEqual([undefined, false])
      const first = Math.min(begun, shown, ...chronicle.items.map((one) => Date.parse(one.occurred.earliest)))
      for (const row of rows) {
        const spans = await spansAt(made, row.track, at)
        expect(row.bars).toMatchObject(spans)
        expect(row.bars).toHaveLength(spans.length)
        const words = rowWords(row, english)
        for (const { title, from, to, start, sure, end } of row.bars) {
          expect(words).toContain(title)
          for (const bound of [from, to]) if (bound) expect(words).toContain(boundWords(bound, english))
          expect(start).toBeGreaterThanOrEqual(scale.place(first))
          expect(sure).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(scale.place(shown))
        }
        expect(words).not.toMatch(/\d\d:\d\d:\d\d/)
      }
    }),
  )
})
