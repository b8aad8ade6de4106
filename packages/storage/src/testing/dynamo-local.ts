import { randomUUID } from 'node:crypto'
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inject } from 'vitest'
import { dynamoClient } from '../dynamo/client.ts'
import { tableKeys } from '../dynamo/table-shape.ts'

/** The DynamoDB Local that the tests of a run share, each with tables of its own. */
export interface DynamoLocal {
  readonly endpoint: string
  /** A client to it, which the caller destroys. */
  client(): DynamoDBClient
}

/** Returns the run's DynamoDB Local, which the first caller starts. Rejects if it does not start. */
export async function dynamoLocal(): Promise<DynamoLocal> {
  const answer = await fetch(inject('dynamoLocal'))
  const endpoint = await answer.text()
  if (!answer.ok) throw new Error(endpoint)
  return { endpoint, client: () => localClient(endpoint) }
}

/** Returns a client for a DynamoDB Local, which accepts any credentials. */
export function localClient(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return dynamoClient({ endpoint, region: 'eu-west-1', credentials })
}

/** Creates a table as `dynamoTable` expects it, with a name of its own, and returns the name. */
export async function createTable(client: DynamoDBClient): Promise<string> {
  const TableName = randomUUID()
  await client.send(new CreateTableCommand({ ...tableKeys, TableName, BillingMode: 'PAY_PER_REQUEST' }))
  return TableName
}
