import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll } from 'vitest'
import { dynamoTable } from '../dynamo/table.ts'
import { createTable, dynamoLocal } from '../testing/dynamo-local.ts'
import { subscriptionContract } from './testing/subscription-contract.ts'

needing('java')('over DynamoDB Local', () => {
  let client: DynamoDBClient
  beforeAll(async () => {
    const local = await dynamoLocal()
    client = local.client()
  })

  subscriptionContract('DynamoDB', async (now) => {
    return dynamoTable(client, await createTable(client), { now })
  })
})
