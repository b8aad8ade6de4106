import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { addresses, deliver, delivering, freshAccess, trackerApp } from '@tracker/http'
import { sendExample } from '@tracker/server'
import {
  type Scenarios,
  type Table,
  type VerifyPlace,
  scenarios,
  sqliteTable,
  subscriptions,
} from '@tracker/storage'
import { subscription } from '@tracker/storage/testing/subscription'
import { sizeOf, toAttributes } from '../../packages/storage/src/attributes.ts'
import { defineIn, file, now, trackerOver } from '../bench/long-story.ts'

type TransactWrite = Parameters<Table['transact']>[0][number]
type Put = Extract<TransactWrite, { readonly put: unknown }>['put']

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk} ${sk}`
const started = (bytes: number, unit: number) => Math.max(1, Math.ceil(bytes / unit))

/**
 * A table that counts what each call would cost on demand: two units for each started KB of an item that a transaction
 * puts, of the larger of the new and the former; one for an index row that leaves and one for one that comes; one for
 * each started 4 KB that is read consistently, and half of one if it may lag or for a look into an index.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
function metered(table: Table) {
  const items = new Map<string, Put>()
  let total = { write: 0, read: 0 }
  const bytes = (item: Put | undefined) => (item === undefined ? 0 : sizeOf(toAttributes(item)))
  const counted: Table = {
    ...table,
    async get(key, how) {
      const item = await table.get(key, how)
      total.read += started(bytes(item), 4096) * (how?.lag ? 0.5 : 1)
      return item
    },
    async query(query) {
      const found = await table.query(query)
      total.read += started(
        found.reduce((sum, item) => sum + bytes(item), 0),
        4096,
      )
      return found
    },
    async index(query) {
      total.read += 0.5
      return table.index(query)
    },
    async transact(writes, token) {
      await table.transact(writes, token)
      for (const write of writes) {
        if (!('put' in write)) throw new Error('the tracker deletes nothing by itself')
        const { put } = write
        const former = items.get(nameOf(put))
        total.write += 2 * started(Math.max(bytes(put), bytes(former)), 1024)
        for (const index of ['due', 'recent'] as const) {
          const rows = [former?.[index], put[index]].map((row) => row && `${row.shard} ${row.at}`)
          if (rows[0] !== rows[1]) total.write += rows.filter((row) => row !== undefined).length
        }
        items.set(nameOf(put), put)
      }
    },
  }
  return {
    table: counted,
    /** The units used since the last call. */
    used() {
      const used = total
      total = { write: 0, read: 0 }
      return used
    },
  }
}

/** Counts the units of filing the example story report by report, and of reading it. */
export async function storyUnits() {
  const scenario = 'ukraine-diplomatic-track'
  const meter = metered(sqliteTable(':memory:'))
  const now = () => Date.parse('2025-05-18T23:00:00Z')
  const tracker = scenarios({ table: meter.table, now })
  const { document, adminKey } = freshAccess((size) => crypto.getRandomValues(new Uint8Array(size)))
  const app = trackerApp({ scenarios: tracker, access: () => document, now })
  const writes: { write: number; read: number }[] = []
  const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
  const request = async (path: string, init: RequestInit) => {
    meter.used()
    const answer = await app.request(path, init)
    if (path.startsWith('/v1/webhooks')) writes.push(meter.used())
    return answer
  }
  await sendExample(fileURLToPath(new URL('../../scenarios', import.meta.url)), scenario, {
    request,
    adminKey,
    secret,
    now,
  })
  const answer = await app.request(`/v1/scenarios/${scenario}`)
  const body = new Uint8Array(await answer.arrayBuffer())
  const status = { ...meter.used(), bytes: body.length, compressed: gzipSync(body).length }
  await tracker.checkAll()
  meter.used()
  await tracker.checkAll()
  await subscriptions(meter.table).due(now())
  const check = meter.used()
  return { writes, status, check }
}

/** Counts the units of reads of the past, of a late report and of a verification, in a story of 1000 short reports. */
export async function pastUnits() {
  const scenario = 'long'
  const meter = metered(sqliteTable(':memory:'))
  const tracker = trackerOver(meter.table)
  await defineIn(tracker, scenario)
  for (let filed = 0; filed < 1_000; filed++) await file(tracker, scenario)
  const asOf = Date.parse((await tracker.revision(scenario, 500)).recorded)
  /** Runs with nothing in memory, as after a cold start. */
  const taken = async (run: (fresh: Scenarios) => Promise<unknown>) => {
    meter.used()
    await run(trackerOver(meter.table))
    return meter.used()
  }
  return {
    knownAt: await taken((fresh) => fresh.status(scenario, { knownAt: asOf })),
    asOf: await taken((fresh) => fresh.status(scenario, { asOf })),
    both: await taken((fresh) => fresh.status(scenario, { asOf, knownAt: asOf + 60_000 })),
    history: await taken((fresh) => fresh.history(scenario, { asOf, limit: 50 })),
    late: await taken((fresh) => file(fresh, scenario, asOf)),
    verify: await taken(async (fresh) => {
      let next: VerifyPlace | null = null
      do ({ next } = await fresh.verify(scenario, next ?? undefined))
      while (next)
    }),
  }
}

/** Counts the units of delivering one revision to a subscriber who has got the one before it. */
export async function deliveryUnits() {
  const scenario = 'talks'
  const meter = metered(sqliteTable(':memory:'))
  const tracker = trackerOver(meter.table)
  const ours = subscriptions(meter.table)
  const context = delivering({
    scenarios: tracker,
    subscriptions: ours,
    access: () => ({ sources: {}, keys: {}, reads: 'public' }),
    addresses: addresses(),
    base: 'https://tracker.example',
    // Later each time: two puts of one moment would leave a place in the index as it is.
    now,
    post: async () => ({ status: 200, error: null }),
  })
  await defineIn(tracker, scenario)
  await ours.add({ ...subscription, begins: { [scenario]: 1 } })
  for (let filed = 0; filed < 2; filed++) {
    await file(tracker, scenario)
    meter.used()
    await deliver(context, subscription.id, scenario)
  }
  return meter.used()
}
