import type { Status } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyMove, make, type Move, reportsOf } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { ledger } from '../../packages/domain/src/testing/ledger.ts'
import { pick } from '../../packages/domain/src/testing/planned-content.ts'
import { tangled } from '../../packages/domain/src/testing/tangled.ts'
import { anySizes, created, mirror, scenario } from './mirror.ts'

/** A redacted speaker is nobody who could make the claim again, so nobody claims anything here. */
const withoutClaims = (move: Move): Move => ('claims' in move ? { ...move, claims: undefined } : move)
const someMoves = fc.array(anyMove.map(withoutClaims), { minLength: 2, maxLength: 16 })

/** A status without texts, values that can be texts, and the numbers and moments of its own ledger. */
function bare(status: Status): unknown {
  const own = [
    'revision',
    'asOf',
    'knownAt',
    'stamps',
    'headline',
    'text',
    'terms',
    'value',
    'reason',
    'because',
  ]
  return JSON.parse(JSON.stringify(status, (key, value: unknown) => (own.includes(key) ? undefined : value)))
}

it('a redaction moves nothing, and later writes are taken as without it', async () => {
  await fc.assert(
    fc.asyncProperty(
      someMoves,
      someMoves,
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      anySizes,
      async (before, after, picks, sizes) => {
        const book = ledger(tangled(), created)
        const { tracker, follow, at } = mirror(book, sizes)
        before.forEach((move, index) => make(book, move, `r-${index}`))
        await follow()
        const gone = new Set(picks.flatMap((which) => pick(reportsOf(book), which) ?? []))
        for (const report of gone) {
          const by = { kind: 'key', name: 'chief', authority: 'reviewer' } as const
          const redaction = { id: `without ${report}`, sha256: report, by, report, reason: 'By order.' }
          await tracker.redact(scenario, redaction)
        }
        for (const [index, move] of after.entries()) {
          // A redacted report cannot be corrected.
          const corrected = move.kind === 'correct' ? pick(reportsOf(book), move.report) : undefined
          if (corrected === undefined || !gone.has(corrected)) make(book, move, `s-${index}`)
        }
        await follow()
        const now = book.head().recorded + 1_000
        const served = at(now)
        expect(await served.verify(scenario)).toMatchObject({ ok: true, faults: [] })
        expect(bare(await served.status(scenario, {}))).toEqual(bare(book.status(now)))
        const [asOf] = [...book.items.values()].map(({ occurred: { latest } }) => Date.parse(latest))
        if (asOf !== undefined)
          expect(bare(await served.status(scenario, { asOf }))).toEqual(bare(book.statusAt(asOf, now)))
        const { items } = await served.history(scenario, { limit: 200 })
        const reports = items.filter(({ report }) => report !== null && gone.has(report))
        expect(reports.map(({ headline }) => headline)).toEqual(
          reports.map(() => expect.stringMatching(/^Redacted on /)),
        )
      },
    ),
  )
})
