import { randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll } from 'vitest'
import { dynamoTable } from '../dynamo/table.ts'
import { sqliteTable } from '../sqlite/table.ts'
import { createTable, dynamoLocal, type DynamoLocal } from '../testing/dynamo-local.ts'
import { scenarioContract } from './testing/scenario-contract.ts'

scenarioContract('SQLite', (now) => sqliteTable(':memory:', { now }))

needing('java')('over DynamoDB Local', () => {
  let local: DynamoLocal
  let client: DynamoDBClient
  beforeAll(async () => {
    local = await dynamoLocal()
    client = local.client()
  })
  afterAll(() => local?.stop())

  scenarioContract('DynamoDB', async (now) => {
    const name = randomUUID()
    await createTable(client, name)
    return dynamoTable(client, name, { now })
  })
})
