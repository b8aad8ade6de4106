import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll } from 'vitest'
import { dynamoTable } from '../dynamo/table.ts'
import { createTable, dynamoLocal } from '../testing/dynamo-local.ts'
import type { MakeTable } from '../testing/table-contract.ts'
import { longScenarioContract } from './testing/long-scenario-contract.ts'
import { scenarioContract } from './testing/scenario-contract.ts'

needing('java')('over DynamoDB Local', () => {
  let client: DynamoDBClient
  beforeAll(async () => {
    const local = await dynamoLocal()
    client = local.client()
  })

  const makeTable: MakeTable = async (now) => dynamoTable(client, await createTable(client), { now })
  scenarioContract('DynamoDB', makeTable)
  longScenarioContract('DynamoDB', makeTable)
})
