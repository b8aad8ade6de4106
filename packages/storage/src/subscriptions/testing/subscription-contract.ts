import { describe, expect, it } from 'vitest'
import { countingTable } from '../../testing/counting-table.ts'
import { attempt, subscription } from '../../testing/subscription.ts'
import type { MakeTable } from '../../testing/table-contract.ts'
import { clock } from '../../testing/clock.ts'
import { subscriptions } from '../subscriptions.ts'

const day = 86_400_000
const start = Date.parse('2025-05-18T12:00:00Z')
const at = { scenario: 'talks', delivered: 1, begins: 1, previous: null, failures: 0 }

/** The promises of subscriptions, over every table. */
export function subscriptionContract(name: string, makeTable: MakeTable): void {
  describe(`subscriptions over ${name}`, () => {
    const make = async () => {
      const time = clock(start)
      return { time, ours: subscriptions(await makeTable(time.now)) }
    }

    it('are listed newest first, page by page, and removed with all that is theirs', async () => {
      const { ours } = await make()
      for (const n of [1, 2, 3])
        await ours.add({ ...subscription, id: `sub_${n}`, created: new Date(start + n).toISOString() })
      await expect.poll(async () => (await ours.list(undefined, 10)).items.length).toBe(3)
      const first = await ours.list(undefined, 2)
      const rest = await ours.list(first.next ?? undefined, 2)
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(['sub_3', 'sub_2', 'sub_1'])
      expect(rest.next).toBeNull()
      await ours.move('sub_2', { progress: { ...at, due: start }, version: 0 }, attempt)
      await ours.delete('sub_2')
      expect(await ours.find('sub_2')).toBeUndefined()
      expect(await ours.progressIn('sub_2', 'talks')).toBeUndefined()
      expect((await ours.attempts('sub_2', undefined, 9)).items).toEqual([])
      await expect.poll(() => ours.due(start)).toEqual([])
    })

    it('are found by each of their scenarios while they are active, and those of others cost no reads', async () => {
      const table = countingTable(await makeTable(clock(start).now))
      const ours = subscriptions(table)
      const scenarios = Array.from({ length: 50 }, (_, n) => `s-${n}`)
      await ours.add({ ...subscription, id: 'sub_many', scenarios: [...scenarios, 's-0'] })
      await ours.add({ ...subscription, id: 'sub_every', scenarios: ['*'] })
      const of = async (scenario: string) => (await ours.subscribers(scenario)).toSorted()
      const cost = async () => {
        table.reset()
        expect(await of('s-49')).toEqual(['sub_every', 'sub_many'])
        return { ...table.calls, ...table.bytes }
      }
      const added = async (count: number) => {
        for (let n = 0; n < count; n++) await ours.add({ ...subscription, id: `sub_${count}-${n}` })
      }
      await added(10)
      const few = await cost()
      await added(100)
      expect(await cost()).toEqual(few)
      const disabled = { reason: 'gone', since: subscription.created }
      await ours.change('sub_many', (before) => ({ ...before, disabled }))
      expect(await of('s-49')).toEqual(['sub_every'])
      await ours.change('sub_many', ({ disabled: _, ...before }) => before)
      expect(await of('s-0')).toEqual(['sub_every', 'sub_many'])
      for (const id of ['sub_many', 'sub_every']) await ours.delete(id)
      expect(await of('s-0')).toEqual([])
    })

    it('are listed to their owner page by page, without a read of what others have', async () => {
      const table = countingTable(await makeTable(clock(start).now))
      const ours = subscriptions(table)
      const other = { ...subscription.owner, key: 'another' }
      for (const n of [1, 2, 3, 4, 5]) {
        const owner = n === 2 ? other : subscription.owner
        await ours.add({ ...subscription, id: `sub_${n}`, owner, created: new Date(start + n).toISOString() })
      }
      const pageAfter = (after?: string) => ours.listOwned(subscription.owner, after, 2)
      const first = await pageAfter()
      await ours.delete('sub_4')
      table.reset()
      const rest = await pageAfter(first.next ?? undefined)
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([
        'sub_5',
        'sub_4',
        'sub_3',
        'sub_1',
      ])
      expect(rest.next).toBeNull()
      expect(table.calls).toMatchObject({ get: 4, query: 0, index: 0 })
      expect((await ours.listOwned(other, undefined, 2)).items).toMatchObject([{ id: 'sub_2' }])
      expect((await ours.listOwned({ ...other, holder: 'b' }, undefined, 2)).items).toEqual([])
    })

    it('are as many as their owner may have, however many are added at once, whatever others have', async () => {
      const table = countingTable(await makeTable(clock(start).now))
      const ours = subscriptions(table)
      const add = (n: number, owner = subscription.owner) =>
        ours.add({ ...subscription, id: `sub_${owner.key}-${owner.holder.at(0)}${n}`, owner }, 3)
      const told = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => add(n)))
      const refused = told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
      const full = { code: 'subscriptions-full', message: expect.stringContaining('has 3 subscriptions') }
      expect(refused).toMatchObject([full, full])
      await add(1, { ...subscription.owner, holder: 'a'.repeat(32) })
      const kept = told.findIndex(({ status }) => status === 'fulfilled') + 1
      for (const _ of [1, 2]) await ours.delete(`sub_admin-f${kept}`)
      table.reset()
      await add(6)
      expect(table.calls).toMatchObject({ get: 1, query: 0, index: 0 })
      await expect(add(7)).rejects.toMatchObject(full)
    })

    it('are changed one after the other, however many change them at once', async () => {
      const { ours } = await make()
      await ours.add(subscription)
      const change = (n: number) =>
        ours.change(subscription.id, (before) => ({ ...before, begins: { ...before.begins, [`s-${n}`]: n } }))
      await Promise.all(Array.from({ length: 5 }, (_, n) => change(n)))
      const changed = await ours.find(subscription.id)
      expect(Object.keys(changed?.begins ?? {})).toHaveLength(6)
      expect(await ours.change('sub_none', (before) => before)).toBeUndefined()
    })

    it('move only from where they stand, and of two that move at once one does', async () => {
      const { ours } = await make()
      const move = (delivered: number, version: number) =>
        ours.move('sub_1', { progress: { ...at, delivered }, version })
      expect(await move(2, 0)).toBe(true)
      expect(await move(3, 0)).toBe(false)
      const moved = await Promise.all([move(3, 1), move(4, 1)])
      expect(moved.toSorted()).toEqual([false, true])
      expect((await ours.progressIn('sub_1', 'talks'))?.version).toBe(2)
    })

    it('are due by scenario, until they are not', async () => {
      const { ours } = await make()
      const move = (scenario: string, version: number, due?: number) =>
        ours.move('sub_1', {
          progress: { ...at, scenario, ...(due === undefined ? {} : { due }) },
          version,
        })
      await move('talks', 0, start)
      await move('later', 0, start + 1)
      await move('resting', 0)
      await expect.poll(() => ours.due(start)).toEqual([{ id: 'sub_1', scenario: 'talks', at: start }])
      expect(await ours.due(start + 1)).toHaveLength(2)
      await move('talks', 1)
      await expect.poll(() => ours.due(start)).toEqual([])
      const held = await ours.progress('sub_1')
      expect(held.map(({ progress }) => progress.scenario)).toEqual(['later', 'resting', 'talks'])
    })

    it('are due to the last, however many are', async () => {
      const { ours } = await make()
      const scenarios = Array.from({ length: 120 }, (_, n) => `s-${n}`)
      for (const scenario of scenarios)
        await ours.move('sub_1', { progress: { ...at, scenario, due: start }, version: 0 })
      const due = async () => (await ours.due(start)).map(({ scenario }) => scenario).toSorted()
      await expect.poll(due).toEqual(scenarios.toSorted())
    })

    it('keep each attempt for 30 days, newest first', async () => {
      const { ours, time } = await make()
      for (const n of [0, 1, 2]) {
        const tried = { ...attempt, revision: n, at: new Date(start + n * day).toISOString() }
        await ours.move('sub_1', { progress: { ...at, delivered: n }, version: n }, tried)
      }
      const first = await ours.attempts('sub_1', undefined, 2)
      const rest = await ours.attempts('sub_1', first.next ?? undefined, 2)
      expect([...first.items, ...rest.items].map(({ revision }) => revision)).toEqual([2, 1, 0])
      expect(rest.next).toBeNull()
      time.pass(31 * day)
      expect((await ours.attempts('sub_1', undefined, 9)).items.map(({ revision }) => revision)).toEqual([2])
    })
  })
}
