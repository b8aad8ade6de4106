import fc from 'fast-check'
import { scenarios as over, type Sizes, sqliteTable } from '@tracker/storage'
import type { Ledger } from '../../packages/domain/src/testing/ledger.ts'
import { clock } from '../../packages/storage/src/testing/clock.ts'

export const created = Date.UTC(2025, 4, 1)
export const scenario = 'story'

/** Timelines cut into short stretches, under a narrow tree. */
export const anySizes = fc.record({
  revisions: fc.integer({ min: 1, max: 6 }),
  things: fc.integer({ min: 1, max: 5 }),
  entries: fc.integer({ min: 2, max: 4 }),
})

/**
 * Returns a tracker over SQLite that repeats the writes that the ledger in memory accepted, each at the moment of its
 * revision.
 */
export function mirror(book: Ledger, sizes: Sizes) {
  const time = clock(created)
  const table = sqliteTable(':memory:', { now: time.now })
  const tracker = over({ table, now: time.now, sizes })
  let revisions = 0
  return {
    tracker,
    table,
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
