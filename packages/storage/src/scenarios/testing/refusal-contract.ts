import { describe, expect, it } from 'vitest'
import type { Table } from '../../table.ts'
import type { MakeTracker, Tracker } from '../../testing/tracker.ts'
import type { RefusedDelivery } from '../../writing/refused-deliveries.ts'
import { scenarios } from '../scenarios.ts'
import { refusal } from './refusal.ts'

const day = 86_400_000
const all = { visible: () => true }
const list = async ({ scenarios }: Tracker) => (await scenarios.refused.list(all, undefined, 50)).items

/** Refused deliveries are kept until someone files or dismisses them, or for 30 days. */
export function refusalContract(make: MakeTracker): void {
  describe('a refused delivery', () => {
    it('is listed with what came, newest first, and gone after 30 days', async () => {
      const tracker = await make()
      const { refused } = tracker.scenarios
      const body = Buffer.from([0xff, 0x00, 0x22])
      await refused.keep(refusal({ delivery: 'a', received: tracker.clock.now(), body }))
      tracker.clock.pass(day)
      await refused.keep(refusal({ delivery: 'b', received: tracker.clock.now(), scenario: null }))
      const kept = await list(tracker)
      expect(kept.map(({ delivery, status }) => [delivery, status])).toEqual([
        ['b', 'refused'],
        ['a', 'refused'],
      ])
      expect(Buffer.from(kept[1]!.body)).toEqual(body)
      tracker.clock.pass(29 * day + 1_000)
      expect((await list(tracker)).map(({ delivery }) => delivery)).toEqual(['b'])
      await expect(refused.find(kept[1]!.id)).rejects.toMatchObject({ code: 'not-found' })
    })

    it('is one item however often and however concurrently it comes', async () => {
      const tracker = await make()
      const received = tracker.clock.now()
      await Promise.all(
        Array.from({ length: 8 }, () => tracker.scenarios.refused.keep(refusal({ received }))),
      )
      tracker.clock.pass(day)
      await tracker.scenarios.refused.keep(refusal({ received: tracker.clock.now() }))
      expect(await list(tracker)).toMatchObject([{ received: '2025-05-18T12:00:00Z' }])
    })

    it('stays dismissed when the same bytes come again, and is open again with others', async () => {
      const tracker = await make()
      const { refused } = tracker.scenarios
      const again = () => refused.keep(refusal({ received: tracker.clock.now() }))
      await again()
      const [kept] = await list(tracker)
      await refused.close(kept!.id, { status: 'dismissed', key: 'desk' })
      await again()
      expect(await list(tracker)).toMatchObject([{ status: 'dismissed', key: 'desk' }])
      await refused.keep(refusal({ received: tracker.clock.now(), body: Buffer.from('{') }))
      expect(await list(tracker)).toMatchObject([{ id: kept!.id, status: 'refused' }])
    })

    it('stays dismissed when a copy came just before that', async () => {
      const tracker = await make()
      const kept = refusal({ received: tracker.clock.now() })
      await tracker.scenarios.refused.keep(kept)
      const [{ id }] = (await list(tracker)) as [RefusedDelivery]
      let copies = 0
      const transact: Table['transact'] = async (writes, token) => {
        if (copies++ === 0) await tracker.scenarios.refused.close(id, { status: 'dismissed', key: 'desk' })
        await tracker.table.transact(writes, token)
      }
      const slow = scenarios({ table: { ...tracker.table, transact }, now: tracker.clock.now })
      await slow.refused.keep(kept)
      expect(copies).toBe(1)
      expect(await list(tracker)).toMatchObject([{ status: 'dismissed', key: 'desk' }])
    })

    it('counts as filed once its id was filed, even if that could not be noted', async () => {
      const tracker = await make()
      const { refused } = tracker.scenarios
      const { sha256, delivery, ...rest } = refusal({ received: tracker.clock.now() })
      await refused.keep({ sha256, delivery, ...rest })
      expect(await refused.answerTo('newsdesk', { id: delivery, sha256 })).toBeUndefined()
      const { body } = await tracker.file(delivery, {}, { sha256 })
      expect(await list(tracker)).toMatchObject([{ status: 'filed', filed: { answer: body } }])
      expect(await refused.answerTo('newsdesk', { id: delivery, sha256 })).toEqual({ body, replayed: true })
      const other = refused.answerTo('newsdesk', { id: delivery, sha256: 'other' })
      await expect(other).rejects.toMatchObject({ code: 'id-reused' })
    })

    it('is found by its filters, page by page, none twice and none left out', async () => {
      const tracker = await make()
      const { refused } = tracker.scenarios
      for (let n = 0; n < 9; n++) {
        tracker.clock.pass(1_000)
        const scenario = n % 3 === 0 ? 'talks' : null
        await refused.keep(refusal({ delivery: `d${n}`, received: tracker.clock.now(), scenario }))
      }
      const found: string[] = []
      for (let after: string | null = ''; after !== null;) {
        const page = await refused.list({ ...all, scenario: 'talks' }, after || undefined, 2)
        found.push(...page.items.map(({ delivery }) => delivery))
        after = page.next
      }
      expect(found).toEqual(['d6', 'd3', 'd0'])
      expect((await refused.list({ ...all, source: 'agency' }, undefined, 2)).items).toEqual([])
    })
  })
}
