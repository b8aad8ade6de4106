import { randomUUID } from 'node:crypto'
import { dynamoTable, scenarios, sqliteTable, type Table } from '@tracker/storage'
import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll, describe, expect, it } from 'vitest'
import { countingTable } from '../../packages/storage/src/testing/counting-table.ts'
import {
  createTable,
  dynamoLocal,
  type DynamoLocal,
} from '../../packages/storage/src/testing/dynamo-local.ts'
import { expiry, manyScenarios } from './many.ts'

const count = load(10_000, 150)
const due = load(1_000, 100)
const second = 1_000
/** The check's function has a minute, of which it keeps ten seconds back. */
const limit = 50 * second

/** Made once for both tables. */
let made: ReturnType<typeof manyScenarios> | undefined

function underLoad(name: string, open: () => Promise<Table>): void {
  describe(`a check of ${count} scenarios, ${due} of them due, over ${name}`, () => {
    let table: ReturnType<typeof countingTable>
    beforeAll(async () => {
      table = countingTable(await open())
      made ??= manyScenarios(count, due)
      await (await made).copyTo(table)
    })
    const expired = async (scenario: string) => {
      const { items } = await scenarios({ table, now: () => expiry }).changes(scenario, 3, 10)
      return items.map(({ kind, transitions }) => [kind, transitions.map(({ to }) => to)])
    }

    it('asks each shard once if nothing is due yet', async () => {
      table.reset()
      const report = await scenarios({ table, now: () => expiry - 1 }).checkAll()
      expect(report).toEqual({ due: 0, recorded: 0, lateness: 0, failed: [], unfinished: false })
      expect(table.calls).toEqual({ get: 0, query: 0, index: 4, transact: 1 })
    })

    it('stops at its deadline, and the next goes on without loss or double; a broken one stops neither', async () => {
      const broken = { pk: 'S#story-7', sk: 'H' }
      const head = await table.get(broken)
      const spoilt = { ...head, ...broken, data: { head: { scenario: 'story-7' } } }
      await table.transact([{ put: spoilt }], randomUUID())

      // A clock that runs with the reads, so that time is up when some have been recorded.
      let now = expiry
      const hurried = scenarios({
        table: { ...table, get: async (key) => (now++, table.get(key)) },
        now: () => now,
      })
      const first = await hurried.checkAll(expiry + 0.6 * due)
      expect(first.unfinished).toBe(true)
      expect(first.recorded).toBeGreaterThan(0)
      expect(first.recorded).toBeLessThan(due - 1)

      table.reset()
      const started = Date.now()
      const clock = () => expiry + 60 * second + Date.now() - started
      const next = await scenarios({ table, now: clock }).checkAll(clock() + limit)
      expect(next.unfinished).toBe(false)
      expect(first.recorded + next.recorded).toBe(due - 1)
      expect(next.failed).toMatchObject([{ scenario: 'story-7' }])
      expect(next.lateness).toBeGreaterThanOrEqual(60 * second)

      // One read and one transaction for what was due, one read to see that no more is, the definition, and one look
      // for what a rewrite that was cut short has left.
      const recorded = next.recorded
      expect(table.calls.transact).toBe(recorded + 1)
      expect(table.calls.get).toBeLessThanOrEqual(3 * next.due)
      expect(table.calls.index).toBeLessThanOrEqual(4 + Math.ceil(next.due / 100) + 4)
      expect(table.calls.query).toBeLessThanOrEqual(next.due)

      for (const n of [0, 1, 6, 8, due / 2 - 1, due / 2, due - 2, due - 1]) {
        expect(await expired(`story-${n}`), `story-${n}`).toEqual([['check', ['expired']]])
      }
      expect(await expired(`story-${due}`)).toEqual([])
      table.reset()
      const third = await scenarios({ table, now: clock }).checkAll()
      expect(third).toMatchObject({ due: 1, recorded: 0, failed: [{ scenario: 'story-7' }] })
      expect(table.calls.transact).toBe(1)

      if (head) await table.transact([{ put: head }], randomUUID())
      expect(await scenarios({ table, now: clock }).checkAll()).toMatchObject({ recorded: 1, failed: [] })
      expect(await expired('story-7')).toEqual([['check', ['expired']]])
    })
  })
}

underLoad('SQLite', async () => sqliteTable(':memory:'))

needing('java')('with DynamoDB Local', () => {
  let local: DynamoLocal
  beforeAll(async () => {
    local = await dynamoLocal()
  })
  underLoad('DynamoDB', async () => {
    const client = local.client()
    return dynamoTable(client, await createTable(client))
  })
})
