import fc from 'fast-check'
import { sqliteTable, scenarios as over } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { anyMove, make } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { type Ledger, ledger } from '../../packages/domain/src/testing/ledger.ts'
import { tangled } from '../../packages/domain/src/testing/tangled.ts'
import { clock } from '../../packages/storage/src/testing/clock.ts'

const created = Date.UTC(2025, 4, 1)
const scenario = 'story'
const day = 86_400_000

/** A tracker over SQLite that repeats the writes that the ledger in memory accepted, each at the moment of its revision. */
function mirror(book: Ledger) {
  const time = clock(created)
  const tracker = over({ table: sqliteTable(':memory:', { now: time.now }), now: time.now })
  let revisions = 0
  return {
    tracker,
    follow: async () => {
      for (const revision of book.revisions.slice(revisions)) {
        time.set(revision.recorded)
        const { entry, delivery = '' } = revision
        const sent = book.writes.find(({ id }) => id === delivery)
        if (entry.kind === 'definition') {
          const { document: definition, migrate } = entry
          const by = { kind: 'key', name: 'admin', authority: 'reviewer' } as const
          await tracker.define(scenario, { definition, migrate, by, sha256: '', expects: () => true })
        } else if (sent) {
          await tracker.write(scenario, { by: sent.by, id: delivery, sha256: delivery }, sent.command)
        } else await tracker.check(scenario)
      }
      revisions = book.revisions.length
    },
    /** The same tracker at a moment. */
    at: (now: number) => {
      time.set(now)
      return tracker
    },
  }
}

describe('what is stored', () => {
  it('answers as a ledger in memory does that keeps every head and folds everything anew', async () => {
    const moves = fc.array(anyMove, { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(moves, fc.nat({ max: 6 * day }), async (drawn, ahead) => {
        const book = ledger(tangled(), created)
        const { tracker, follow, at: tracked } = mirror(book)
        await follow()
        for (const [at, move] of drawn.entries()) {
          make(book, move, `r-${at}`)
          await follow()
        }
        const now = book.head().recorded + ahead
        const served = tracked(now)
        expect(await served.status(scenario, {})).toEqual(book.status(now))
        for (const { recorded } of book.revisions) {
          const knownAt = Date.parse(recorded)
          expect(await served.status(scenario, { knownAt })).toEqual(book.statusAt(knownAt, knownAt))
        }
        for (const asOf of [now - day, now - 9 * day]) {
          const { knownAt: _, ...looked } = await served.status(scenario, { asOf })
          expect(book.statusAt(asOf, now)).toMatchObject(looked)
        }
        const { items } = await tracker.history(scenario, { limit: 200 })
        const recorded = items.filter(({ revision }) => revision !== null)
        const kept = [...book.items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
        expect(recorded).toEqual(kept.filter(({ revision }) => revision !== null))
        expect(await tracker.verify(scenario)).toMatchObject({ ok: true, revisions: book.revisions.length })
      }),
    )
  })
})
