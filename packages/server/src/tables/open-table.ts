import { dynamoTable, sqliteTable, type Table } from '@tracker/storage'
import type { Settings } from '../settings.ts'
import { dynamoHere } from './dynamo-here.ts'

/**
 * Opens the table that the settings name. Rejects with an Error that names the setting, and what to set, if the file is
 * not a tracker's database or DynamoDB cannot be reached.
 */
export async function openTable({ TABLE_NAME, TRACKER_DATA }: Settings): Promise<Table> {
  try {
    return TABLE_NAME === undefined ? sqliteTable(TRACKER_DATA) : await dynamoTableNamed(TABLE_NAME)
  } catch (error) {
    const setting = TABLE_NAME === undefined ? 'TRACKER_DATA' : 'TABLE_NAME'
    throw new Error(`${setting}: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  }
}

async function dynamoTableNamed(name: string): Promise<Table> {
  const { client, explain } = await dynamoHere()
  const table = dynamoTable(client, name)
  try {
    await table.get({ pk: 'TRACKER', sk: 'reached' })
    return table
  } catch (error) {
    throw explain(error, name)
  }
}
