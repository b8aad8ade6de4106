import type { HistoryItem } from '@tracker/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMove, make, type Move, reportsOf } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { ledger } from '../../packages/domain/src/testing/ledger.ts'
import { pick } from '../../packages/domain/src/testing/planned-content.ts'
import { tangled } from '../../packages/domain/src/testing/tangled.ts'
import { ledgerLine } from '../../packages/http/src/reading/ledger-lines/ledger-line.ts'
import { bareTracker } from '../../packages/http/src/testing/bare-tracker.ts'
import { anySizes, created, mirror, scenario } from './mirror.ts'

/** A redacted speaker is nobody who could make the claim again, so nobody claims anything after a redaction. */
const withoutClaims = (move: Move): Move => ('claims' in move ? { ...move, claims: undefined } : move)
const anyMoves = (move: fc.Arbitrary<Move>) => fc.array(move, { minLength: 2, maxLength: 16 })

const anyStory = fc.record({
  before: anyMoves(anyMove),
  after: anyMoves(anyMove.map(withoutClaims)),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  sizes: anySizes,
})
type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never

/** Returns a ledger in memory, and a tracker with the same writes and with some reports redacted between them. */
async function told({ before, after, picks, sizes }: Story) {
  const book = ledger(tangled(), created)
  const { tracker, follow, at } = mirror(book, sizes)
  before.forEach((move, index) => make(book, move, `r-${index}`))
  await follow()
  const gone = new Set(picks.flatMap((which) => pick(reportsOf(book), which) ?? []))
  for (const report of gone) {
    const by = { kind: 'key', name: 'chief', authority: 'reviewer' } as const
    const redaction = { id: `without-${report}`, sha256: report, by, report, reason: 'By order.' }
    await tracker.redact(scenario, redaction)
  }
  for (const [index, move] of after.entries()) {
    // A redacted report cannot be corrected.
    const corrected = move.kind === 'correct' ? pick(reportsOf(book), move.report) : undefined
    if (corrected === undefined || !gone.has(corrected)) make(book, move, `s-${index}`)
  }
  await follow()
  const now = book.head().recorded + 1_000
  return { book, now, served: at(now) }
}

/** What is served, without some of it. */
function without(json: unknown, left: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (left.includes(key) ? undefined : value)))
}

const ofLedger = ['revision', 'recorded', 'importedRecorded', 'asOf', 'knownAt', 'stamps', 'redacted']

describe('a redaction', () => {
  it('is imported with its story', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const { book, now, served } = await told(story)
        const { items: revisions } = await served.changes(scenario, 0, 200)
        const lines = revisions.flatMap((revision) => ledgerLine(revision) ?? [])
        const { ask, clock, scenarios } = bareTracker({ at: now + 60_000 })
        const headers = { 'Content-Type': 'application/jsonl' }
        const body = lines.map(({ sha256: _, ...line }) => JSON.stringify(line)).join('\n')
        const answer = await ask(`/v1/scenarios/${scenario}/import`, {
          method: 'POST',
          key: 'admin',
          headers,
          body,
        })
        const refused = (await answer.text()).trimEnd().split('\n')
        expect(refused.filter((line) => !line.includes('"status":201'))).toEqual([])
        clock.pass(1_000)
        expect(await scenarios.verify(scenario)).toMatchObject({ ok: true, faults: [] })
        const ends = [...book.items.values()].map(({ occurred }) => Date.parse(occurred.latest))
        for (const asOf of new Set(ends)) {
          const [copy, original] = [
            await scenarios.status(scenario, { asOf }),
            await served.status(scenario, { asOf }),
          ]
          expect(without(copy, ofLedger)).toEqual(without(original, ofLedger))
        }
        const historyOf = async ({ history }: Pick<typeof served, 'history'>) => {
          const { items } = await history(scenario, { limit: 200, asOf: now })
          return without(
            items.filter(({ status }: HistoryItem) => status !== 'superseded'),
            ofLedger,
          )
        }
        expect(await historyOf(scenarios)).toEqual(await historyOf(served))
      }),
    )
  })
})
