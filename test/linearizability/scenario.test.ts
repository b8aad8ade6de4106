import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { dynamoTable, scenarios } from '@tracker/storage'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll, expect, it } from 'vitest'
import {
  createTable,
  dynamoLocal,
  type DynamoLocal,
} from '../../packages/storage/src/testing/dynamo-local.ts'
import { chief, truce } from '../../packages/storage/src/testing/truce.ts'
import { anomaly } from './anomaly.ts'
import type { Deed, Orders } from './client.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('client.ts', import.meta.url))

/** Runs a client in its own process and returns its record. */
async function client(orders: Orders): Promise<readonly Deed[]> {
  const { stdout } = await run(process.execPath, [program, JSON.stringify(orders)], { maxBuffer: 2 ** 26 })
  return JSON.parse(stdout)
}

needing('java')('one scenario on DynamoDB', () => {
  let local: DynamoLocal
  beforeAll(async () => {
    local = await dynamoLocal()
  })

  it('is a linearizable register of revisions to writers and readers in several processes', async () => {
    const table = await createTable(local.client())
    const tracker = scenarios({ table: dynamoTable(local.client(), table), now: Date.now })
    const defining = { definition: truce, migrate: {}, by: chief, sha256: '', expects: () => true }
    await tracker.define('talks', defining)

    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9))
    console.log(`the faults of the third process are those of SEED=${seed}`)
    const orders = { endpoint: local.endpoint, table, writers: 2, writes: 15, readers: 2 }
    const deeds = await Promise.all([
      client({ ...orders, name: 'one' }),
      client({ ...orders, name: 'two' }),
      client({ ...orders, name: 'three', seed }),
    ])

    const { items } = await tracker.changes('talks', 0, 500)
    expect(await tracker.verify('talks')).toMatchObject({ ok: true, revisions: 91 })
    const history = deeds.flat().map(({ kind, revision, from, to }) => ({
      kind,
      revision,
      from: BigInt(from),
      to: BigInt(to),
    }))
    expect(history.filter(({ kind }) => kind === 'read').length).toBeGreaterThan(100)
    expect(anomaly(history, 1)).toBeUndefined()
    // Each revision that a client saw is the one in the ledger.
    for (const { revision, id, hash } of deeds.flat()) {
      expect(items[revision - 1]).toMatchObject({
        revision,
        ...(id === undefined ? {} : { delivery: id }),
        ...(hash === undefined ? {} : { hash }),
      })
    }
  })
})
