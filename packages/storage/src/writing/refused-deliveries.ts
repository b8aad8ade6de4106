import { type Instant, instantText } from '@tracker/domain'
import type { IndexRow, Table, Write } from '../table.ts'
import type { AnswerBody, StoredRefusal } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys, refusalShard } from '../items/keys.ts'
import type { Page } from '../items/page.ts'
import { refusalAttributes } from '../items/refusal-attributes.ts'
import { refusalId } from '../items/refusal-id.ts'
import { remembered } from '../commit/remembered.ts'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import { type Answer, answered, type Delivery } from '../commit/delivery.ts'
import { deliveryClosed, noRefusal } from './refiling.ts'
import { refusalWrite, type StandingRefusal, storedRefusal } from './stored-refusal.ts'

/** A refused authentic delivery; `received` and `at` are instants, `body` the received bytes. */
export interface KeptRefusal extends Pick<
  StoredRefusal,
  'source' | 'holder' | 'delivery' | 'scenario' | 'headers' | 'sha256' | 'problem'
> {
  readonly received: Instant
  readonly at: Instant
  readonly body: Uint8Array
}

/** A refused delivery with its received bytes. */
export interface RefusedDelivery extends StoredRefusal {
  readonly body: Uint8Array
}

/** The filter of a list of refused deliveries. */
export interface RefusalFilter {
  readonly status?: StoredRefusal['status']
  readonly scenario?: string
  readonly source?: string
  /** Leaves out those that the list's reader may not see. */
  readonly visible: (refusal: StoredRefusal) => boolean
}

/** The authentic deliveries that were refused, each kept for 30 days. */
export interface RefusedDeliveries {
  /**
   * Keeps a refused delivery. A copy is the same item, and stays closed if it was closed; another body under the same
   * delivery id is another item.
   */
  keep(refusal: KeptRefusal): Promise<void>
  /** Throws `not-found`. */
  find(id: string): Promise<RefusedDelivery>
  /**
   * Lists newest first. A page may have fewer than `limit` although more follow, since it scans a bounded number of
   * items.
   */
  list(
    filter: RefusalFilter,
    after: string | undefined,
    limit: number,
  ): Promise<Page<RefusedDelivery, string>>
  /** Closes a delivery without filing it, once. Throws `not-found`, and `delivery-closed` if it was filed. */
  dismiss(id: string, key: string): Promise<RefusedDelivery>
  /** Returns the answer to another body that was filed under the id of a refused delivery; undefined if none was. */
  filedInstead(
    refused: Pick<StoredRefusal, 'source' | 'delivery' | 'sha256'>,
  ): Promise<AnswerBody | undefined>
  /** Returns the answer to a copy that was filed. Throws `id-reused` if its id came with other bytes. */
  answerTo(source: string, copy: Pick<Delivery, 'id' | 'sha256'>): Promise<Answer | undefined>
}

/** The most items that one page scans, and the number of index rows that are read at once. */
const mostSeen = 1_000
const atOnce = 100

/** The most bytes of bodies in one page, as the answer may escape them. */
const mostBytes = 4_000_000

/** Returns the refused deliveries of a table. */
export function refusedDeliveries(table: Table): RefusedDeliveries {
  const stored = async (id: string) => (await storedRefusal(table, id))?.refusal
  const withBody = async (refusal: StoredRefusal): Promise<RefusedDelivery | undefined> => {
    const item = await table.get(keys.refusedBody(refusal.id))
    return item && { ...refusal, body: Buffer.from(upcast('refusedBody', item).base64, 'base64') }
  }
  const bodyOf = (id: string, received: Instant, body: Uint8Array) => {
    const content = { base64: Buffer.from(body).toString('base64') }
    const { ttl } = refusalAttributes(id, received)
    return { put: { ...formed('refusedBody', keys.refusedBody(id), content), ttl } }
  }
  /**
   * Stores what `next` returns, which runs again if another process was faster; stores nothing if that is empty.
   */
  const change = (
    id: string,
    next: (before: StandingRefusal | undefined) => readonly Write[],
  ): Promise<void> =>
    retryOnConflict(`refused delivery ${id}`, async () => {
      const writes = next(await storedRefusal(table, id))
      if (writes.length > 0) await table.transact(writes, crypto.randomUUID())
    })
  const find = async (id: string): Promise<RefusedDelivery> => {
    const refusal = await stored(id)
    const found = refusal && (await withBody(refusal))
    if (found) return found
    throw noRefusal(id)
  }
  return {
    async keep({ body, received, at, ...refusal }) {
      const id = refusalId(refusal.source, refusal.delivery, refusal.sha256)
      await change(id, (before) => {
        if (before && before.refusal.status !== 'refused') return []
        // Of several copies the first counts: what its document's system sent later is newer than all of them.
        const first = before?.refusal ?? { received: instantText(received), at: instantText(at) }
        const moments = { received: first.received, at: first.at }
        const kept = { ...refusal, ...moments, id, status: 'refused' } as const
        return [refusalWrite(kept, before), bodyOf(id, Date.parse(kept.received), body)]
      })
    },
    find,
    async list(filter, after, limit) {
      const items: RefusedDelivery[] = []
      let last = after ?? null
      let seen = 0
      let bytes = 0
      for await (const at of newestFirst(table, after)) {
        if (items.length === limit || seen++ === mostSeen) return { items, next: last }
        const refusal = await stored(idAt(at))
        const shown = refusal && passes(filter, refusal) ? await withBody(refusal) : undefined
        bytes += 2 * (shown?.body.length ?? 0)
        if (items.length > 0 && bytes > mostBytes) return { items, next: last }
        if (shown) items.push(shown)
        last = at
      }
      return { items, next: null }
    },
    async dismiss(id, key) {
      await change(id, (before) => {
        if (!before) throw noRefusal(id)
        const { refusal, taken } = before
        if (refusal.filed) throw deliveryClosed(refusal)
        if (refusal.status === 'dismissed') return []
        const dismissed = refusalWrite({ ...refusal, status: 'dismissed', key }, before)
        // Nothing to delete: it is a condition, that its sender's own copy has not been filed meanwhile.
        const unfiled = {
          delete: keys.delivery('source', refusal.source, refusal.delivery),
          if: 'absent',
        } as const
        return taken ? [dismissed] : [dismissed, unfiled]
      })
      return find(id)
    },
    async filedInstead({ source, delivery, sha256 }) {
      const filed = await remembered(table, keys.delivery('source', source, delivery))
      return filed?.sha256 === sha256 ? undefined : filed?.answer
    },
    answerTo: (source, copy) => answered(table, keys.delivery('source', source, copy.id), copy),
  }
}

/** The places of all refused deliveries in the index, newest first, after the one given. */
async function* newestFirst(table: Table, after: string | undefined): AsyncGenerator<string> {
  let rows: readonly IndexRow[] = after === undefined ? [] : [{ ...keys.refusal(idAt(after)), at: after }]
  do {
    const last = rows.at(-1)
    const start = last === undefined ? {} : { after: last }
    rows = await table.index({
      index: 'recent',
      shard: refusalShard,
      descending: true,
      limit: atOnce,
      ...start,
    })
    for (const { at } of rows) yield at
  } while (rows.length === atOnce)
}

/** A place in the index is an instant of 15 digits, `#` and the id. */
function idAt(at: string): string {
  return at.slice(16)
}

function passes({ status, scenario, source, visible }: RefusalFilter, refusal: StoredRefusal): boolean {
  return (
    (status === undefined || refusal.status === status) &&
    (scenario === undefined || listedUnder(refusal) === scenario) &&
    (source === undefined || refusal.source === source) &&
    visible(refusal)
  )
}

/** Returns the scenario in which a refused delivery was filed, else the one that it names; null if it names none. */
export function listedUnder({ scenario, filed }: Pick<StoredRefusal, 'scenario' | 'filed'>): string | null {
  return filed?.answer.scenario ?? scenario
}
