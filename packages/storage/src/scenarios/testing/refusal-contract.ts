import type { Author } from '@tracker/domain'
import { runs } from '@tracker/testing/lengths'
import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../commit/delivery.ts'
import { refusalId } from '../../items/refusal-id.ts'
import type { Table } from '../../table.ts'
import type { MakeTracker, Tracker } from '../../testing/tracker.ts'
import type { RefusedDelivery } from '../../writing/refused-deliveries.ts'
import { command, desk } from '../../testing/truce.ts'
import { type Scenarios, scenarios } from '../scenarios.ts'
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

    it('is another item with each other body under its id, in whatever order and however concurrently', async () => {
      const tracker = await make()
      const received = tracker.clock.now()
      const bodies = ['{', '[', '"'].map((text) => Buffer.from(text))
      const once = () => bodies.map((body) => tracker.scenarios.refused.keep(refusal({ received, body })))
      await Promise.all([...once(), ...once()])
      const kept = await list(tracker)
      expect(kept.map(({ body }) => Buffer.from(body).toString()).toSorted()).toEqual(['"', '[', '{'])
      for (const { id, body } of kept)
        expect(Buffer.from((await tracker.scenarios.refused.find(id)).body)).toEqual(body)
    })

    it('stays dismissed when the same bytes come again, and is another with others', async () => {
      const tracker = await make()
      const { refused } = tracker.scenarios
      const again = () => refused.keep(refusal({ received: tracker.clock.now() }))
      await again()
      const [kept] = await list(tracker)
      await refused.dismiss(kept!.id, 'desk')
      await again()
      expect(await list(tracker)).toMatchObject([{ status: 'dismissed', key: 'desk' }])
      await refused.keep(refusal({ received: tracker.clock.now(), body: Buffer.from('{') }))
      const { items } = await refused.list({ ...all, status: 'refused' }, undefined, 50)
      expect(items).toMatchObject([{ delivery: kept!.delivery }])
      expect(items[0]?.id).not.toBe(kept!.id)
      expect((await refused.find(kept!.id)).status).toBe('dismissed')
    })

    it('stays dismissed when a copy came just before that', async () => {
      const tracker = await make()
      const kept = refusal({ received: tracker.clock.now() })
      await tracker.scenarios.refused.keep(kept)
      const [{ id }] = (await list(tracker)) as [RefusedDelivery]
      let copies = 0
      const transact: Table['transact'] = async (writes, token) => {
        if (copies++ === 0) await tracker.scenarios.refused.dismiss(id, 'desk')
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

    it('is closed once, by whichever of its retries, dismissals and copies is first, and all are told so', async () => {
      const tracker = await make()
      const { clock, another } = tracker
      const processes = [tracker.scenarios, another(), another()]
      for (let story = 0; story < Math.ceil(runs / 25); story++) {
        clock.pass(1_000)
        const received = clock.now()
        const delivery = `raced-${story}`
        const kept = refusal({ received, delivery, body: Buffer.from(delivery) })
        await tracker.scenarios.refused.keep(kept)
        const { sha256 } = kept
        const id = refusalId(kept.source, delivery, sha256)
        const file = (by: Author, headline: string, refiles?: Delivery['refiles']) => (to: Scenarios) =>
          to
            .write(
              'talks',
              { by, id: delivery, sha256, ...(refiles ? { refiles } : {}) },
              command('report.filed', { headline }),
            )
            .then(({ body }) => [headline, JSON.stringify(body)] as const)
        const again = (mended?: string) =>
          file({ ...desk, retriedBy: { name: 'chief' } }, mended ?? 'as it came', {
            id,
            ...(mended === undefined ? {} : { mended }),
          })
        const kinds = [
          again('mended'),
          again('mended otherwise'),
          again(),
          file(desk, 'as it came'),
          (to: Scenarios) => to.refused.dismiss(id, 'chief').then(() => ['dismissed', ''] as const),
          (to: Scenarios) => to.refused.keep(kept).then(() => ['kept', ''] as const),
        ]
        const asked = Array.from({ length: 8 }, () => Math.floor(Math.random() * kinds.length))
        const told = await Promise.all(
          asked.map((kind, at) =>
            kinds[kind]!(processes[at % 3]!).catch((error: unknown) => {
              expect(error, asked.join()).toMatchObject({
                code: expect.stringMatching(/^(delivery-closed|unavailable)$/),
              })
              return ['kept', ''] as const
            }),
          ),
        )
        const outcomes = told.filter(([what]) => what !== 'kept')
        const filed = outcomes.filter(([what]) => what !== 'dismissed')
        const [first] = filed
        expect(new Set(filed.map(([, answer]) => answer)).size, asked.join()).toBeLessThanOrEqual(1)
        const now = await tracker.scenarios.refused.find(id)
        const open = outcomes.length === 0
        expect(now.status, asked.join()).toBe(open ? 'refused' : first ? 'filed' : 'dismissed')
        expect(JSON.stringify(now.filed?.answer), asked.join()).toBe(first?.[1])
        if (!first) continue
        const { headline } = await tracker.scenarios.report('talks', delivery)
        // A retry as it came gets the answer of any that filed it; a mended one only that of its own payload.
        for (const [what] of filed) expect(['as it came', headline], asked.join()).toContain(what)
        // The sender's own copy may fit after its dismissal; a retry may not.
        if (outcomes.length > filed.length) expect(asked, asked.join()).toContain(3)
      }
      expect(await tracker.scenarios.verify('talks')).toMatchObject({ ok: true })
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
