import { randomUUID } from 'node:crypto'
import { orderKeyOf } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { definition } from '../../testing/truce.ts'
import { start, type MakeTracker, type Tracker } from '../../testing/tracker.ts'
import { keys } from '../../items/keys.ts'
import type { Span } from '../../reading/timeline.ts'

const hour = 3_600_000

/** Tracks that fall due for review a day after they were last heard of. */
const tracks = Array.from({ length: 40 }, (_, n) => {
  const states = {
    open: { on: { meet: 'open', end: 'ended' }, reviewAfter: 'P1D' },
    ended: { final: true },
  }
  return [`track-${n}`, { initial: 'open', states }] as const
})
const seldomHeard = definition({ title: 'Little is heard', tracks: Object.fromEntries(tracks) })

/** History without one kind of items returns all others, however many it skips. */
export function withoutContract(tracker: MakeTracker): void {
  /** Every page of a span, each item by its headline. */
  const paged = async ({ scenarios }: Tracker, scenario: string, span: Omit<Span, 'after'>) => {
    const pages: string[][] = []
    let after: string | undefined
    do {
      const page = await scenarios.history(scenario, { ...span, ...(after === undefined ? {} : { after }) })
      pages.push(page.items.map(({ headline }) => headline))
      after = page.next ?? undefined
    } while (after !== undefined)
    return pages
  }

  describe('history without a kind', () => {
    it('has all else once, in full pages, whether or not a check has recorded what it leaves out', async () => {
      const made = await tracker()
      const { clock, scenarios, define, file } = made
      await define('quiet', seldomHeard)
      const filed: string[] = []
      for (const [count, checked] of [
        [5, true],
        [3, true],
        [4, false],
      ] as const) {
        for (let n = 0; n < count; n++) {
          const id = `no. ${filed.length}`
          await file(id, { track: `track-${n}` }, { scenario: 'quiet' })
          filed.push(id)
        }
        clock.pass(25 * hour)
        if (checked) await scenarios.check('quiet')
      }
      const { items } = await scenarios.history('quiet', { limit: 200 })
      expect(items.filter(({ kind }) => kind === 'review')).toHaveLength(40 + 3 + 4)
      expect(items.filter(({ revision }) => revision === null)).toHaveLength(4)
      for (const moment of [{}, { asOf: clock.now() }, { knownAt: clock.now() }]) {
        for (const limit of [1, 2, 5, 11, 12, 13]) {
          for (const descending of [false, true]) {
            const span = { ...moment, limit, descending, without: 'review' } as const
            const pages = await paged(made, 'quiet', span)
            expect(pages.flat()).toEqual(descending ? filed.toReversed() : filed)
            expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
            expect(pages).toHaveLength(Math.ceil(filed.length / limit))
          }
        }
      }
    })

    it('looks through a bounded part of what has no end, and goes on from there', async () => {
      const made = await tracker()
      const { file, scenarios, table } = made
      await file('before', { occurred: '2025-05-18T08:00:00Z' })
      const [item] = (await scenarios.history('talks', { limit: 1 })).items
      const reviews = Array.from({ length: 1_300 }, (_, n) => {
        const at = start - hour + n
        const place = orderKeyOf({ earliest: at, latest: at }, 0)
        return { put: { ...keys.timeline('talks', '0', place), data: { ...item, kind: 'review' } } }
      })
      for (let n = 0; n < reviews.length; n += 100)
        await table.transact(reviews.slice(n, n + 100), randomUUID())
      await file('after')
      for (const descending of [false, true]) {
        const span = { limit: 5, descending, without: 'review' } as const
        table.reset()
        const { next } = await scenarios.history('talks', span)
        expect(next).not.toBeNull()
        expect(table.calls.query).toBeLessThan(12)
        const all = (await paged(made, 'talks', span)).flat()
        expect(all).toEqual(descending ? ['after', 'before'] : ['before', 'after'])
      }
    })
  })
}
