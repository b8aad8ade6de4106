import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll, expect, it } from 'vitest'
import { dynamoLocal } from '../testing/dynamo-local.ts'
import { createTable } from './create-table.ts'
import { tableKeys, tableShape, timeToLive } from './table-shape.ts'

needing('java')('a table made on DynamoDB Local', () => {
  let client: DynamoDBClient
  beforeAll(async () => {
    client = (await dynamoLocal()).client()
  }, 90_000)

  const described = async (TableName: string) => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
    return { Table, TimeToLiveDescription }
  }
  const whole = {
    Table: {
      DeletionProtectionEnabled: true,
      StreamSpecification: tableShape.StreamSpecification,
      BillingModeSummary: { BillingMode: tableShape.BillingMode },
      KeySchema: tableKeys.KeySchema,
    },
    TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: timeToLive.AttributeName },
  }

  it('has everything that the stack gives its own, but for recovery, which is not to be had there', async () => {
    const name = randomUUID()
    const made = await createTable(client, name)
    expect(made).toEqual({ created: true, recoverable: false, stream: expect.stringContaining(name) })
    expect(await described(name)).toMatchObject(whole)
    expect(await createTable(client, name)).toEqual({ ...made, created: false })
  })

  it('is completed if the run that made it was interrupted', async () => {
    const TableName = randomUUID()
    await client.send(
      new CreateTableCommand({ ...tableKeys, TableName, BillingMode: tableShape.BillingMode }),
    )
    expect(await createTable(client, TableName)).toMatchObject({ created: false })
    expect(await described(TableName)).toMatchObject(whole)
  })

  it("does not touch a table that is not a tracker's, and says what that lacks", async () => {
    const TableName = randomUUID()
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = tableKeys
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: AttributeDefinitions.slice(0, 4),
        KeySchema,
        GlobalSecondaryIndexes: GlobalSecondaryIndexes.slice(0, 1),
      }),
    )
    await expect(createTable(client, TableName)).rejects.toThrow(
      `there is a table ${TableName} already, and it is not a tracker's: it lacks the index recent with the keys recent and recentAt`,
    )
    expect((await described(TableName)).Table?.DeletionProtectionEnabled).not.toBe(true)
  })
})
