import { randomUUID } from 'node:crypto'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll, describe, expect, it } from 'vitest'
import { dynamoTable } from './table.ts'
import type { RetryPolicy } from '../retry-policy.ts'
import { Unavailable } from '../table.ts'
import { createTable, dynamoLocal, type DynamoLocal } from '../testing/dynamo-local.ts'
import { Death, faults, type Schedule } from '../testing/faults.ts'
import { faultyClient } from '../testing/faulty-client.ts'
import { put, write } from '../testing/subject.ts'
import { tableContract } from '../testing/table-contract.ts'

needing('java')('over DynamoDB Local', () => {
  let local: DynamoLocal
  let faulty: string
  beforeAll(async () => {
    local = await dynamoLocal()
    faulty = await createTable(local.client())
  }, 90_000)

  tableContract('DynamoDB', async (now) => {
    const client = local.client()
    return dynamoTable(client, await createTable(client), { now })
  })

  describe('a transaction that meets a fault on its way', () => {
    const under = (schedule: Schedule, options: Partial<RetryPolicy> = {}) =>
      dynamoTable(faultyClient(local.client(), schedule), faulty, { sleep: async () => {}, ...options })
    const sound = () => under({})
    const fresh = () => ({ pk: randomUUID(), sk: 'H' })

    it.each([
      'throttled',
      'throughput-exceeded',
      'internal-error',
      'transaction-in-progress',
      'reset-before',
      'reset-after',
      'timeout-before',
      'timeout-after',
    ] as const)('has one effect and resolves, though it was %s twice', async (fault) => {
      const key = fresh()
      await under({ 0: fault, 1: fault }).transact([put({ ...key, version: 1 }, 'absent')], randomUUID())
      expect(await sound().get(key)).toMatchObject({ version: 1 })
    })

    it.each([
      ['condition-failed', { name: 'Conflict', keys: { length: 1 } }],
      ['transaction-conflict', { name: 'Conflict', keys: { length: 0 } }],
      ['token-mismatch', { name: 'Unavailable' }],
    ] as const)('is refused and writes nothing where it is told of %s', async (fault, refusal) => {
      const key = fresh()
      await expect(write(under({ 0: fault }), put(key, 'absent'))).rejects.toMatchObject(refusal)
      expect(await sound().get(key)).toBeUndefined()
    })

    it('is unavailable if every answer is lost, and has had its one effect all the same', async () => {
      const key = fresh()
      const lost: Schedule = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [n, 'reset-after']))
      let now = 0
      const sleep = async (milliseconds: number) => {
        now += milliseconds + 1
      }
      const table = under(lost, { now: () => now, sleep })
      const token = randomUUID()
      const first = put({ ...key, version: 1 }, 'absent')
      await expect(table.transact([first], token)).rejects.toBeInstanceOf(Unavailable)
      await sound().transact([first], token)
      expect(await sound().get(key)).toMatchObject({ version: 1 })
    })

    it.each([
      ['before', undefined],
      ['after', { data: null }],
    ] as const)(
      'leaves what it did when the process dies %s it, and the dead do no more',
      async (when, left) => {
        const key = fresh()
        const table = under({ 1: `death-${when}` })
        await table.get(key)
        await expect(write(table, put(key, 'absent'))).rejects.toBeInstanceOf(Death)
        await expect(table.get(key)).rejects.toBeInstanceOf(Death)
        const found = await sound().get(key)
        expect(found).toEqual(left && { ...key, ...left })
      },
    )

    it('is the only kind of call that faults of transactions touch', async () => {
      const key = fresh()
      await write(sound(), put(key))
      const ours = faults.filter((fault) => /condition|transaction|token/.test(fault))
      for (const fault of ours) expect(await under({ 0: fault }).get(key)).toBeDefined()
      expect(ours).toHaveLength(4)
    })
  })
})
