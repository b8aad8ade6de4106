import { once } from 'node:events'
import { createServer } from 'node:http'
import { DomainError } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { dynamoClient } from './client.ts'
import { dynamoTable } from './table.ts'
import { Conflict, type Write } from '../table.ts'

type Answer =
  | { readonly status?: number; readonly type?: string; readonly body?: object; readonly cutAt?: number }
  | Error

/** A table over a DynamoDB that gives these answers in turn, then the last again; its clock moves by sleeping. */
function answering(...answers: readonly [Answer, ...Answer[]]) {
  let time = 1_000_000
  const requests: { readonly ClientRequestToken?: string }[] = []
  const client = dynamoClient({
    endpoint: 'http://dynamodb.invalid',
    region: 'eu-west-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
    requestHandler: {
      handle: async ({ body: sent }: { body: Uint8Array }) => {
        const answer =
          answers[requests.push(JSON.parse(new TextDecoder().decode(sent))) - 1] ?? answers.at(-1)
        if (answer instanceof Error) throw answer
        const { status = 400, type, body, cutAt } = answer ?? {}
        const text = JSON.stringify({
          ...(type && { __type: `com.amazonaws.dynamodb.v20120810#${type}` }),
          ...body,
        })
        return { response: { statusCode: status, headers: {}, body: Buffer.from(text.slice(0, cutAt)) } }
      },
    },
  })
  const sleep = async (milliseconds: number) => {
    time += milliseconds
  }
  return { requests, table: dynamoTable(client, 'table', { now: () => time, random: () => 0.9, sleep }) }
}

const ok = { status: 200, body: {} }
const key = { pk: 'S#x', sk: 'H' }
const writes: readonly Write[] = [
  { put: { ...key, version: 2, data: 1 }, if: { version: 1 } },
  { put: { pk: 'S#x', sk: 'R#1', data: 1 }, if: 'absent' },
]
const network = (code: string) => Object.assign(new Error(code), { code })
const cancelled = (...reasons: readonly (string | { Code: string; Item?: object })[]) => ({
  type: 'TransactionCanceledException',
  body: {
    CancellationReasons: reasons.map((reason) => (typeof reason === 'string' ? { Code: reason } : reason)),
  },
})

const deadlineMarks: [string, Answer][] = [
  ['ThrottlingException', { type: 'ThrottlingException' }],
  ['ProvisionedThroughputExceededException', { type: 'ProvisionedThroughputExceededException' }],
  ['RequestLimitExceeded', { type: 'RequestLimitExceeded' }],
  ['InternalServerError', { status: 500, type: 'InternalServerError' }],
  ['a 503 of the front door', { status: 503 }],
  ['a connection reset', network('ECONNRESET')],
  ['a connection refused', network('ECONNREFUSED')],
  ['a connection given up', network('ECONNABORTED')],
  ['a host out of reach', network('EHOSTUNREACH')],
  ['a network out of reach', network('ENETUNREACH')],
  ['a TLS connection that broke off', network('EPROTO')],
  ['a name that is not found just now', network('EAI_AGAIN')],
  ['an answer cut short', { status: 200, body: { Items: [] }, cutAt: 5 }],
  ['a time-out', Object.assign(new Error('late'), { name: 'TimeoutError' })],
]
const passingOfTransactions: [string, Answer][] = [
  ...deadlineMarks,
  ['TransactionInProgressException', { type: 'TransactionInProgressException' }],
  ['a cancellation by ThrottlingError', cancelled('ThrottlingError', 'None')],
  ['a cancellation by ProvisionedThroughputExceeded', cancelled('None', 'ProvisionedThroughputExceeded')],
]

describe('a read of DynamoDB', () => {
  it.each(deadlineMarks)('is sent again after %s', async (_, answer) => {
    const { table, requests } = answering(answer, answer, ok)
    expect(await table.get(key)).toBeUndefined()
    expect(requests).toHaveLength(3)
  })

  it.each(deadlineMarks)('is unavailable when %s does not end', async (_, answer) => {
    const { table } = answering(answer)
    await expect(table.get(key)).rejects.toMatchObject({ name: 'Unavailable' })
    await expect(table.query({ pk: 'x', from: 'a', to: 'b', limit: 1 })).rejects.toMatchObject({
      name: 'Unavailable',
    })
    await expect(table.index({ index: 'due', shard: 'x', limit: 1 })).rejects.toMatchObject({
      name: 'Unavailable',
    })
  })

  it.each(['ValidationException', 'ResourceNotFoundException', 'AccessDeniedException'])(
    'passes %s on at once',
    async (type) => {
      const { table, requests } = answering({ type }, ok)
      await expect(table.get(key)).rejects.toMatchObject({ name: type })
      expect(requests).toHaveLength(1)
    },
  )
})

describe('a read of an item', () => {
  it.each([
    [undefined, true],
    [{ lag: false }, true],
    [{ lag: true }, false],
  ])('with %j is consistent: %s', async (how, consistent) => {
    const { table, requests } = answering(ok)
    await table.get(key, how)
    expect(requests).toMatchObject([{ ConsistentRead: consistent }])
  })
})

describe('a DynamoDB that accepts and never answers', () => {
  it('is given up on when the budget is spent', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const client = dynamoClient({
      endpoint: `http://127.0.0.1:${typeof address === 'object' && address?.port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
    })
    const table = dynamoTable(client, 'table', { budget: 50 })
    await expect(table.get(key)).rejects.toMatchObject({ name: 'Unavailable', cause: { name: 'AbortError' } })
    client.destroy()
    server.close()
  })
})

describe('a transaction of DynamoDB', () => {
  it.each(passingOfTransactions)('is sent again with the same token after %s', async (_, answer) => {
    const { table, requests } = answering(answer, answer, ok)
    await table.transact(writes, 'token')
    expect(requests.map(({ ClientRequestToken }) => ClientRequestToken)).toEqual(['token', 'token', 'token'])
    expect(requests[2]).toEqual(requests[0])
  })

  it.each(passingOfTransactions)('is unavailable when %s does not end', async (_, answer) => {
    const { table } = answering(answer)
    await expect(table.transact(writes, 'token')).rejects.toMatchObject({ name: 'Unavailable' })
  })

  it.each([
    ['the key whose condition failed', ['None', 'ConditionalCheckFailed'], [{ pk: 'S#x', sk: 'R#1' }]],
    ['every such key', ['ConditionalCheckFailed', 'ConditionalCheckFailed'], [key, { pk: 'S#x', sk: 'R#1' }]],
    [
      'that key beside contention',
      ['TransactionConflict', 'ConditionalCheckFailed'],
      [{ pk: 'S#x', sk: 'R#1' }],
    ],
    ['that key beside throttling', ['ConditionalCheckFailed', 'ThrottlingError'], [key]],
    ['no key under contention alone', ['None', 'TransactionConflict'], []],
    ['no key under contention and throttling', ['ThrottlingError', 'TransactionConflict'], []],
  ])('is a conflict that names %s', async (_, reasons, keys) => {
    const { table, requests } = answering(cancelled(...reasons))
    await expect(table.transact(writes, 'token')).rejects.toMatchObject({ name: 'Conflict', keys })
    expect(requests).toHaveLength(1)
  })

  it.each(['ValidationError', 'ItemCollectionSizeLimitExceeded', 'WhatIsYetToCome'])(
    'is a defect when cancelled by %s, and says so',
    async (Code) => {
      const { table } = answering(cancelled('ConditionalCheckFailed', { Code }))
      const refused = table.transact(writes, 'token')
      await expect(refused).rejects.toThrow(`DynamoDB refused the transaction: ${Code}`)
      await expect(refused).rejects.not.toBeInstanceOf(Conflict)
      await expect(refused).rejects.toMatchObject({ cause: { name: 'TransactionCanceledException' } })
    },
  )

  it.each(['ValidationException', 'AccessDeniedException'])('passes %s on at once', async (type) => {
    const { table, requests } = answering({ type }, ok)
    await expect(table.transact(writes, 'token')).rejects.toMatchObject({ name: type })
    expect(requests).toHaveLength(1)
  })

  it('is unavailable under a token that was used for other writes', async () => {
    const { table, requests } = answering({ type: 'IdempotentParameterMismatchException' }, ok)
    await expect(table.transact(writes, 'token')).rejects.toMatchObject({
      name: 'Unavailable',
      cause: { name: 'IdempotentParameterMismatchException' },
    })
    expect(requests).toHaveLength(1)
  })

  it('removes an expired item under `absent` and is sent again, once', async () => {
    const stored = { pk: { S: 'S#x' }, sk: { S: 'R#1' }, ttl: { N: '999' }, data: { S: '1' } }
    const inTheWay = cancelled('None', { Code: 'ConditionalCheckFailed', Item: stored })
    const removed = answering(inTheWay, ok, ok)
    await removed.table.transact(writes, 'token')
    expect(removed.requests[1]).toMatchObject({
      Key: { sk: { S: 'R#1' } },
      ConditionExpression: '#ttl = :ttl',
    })
    expect(removed.requests[2]).toEqual(removed.requests[0])
    const again = answering(inTheWay, { type: 'ConditionalCheckFailedException' }, inTheWay)
    await expect(again.table.transact(writes, 'token')).rejects.toBeInstanceOf(Conflict)
    expect(again.requests).toHaveLength(3)
  })

  it('is refused as scenario-full before it is sent if an item is beyond 400 KB', async () => {
    const { table, requests } = answering(ok)
    const sized = (bytes: number): Write[] => [{ put: { ...key, data: 'x'.repeat(bytes) } }]
    // The names pk, sk and data, the key and the quotes take 14 bytes.
    await table.transact(sized(409_600 - 14), 'token')
    const refused = table.transact(sized(409_600 - 13), 'token')
    await expect(refused).rejects.toBeInstanceOf(DomainError)
    await expect(refused).rejects.toMatchObject({ code: 'scenario-full' })
    expect(requests).toHaveLength(1)
  })
})
