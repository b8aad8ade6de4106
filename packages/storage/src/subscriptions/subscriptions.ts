import type { Instant } from '@tracker/domain'
import { everything } from '../items/everything.ts'
import { formed, upcast } from '../items/form.ts'
import {
  indexed,
  indexPlace,
  instantAt,
  keys,
  rangeOf,
  shards,
  subscriptionPlace,
  subscriptionShard,
} from '../items/keys.ts'
import type { Page } from '../items/page.ts'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import { full, ownedBy, ownedWrite } from './owned.ts'
import { Conflict, type IndexPlace, type IndexRow, type Item, type Table, type Write } from '../table.ts'
import type { DeliveryAttempt, DeliveryProgress, Subscription } from '../items/stored-subscription.ts'

/** How far a subscription has received a scenario, and the version under which that is stored; 0 if it is not. */
export interface HeldProgress {
  readonly progress: DeliveryProgress
  readonly version: number
}

/** A scenario of which a subscription is due to receive something, and when. */
export interface DueDelivery {
  readonly id: string
  readonly scenario: string
  readonly at: Instant
}

/** The subscriptions of a table, the progress of each, and its attempts. */
export interface Subscriptions {
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
  progressIn(id: string, scenario: string): Promise<HeldProgress | undefined>
  progress(id: string): Promise<readonly HeldProgress[]>
  /** Stores progress together with an attempt. Returns false if other progress was stored since `version`. */
  move(id: string, held: HeldProgress, attempt?: DeliveryAttempt): Promise<boolean>
  /** Every delivery that is due by a moment, soonest first within each shard. */
  due(until: Instant): Promise<readonly DueDelivery[]>
  /** Newest first; each is kept for 30 days. */
  attempts(id: string, after: string | undefined, limit: number): Promise<Page<DeliveryAttempt, string>>
}

/** How long attempts are kept, in seconds. */
const keptFor = 30 * 24 * 60 * 60

/** Rows or items that are read at once, and deletes in one transaction. */
const atOnce = 100

/** The prefix of the shards of progress in the index `due`. */
const dueShards = 'deliver-'

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
  const heldOf = (item: Item): HeldProgress => ({
    progress: upcast('progress', item),
    version: item.version ?? 0,
  })
  return {
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
    async progressIn(id, scenario) {
      const item = await table.get(keys.progress(id, scenario))
      return item && heldOf(item)
    },
    async progress(id) {
      const { pk } = keys.subscription(id)
      return (await everything(table, { pk, ...rangeOf('P#') })).map(heldOf)
    },
    async move(id, { progress, version }, attempt) {
      const { due } = progress
      const put: Item = {
        ...formed('progress', keys.progress(id, progress.scenario), progress),
        version: version + 1,
        ...(due === undefined ? {} : { due: indexPlace(id, due, dueShards) }),
      }
      const moved: Write = { put, if: version === 0 ? 'absent' : { version } }
      try {
        await transact(moved, ...(attempt ? [attemptOf(id, attempt)] : []))
        return true
      } catch (error) {
        if (error instanceof Conflict) return false
        throw error
      }
    },
    async due(until) {
      const rows = await Promise.all(shards.map((shard) => dueRows(table, `${dueShards}${shard}`, until)))
      return rows.flat().map(({ pk, sk, at }) => ({
        id: pk.slice(2),
        scenario: sk.slice(2),
        at: instantAt(at),
      }))
    },
    async attempts(id, after, limit) {
      const { pk } = keys.subscription(id)
      const to = after ?? 'A#~'
      const items = await table.query({ pk, from: 'A#', to, descending: true, limit: limit + 2 })
      const rest = items.filter(({ sk }) => sk !== after)
      const some = rest.slice(0, limit)
      return {
        items: some.map((item) => upcast('attempt', item)),
        next: rest.length > limit ? (some.at(-1)?.sk ?? null) : null,
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

async function dueRows(table: Table, shard: string, until: Instant): Promise<readonly IndexRow[]> {
  const query = { index: 'due', shard, to: `${indexed(until)}~`, limit: atOnce } as const
  const rows: IndexRow[] = []
  for (let after: IndexRow | undefined; ;) {
    const some = await table.index({ ...query, ...(after === undefined ? {} : { after }) })
    rows.push(...some)
    after = some.at(-1)
    if (after === undefined || some.length < atOnce) return rows
  }
}

function attemptOf(id: string, attempt: DeliveryAttempt): Write {
  const at = Date.parse(attempt.at)
  const key = keys.attempt(id, at, attempt.delivery)
  return { put: { ...formed('attempt', key, attempt), ttl: Math.ceil(at / 1000) + keptFor } }
}

/** A place in the index is an instant of 15 digits, `#` and the id. */
function idAt(at: string): string {
  return at.slice(16)
}
