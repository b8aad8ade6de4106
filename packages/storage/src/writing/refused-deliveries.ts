import { DomainError, type Instant, instantText } from '@tracker/domain'
import type { IndexRow, Item, Table, Write } from '../table.ts'
import type { StoredRefusal } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys, refusalShard } from '../items/keys.ts'
import type { Page } from '../items/page.ts'
import { refusalAttributes } from '../items/refusal-attributes.ts'
import { refusalId } from '../items/refusal-id.ts'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import { type Answer, answered, type Delivery } from '../commit/delivery.ts'
import { remembered } from '../commit/remembered.ts'

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
  /** Keeps a refused delivery. A copy is the same item, and stays closed if it was closed. */
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
  /** Records that a delivery was filed or dismissed, and by which key; a filed one stays filed. Throws `not-found`. */
  close(
    id: string,
    closed: Pick<StoredRefusal, 'key' | 'filed'> & { readonly status: 'filed' | 'dismissed' },
  ): Promise<RefusedDelivery>
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
  const stored = async (id: string): Promise<StoredRefusal | undefined> => {
    const item = await table.get(keys.refusal(id))
    return item && sinceFiled(item)
  }
  const sinceFiled = async (item: Item): Promise<StoredRefusal> => {
    const refusal = upcast('refusal', item)
    if (refusal.filed !== undefined) return refusal
    // A write that ended before it could record this here, or the sender's own copy, may have filed it; other bytes
    // under its id have not.
    const delivery = await remembered(table, keys.delivery('source', refusal.source, refusal.delivery))
    return delivery?.sha256 === refusal.sha256
      ? { ...refusal, status: 'filed', filed: { answer: delivery.answer } }
      : refusal
  }
  const withBody = async (refusal: StoredRefusal): Promise<RefusedDelivery | undefined> => {
    const item = await table.get(keys.refusedBody(refusal.id))
    return item && { ...refusal, body: Buffer.from(upcast('refusedBody', item).base64, 'base64') }
  }
  const itemOf = (refusal: StoredRefusal, version: number) => {
    const attributes = refusalAttributes(refusal.id, Date.parse(refusal.received))
    return { put: { ...formed('refusal', keys.refusal(refusal.id), refusal), version, ...attributes } }
  }
  const bodyOf = (id: string, received: Instant, body: Uint8Array) => {
    const content = { base64: Buffer.from(body).toString('base64') }
    const { ttl } = refusalAttributes(id, received)
    return { put: { ...formed('refusedBody', keys.refusedBody(id), content), ttl } }
  }
  /**
   * Stores the result of `next`, which runs again if another process was faster; stores nothing if it returns
   * undefined.
   */
  const change = (
    id: string,
    next: (before: StoredRefusal | undefined) => StoredRefusal | undefined,
    beside: (after: StoredRefusal) => readonly Write[] = () => [],
  ): Promise<void> =>
    retryOnConflict(`refused delivery ${id}`, async () => {
      const item = await table.get(keys.refusal(id))
      const after = next(item && (await sinceFiled(item)))
      if (!after) return
      const version = item?.version ?? 0
      const put = { ...itemOf(after, version + 1), if: item ? { version } : ('absent' as const) }
      await table.transact([put, ...beside(after)], crypto.randomUUID())
    })
  const find = async (id: string): Promise<RefusedDelivery> => {
    const refusal = await stored(id)
    const found = refusal && (await withBody(refusal))
    if (found) return found
    throw new DomainError('not-found', `there is no refused delivery ${id}; each is kept for 30 days`)
  }
  return {
    async keep({ body, received, at, ...refusal }) {
      const id = refusalId(refusal.source, refusal.delivery)
      const keepIt = (before: StoredRefusal | undefined): StoredRefusal | undefined => {
        const again = before?.sha256 === refusal.sha256 ? before : undefined
        if (again && again.status !== 'refused') return undefined
        const moment = { received: again?.received ?? instantText(received), at: instantText(at) }
        return { ...refusal, ...moment, id, status: 'refused' }
      }
      await change(id, keepIt, (kept) => [bodyOf(id, Date.parse(kept.received), body)])
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
    async close(id, closed) {
      const closeIt = (before: StoredRefusal | undefined): StoredRefusal | undefined =>
        before && (before.filed === undefined || closed.filed) ? { ...before, ...closed } : undefined
      await change(id, closeIt)
      return find(id)
    },
    async answerTo(source, copy) {
      const answer = await answered(table, keys.delivery('source', source, copy.id), copy)
      if (answer) return answer
      const refusal = await stored(refusalId(source, copy.id))
      if (!refusal?.filed || refusal.sha256 !== copy.sha256) return undefined
      return { body: refusal.filed.answer, replayed: true }
    },
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
