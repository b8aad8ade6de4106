import type { Instant } from '@tracker/domain'
import { everything } from '../items/everything.ts'
import { formed, upcast } from '../items/form.ts'
import { indexed, indexPlace, instantAt, keys, rangeOf, shards } from '../items/keys.ts'
import type { Page } from '../items/page.ts'
import type { DeliveryAttempt, DeliveryProgress } from '../items/stored-subscription.ts'
import { Conflict, type IndexRow, type Item, type Table, type Write } from '../table.ts'

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

/** What is stored of deliveries to each subscription: its progress, and its attempts. */
export interface DeliveryRecords {
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

/** Rows that are read at once. */
const atOnce = 100

/** The prefix of the shards of progress in the index `due`. */
const dueShards = 'deliver-'

/** Returns the records of a table. */
export function deliveryRecords(table: Table): DeliveryRecords {
  return {
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
        const writes = attempt ? [moved, attemptOf(id, attempt)] : [moved]
        await table.transact(writes, crypto.randomUUID())
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

function heldOf(item: Item): HeldProgress {
  return {
    progress: upcast('progress', item),
    version: item.version ?? 0,
  }
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
