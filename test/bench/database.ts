import { randomUUID } from 'node:crypto'
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency'
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb'
import {
  CreateTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { Entity } from 'electrodb'
import express from 'express'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import serverless from 'serverless-http'
import { freshAccess, apiApp } from '@tracker/http'
import { dynamoTable } from '@tracker/storage'
import { countingTable } from '../../packages/storage/src/testing/counting-table.ts'
import { createTable, localClient } from '../../packages/storage/src/testing/dynamo-local.ts'
import { startDynamoLocal } from '../../packages/storage/src/testing/start-dynamo-local.ts'
import { bareDynamo } from './bare.ts'
import { castoreRead } from './castore.ts'
import { atMost, type Goal } from './goal.ts'
import { measure } from './measure.ts'
import { duration } from './print.ts'
import { recordingTable } from './recording-table.ts'
import { defineIn, file, fileMany, now, storyOf, trackerOver } from './long-story.ts'

const scenario = storyOf(10)
const event = {
  version: '2.0',
  routeKey: '$default',
  rawPath: `/v1/scenarios/${scenario}`,
  rawQueryString: '',
  headers: { host: 'tracker.example' },
  requestContext: {
    http: { method: 'GET', path: `/v1/scenarios/${scenario}` },
    domainName: 'tracker.example',
  },
  isBase64Encoded: false,
}

/**
 * P2: the CPU of a warm read of the status as Lambda runs it, beside other ways to serve one item. The floor is the
 * bare read behind Hono: to make a Request and a Response of the web from Lambda's events and back is its price.
 */
async function warmRead(client: DynamoDBClient, TableName: string): Promise<Goal> {
  const { document } = freshAccess((size) => crypto.getRandomValues(new Uint8Array(size)))
  const scenarios = trackerOver(dynamoTable(client, TableName))
  const ours = handle(apiApp({ scenarios, access: () => document, now }))
  const Key = { pk: { S: `S#${scenario}` }, sk: { S: 'H' } }
  const bare = async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: Item?.['data']?.S ?? '' }
  }
  const hono = handle(new Hono().get('*', async (c) => c.body((await bare()).body)))
  const documents = DynamoDBDocumentClient.from(client)
  const key = { pk: `S#${scenario}`, sk: 'H' }
  const read = async () =>
    (await documents.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item
  const lib = handle(new Hono().get('*', async (c) => c.json((await read()) ?? {})))
  const entity = new Entity(
    {
      model: { entity: 'head', service: 'tracker', version: '1' },
      attributes: { scenario: { type: 'string' }, data: { type: 'string' } },
      indexes: {
        head: {
          pk: { field: 'pk', composite: ['scenario'], template: 'S#${scenario}', casing: 'none' },
          sk: { field: 'sk', composite: [], template: 'H', casing: 'none' },
        },
      },
    },
    { client, table: TableName },
  )
  const electro = handle(
    new Hono().get('*', async (c) =>
      c.json((await entity.get({ scenario }).go({ consistent: true })).data ?? {}),
    ),
  )
  const app = express()
  app.get('*path', (_request, response) => void read().then((item) => response.json(item)))
  const served = serverless(app)
  const invoke = (handler: (...given: never[]) => unknown) => ({
    run: () => (handler as (given: unknown, context: unknown) => unknown)(structuredClone(event), {}),
  })
  const costs = await measure(
    {
      ours: invoke(ours),
      bare: { run: bare },
      hono: invoke(hono),
      lib: invoke(lib),
      electro: invoke(electro),
      express: invoke(served),
    },
    150,
  )
  const others = `(hono + lib-dynamodb ${duration(costs.lib.cpu)}, electrodb ${duration(costs.electro.cpu)}, express ${duration(costs.express.cpu)})`
  return atMost('P2', 'warm status read, CPU', 1.15, {
    ours: costs.ours.cpu,
    theirs: costs.bare.cpu,
    beside: `${others} bare GetItem`,
    floor: { cost: costs.hono.cpu, of: 'the same behind Hono' },
  })
}

/**
 * P5 and P6: an append and a duplicate of one, beside an idempotent put and the bare requests that an append needs: one
 * read and one transaction, of as many items with as many bytes as a recorded append puts. The idempotent put stores
 * one item, as large as the largest of these. The bare requests are the floor of the time: DynamoDB Local takes longer
 * for a transaction of several items than for the three single writes of the peer, which leave a put without its answer
 * if the process ends in between. They are nearly the floor of the CPU, too: the same writes sent through the tracker's
 * table cost a tenth more, and the rest is the decision, the hashes, and packing and unpacking the head.
 */
async function append(client: DynamoDBClient, TableName: string): Promise<readonly Goal[]> {
  const recording = recordingTable(dynamoTable(client, TableName))
  const table = countingTable(recording)
  const tracker = trackerOver(table)
  await file(tracker, scenario, now(), 'known')
  const sizes = recording.lastPuts()
  const largest = Math.max(...sizes)
  const written = `${sizes.length} items, ${sizes.reduce((sum, size) => sum + size, 0)} bytes`
  const idempotency = 'idempotency'
  await client.send(
    new CreateTableCommand({
      TableName: idempotency,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  )
  process.env['AWS_LAMBDA_FUNCTION_NAME'] = 'bench'
  const persistenceStore = new DynamoDBPersistenceLayer({ tableName: idempotency, awsSdkV3Client: client })
  const put = async ({ id }: { readonly id: string }) => {
    const Item = { pk: { S: id }, sk: { S: 'R' }, data: { S: 'x'.repeat(largest) } }
    await client.send(new PutItemCommand({ TableName, Item }))
    return { id }
  }
  const config = new IdempotencyConfig({})
  config.registerLambdaContext({ getRemainingTimeInMillis: () => 10_000 } as Parameters<
    typeof config.registerLambdaContext
  >[0])
  const idempotent = makeIdempotent(put, { persistenceStore, config })
  const bare = bareDynamo(client, TableName, sizes)
  const costs = await measure({
    ours: { run: () => file(tracker, scenario) },
    powertools: { run: () => idempotent({ id: randomUUID() }) },
    bare: { run: async () => (await bare.get(), bare.transact()) },
    again: { run: () => file(tracker, scenario, 0, 'known') },
  })
  table.reset()
  await file(tracker, scenario, 0, 'known')
  const again = atMost('P6', 'a known duplicate', 0.6, {
    ours: costs.again.time,
    theirs: costs.ours.time,
    beside: `${table.calls.transact} transactions; an append`,
  })
  return [
    atMost('P5', 'append, time', 0.6, {
      ours: costs.ours.time,
      theirs: costs.powertools.time,
      beside: `powertools idempotency + put of ${largest} bytes`,
      floor: { cost: costs.bare.time, of: `bare get + transaction of ${written}` },
    }),
    atMost('P5', 'append, CPU', 1.25, {
      ours: costs.ours.cpu,
      theirs: costs.bare.cpu,
      beside: `bare get + transaction of ${written}`,
    }),
    { ...again, holds: again.holds === true && table.calls.transact === 0 },
  ]
}

/** P11: thirty processes that write to one story at once. */
async function concurrent(client: DynamoDBClient, TableName: string): Promise<Goal> {
  const name = 'contended'
  await defineIn(trackerOver(dynamoTable(client, TableName)), name)
  const writers = Array.from({ length: 30 }, () => countingTable(dynamoTable(client, TableName)))
  const outcomes = await Promise.allSettled(writers.map((table) => file(trackerOver(table), name)))
  const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length
  const each = writers.reduce((sum, { calls }) => sum + calls.transact, 0) / writers.length
  return {
    id: 'P11',
    goal: '30 concurrent writers: all accepted, ≤ 2.5 transactions each',
    figure: `${accepted} accepted, ${each.toFixed(2)} each`,
    beside: '',
    holds: accepted === 30 && each <= 2.5,
  }
}

/** P2, P4, P5, P6 and P11, over DynamoDB Local. */
export async function database(): Promise<readonly Goal[]> {
  const local = await startDynamoLocal()
  const client = localClient(local.endpoint)
  try {
    const name = await createTable(client)
    const table = dynamoTable(client, name)
    await fileMany(table, 10)
    const goals = [await warmRead(client, name), await castoreRead(client, trackerOver(table))]
    return [...goals, ...(await append(client, name)), await concurrent(client, name)]
  } finally {
    client.destroy()
    await local.stop()
  }
}
