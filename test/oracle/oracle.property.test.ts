import fc from 'fast-check'
import type { Sizes, Table } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { anyMove, make } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { type Ledger, ledger, stored } from '../../packages/domain/src/testing/ledger.ts'
import { tangled } from '../../packages/domain/src/testing/tangled.ts'
import { gather } from '../../packages/domain/src/ledger/history.ts'
import { historyItems } from '../../packages/domain/src/ledger/history-item.ts'
import { timelineOf } from '../../packages/domain/src/ledger/timeline-of.ts'
import { leanedOn, wholeStand } from '../../packages/domain/src/status/as-of.ts'
import { definitions, requireHead } from '../../packages/storage/src/heads/load.ts'
import { branchReader, treeOf } from '../../packages/storage/src/segments/leaves.ts'
import { timelineMisfits } from '../../packages/storage/src/segments/misfits.ts'
import { replayedTimeline } from '../../packages/storage/src/segments/replayed-timeline.ts'
import { anySizes, created, mirror, scenario } from './mirror.ts'
import { onceWrong } from './once-wrong.ts'

const day = 86_400_000

/** Which moments to look back to. Every run looks back to few, since each look folds all anew for comparison. */
const anyPicks = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 1 })

/** The branches of the tree and the stored stretches that do not follow from the ledger. */
async function misfits(table: Table, sizes: Sizes, { revisions }: Ledger): Promise<readonly unknown[]> {
  const { head, stored: known } = await requireHead(table, scenario)
  const { segments } = known
  const context = { table, sizes, definition: definitions(table) }
  const told = replayedTimeline()
  for (const revision of revisions) told.follow(revision, false)
  const { leaves, misfits: branches } = await treeOf(branchReader(table, scenario), segments.root)
  const found: unknown[] = [...branches]
  const compared = timelineMisfits(context, { head, segments, leaves }, told, () => false)
  for await (const some of compared) found.push(...some)
  return found
}

/**
 * The state of everything that had certainly happened, and that it depends on, folded from the first revisions of a
 * ledger.
 */
function historyAt({ revisions }: Ledger, count: number, asOf: number): readonly unknown[] {
  const known = revisions.slice(0, count)
  const history = gather(known)
  const { revision = 0, recorded = '' } = known.at(-1) ?? {}
  const early = leanedOn(wholeStand(history), asOf)
  const items = historyItems(timelineOf(history, asOf).steps, history, { revision, recorded })
  return [...items]
    .filter(
      ([
        place,
        {
          occurred: { earliest, latest },
        },
      ]) => {
        return Date.parse(earliest) <= asOf && (Date.parse(latest) <= asOf || early.has(place))
      },
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => stored(item))
}

describe('what is stored', () => {
  it('answers as a ledger in memory does that keeps every head and folds everything anew', async () => {
    const moves = fc.array(anyMove, { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(
        moves,
        fc.nat({ max: 6 * day }),
        anySizes,
        anyPicks,
        async (drawn, ahead, sizes, picks) => {
          const book = ledger(tangled(), created)
          const { tracker, table, follow, at: tracked } = mirror(book, sizes)
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
          const { length } = book.revisions
          const ends = [...book.items.values()].map(({ occurred }) => Date.parse(occurred.latest))
          const looks = picks.map((pick) => ({
            asOf: (ends[pick % ends.length] ?? now) - (pick % 2),
            count: 1 + ((7 * pick) % length),
          }))
          for (const { asOf, count } of [{ asOf: now - 9 * day, count: length }, ...looks]) {
            const { knownAt: _, ...looked } = await served.status(scenario, { asOf })
            expect(book.statusAt(asOf, now)).toMatchObject(looked)
            const knownAt = Date.parse(book.revisions[count - 1]?.recorded ?? '')
            expect(await served.status(scenario, { asOf, knownAt })).toEqual(book.statusAt(asOf, knownAt))
            const { items } = await served.history(scenario, { asOf, knownAt, limit: 200 })
            expect(items).toEqual(historyAt(book, count, asOf))
          }
          expect(await misfits(table, sizes, book)).toEqual([])
          const { items } = await tracker.history(scenario, { limit: 200 })
          const recorded = items.filter(({ revision }) => revision !== null)
          const kept = [...book.items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
          expect(recorded).toEqual(kept.filter(({ revision }) => revision !== null))
          expect(await tracker.verify(scenario)).toMatchObject({ ok: true, revisions: book.revisions.length })
        },
      ),
      { examples: onceWrong },
    )
  })
})
