import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb'
import { completeTable, type CompleteTable } from './complete-table.ts'
import { tableKeys, tableShape } from './table-shape.ts'

/**
 * Creates a table like the stack's, or completes one that an interrupted run left; `created` is true for a new one.
 * Rejects if a table of that name has other keys or indexes.
 */
export async function createTable(
  client: DynamoDBClient,
  name: string,
): Promise<CompleteTable & { readonly created: boolean }> {
  const there = await described(client, name)
  if (there === undefined) await client.send(new CreateTableCommand({ ...tableShape, TableName: name }))
  else requireKeys(there, name)
  return { ...(await completeTable(client, name)), created: there === undefined }
}

async function described(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    return Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

function requireKeys({ KeySchema, GlobalSecondaryIndexes = [] }: TableDescription, name: string): void {
  const wanted = [keysOf(tableKeys.KeySchema), ...tableKeys.GlobalSecondaryIndexes.map(indexOf)]
  const has = [keysOf(KeySchema), ...GlobalSecondaryIndexes.map(indexOf)]
  const lacks = wanted.filter((one) => !has.includes(one))
  if (lacks.length === 0) return
  throw new Error(
    `there is a table ${name} already, and it is not a tracker's: it lacks ${lacks.join(', ')}; choose another name`,
  )
}

type Schema = TableDescription['KeySchema']

const keysOf = (schema: Schema = []): string =>
  `the keys ${schema.map(({ AttributeName }) => AttributeName).join(' and ')}`

const indexOf = ({ IndexName, KeySchema }: GlobalSecondaryIndexDescription): string =>
  `the index ${IndexName} with ${keysOf(KeySchema)}`
