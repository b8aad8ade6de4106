import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { report, scenario } from '../testing/talks.ts'
import { tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const tolerance = 1_000

/** How far the clock goes, or steps back, in milliseconds, and what happens then. */
const anyStep = fc.record({
  pass: fc.oneof(fc.integer({ min: -700_000, max: 900_000 }), fc.constantFrom(-1, 0, 1, -1_000, -1_001)),
  does: fc.constantFrom('report', 'late report', 'check', 'nothing'),
})

const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 8 })

describe('moments at which something was known, however the clock jumps', () => {
  it('are taken if the ledger has them, answer with what it had, and never another way afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const made = await tracker()
        const { ask, clock, deliver, scenarios } = made
        const knownAt = (instant: number) =>
          ask(`${here}?knownAt=${encodeURIComponent(new Date(instant).toISOString())}`)
        const seen = new Map<number, unknown>()
        let newest = 0
        for (const [at, { pass, does }] of steps.entries()) {
          clock.pass(pass)
          if (does === 'check') await scenarios.checkAll()
          if (does.endsWith('report')) {
            const occurred = does === 'late report' ? '2025-05' : new Date(clock.now()).toISOString()
            const sent = report({ track: 'talks', event: 'meet', headline: `Round ${at}`, occurred })
            expect((await deliver(sent)).status).toBe(201)
          }
          const { items } = await scenarios.changes(scenario, 0, 200)
          for (const { recorded, revision } of items) {
            const answer = await knownAt(Date.parse(recorded))
            expect([recorded, answer.status]).toEqual([recorded, 200])
            const body = await bodyOf<{ readonly revision: number }>(answer)
            expect(body.revision).toBe(revision)
            expect(body).toEqual(seen.get(revision) ?? body)
            seen.set(revision, body)
            newest = Math.max(newest, Date.parse(recorded))
          }
          const latest = Math.max(newest, clock.now() + tolerance)
          expect((await knownAt(latest)).status).toBe(200)
          expect((await knownAt(latest + 1)).status).toBe(400)
        }
      }),
    )
  })
})
