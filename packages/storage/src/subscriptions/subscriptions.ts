import { everything } from '../items/everything.ts'
import { formed, upcast } from '../items/form.ts'
import { keys, rangeOf, subscriptionPlace, subscriptionShard } from '../items/keys.ts'
import type { Page } from '../items/page.ts'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import { type DeliveryRecords, deliveryRecords } from './delivery-records.ts'
import { full, ownedBy, ownedWrite } from './owned.ts'
import type { IndexPlace, Item, Table, Write } from '../table.ts'
import type { Subscription } from '../items/stored-subscription.ts'

/** The subscriptions of a table, the progress of each, and its attempts. */
export interface Subscriptions extends DeliveryRecords {
  /** Throws `subscriptions-full` if its owner has `most` already. One read, however many subscriptions there are. */
  add(subscription: Subscription, most?: number): Promise<void>
  find(id: string): Promise<Subscription | undefined>
  /** Newest first. */
  list(after: string | undefined, limit: number): Promise<Page<Subscription, string>>
  /** Those of one owner, newest first, with the cursors of `list`. As many reads as the owner has subscriptions. */
  listOwned(
    owner: Subscription['owner'],
    after: string | undefined,
    limit: number,
  ): Promise<Page<Subscription, string>>
  /** The ids of the active subscriptions to a scenario: those that name it, and those to every scenario. */
  subscribers(scenario: string): Promise<readonly string[]>
  /**
   * Stores the result of `next`, which runs again if another process was faster; undefined if the subscription is gone.
   */
  change(id: string, next: (before: Subscription) => Subscription): Promise<Subscription | undefined>
  /** Removes it with its progress and attempts. */
  delete(id: string): Promise<void>
}

/** Items that are read at once, and deletes in one transaction. */
const atOnce = 100

/** Returns the subscriptions of a table. */
export function subscriptions(table: Table): Subscriptions {
  const transact = (...writes: Write[]) => table.transact(writes, crypto.randomUUID())
  const itemOf = (subscription: Subscription, version: number): Item => ({
    ...formed('subscription', keys.subscription(subscription.id), subscription),
    version,
    recent: placeOf(subscription),
  })
  const find: Subscriptions['find'] = async (id) => {
    const item = await table.get(keys.subscription(id))
    return item && upcast('subscription', item)
  }
  return {
    ...deliveryRecords(table),
    add: (subscription, most = Infinity) =>
      retryOnConflict(`subscriptions of ${subscription.owner.key}`, async () => {
        const { id, owner } = subscription
        const owned = await ownedBy(table, owner)
        if (owned.ids.length >= most) throw full(owner.key, owned.ids.length, most)
        await transact(
          { put: itemOf(subscription, 1), if: 'absent' },
          ownedWrite(owner, owned, [...owned.ids, id]),
          ...subscriberWrites(subscription),
        )
      }),
    find,
    async list(after, limit) {
      const before = after === undefined ? {} : { after: { ...keys.subscription(idAt(after)), at: after } }
      const query = { index: 'recent', shard: subscriptionShard, descending: true, ...before } as const
      const rows = await table.index({ ...query, limit: limit + 1 })
      const some = rows.slice(0, limit)
      const found = await Promise.all(some.map(({ at }) => find(idAt(at))))
      return {
        items: found.filter((one) => one !== undefined),
        next: rows.length > limit ? (some.at(-1)?.at ?? null) : null,
      }
    },
    async listOwned(owner, after, limit) {
      const { ids } = await ownedBy(table, owner)
      const found = (await Promise.all(ids.map(find))).filter((one) => one !== undefined)
      const rest = found
        .map((one) => ({ one, at: placeOf(one).at }))
        .filter(({ at }) => after === undefined || at < after)
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      const some = rest.slice(0, limit)
      return {
        items: some.map(({ one }) => one),
        next: rest.length > limit ? (some.at(-1)?.at ?? null) : null,
      }
    },
    async subscribers(scenario) {
      const found = [scenario, '*'].map((one) =>
        everything(table, { pk: keys.subscriber(one, '').pk, ...rangeOf('S#') }),
      )
      return (await Promise.all(found)).flat().map((item) => upcast('subscriber', item).id)
    },
    change: (id, next) =>
      retryOnConflict(`subscription ${id}`, async () => {
        const item = await table.get(keys.subscription(id))
        if (!item) return undefined
        const after = next(upcast('subscription', item))
        const { version = 1 } = item
        await transact({ put: itemOf(after, version + 1), if: { version } }, ...subscriberWrites(after))
        return after
      }),
    async delete(id) {
      await retryOnConflict(`subscription ${id}`, async () => {
        const found = await find(id)
        if (!found) return
        const { owner, scenarios } = found
        const owned = await ownedBy(table, owner)
        const places = [...new Set(scenarios)].map((one) => ({ delete: keys.subscriber(one, id) }))
        const others = owned.ids.filter((one) => one !== id)
        await transact({ delete: keys.subscription(id) }, ownedWrite(owner, owned, others), ...places)
      })
      const { pk } = keys.subscription(id)
      for (;;) {
        const items = await table.query({ pk, from: 'A', to: 'P~', limit: atOnce })
        if (items.length === 0) return
        await transact(...items.map(({ sk }) => ({ delete: { pk, sk } })))
      }
    },
  }
}

/** The place of a subscription in the list of all. */
function placeOf({ id, created }: Subscription): IndexPlace {
  return subscriptionPlace(id, Date.parse(created))
}

/** Places a subscription among those of its scenarios while it is active, and takes it away while it is not. */
function subscriberWrites({ id, scenarios, disabled }: Subscription): readonly Write[] {
  return [...new Set(scenarios)].map((scenario) => {
    const key = keys.subscriber(scenario, id)
    return disabled ? { delete: key } : { put: formed('subscriber', key, { id }) }
  })
}

/** A place in the index is an instant of 15 digits, `#` and the id. */
function idAt(at: string): string {
  return at.slice(16)
}
