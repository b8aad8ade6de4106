import { dynamoTable, requireNoMove, sqliteTable, type Table, type WholeTable } from '@tracker/storage'
import type { Settings } from '../settings.ts'
import { dynamoHere } from './dynamo-here.ts'

/**
 * Opens the table that the settings name. Rejects with an Error that names the setting and a remedy if the file is not
 * a tracker's database or DynamoDB cannot be reached. `warn` receives warnings about commits that may have been lost.
 */
export async function openTable(
  { TABLE_NAME, TRACKER_DATA }: Settings,
  warn: (message: string) => void,
): Promise<Table> {
  try {
    const table =
      TABLE_NAME === undefined ? sqliteTable(TRACKER_DATA, { warn }) : await dynamoTableNamed(TABLE_NAME)
    await requireNoMove(table)
    return table
  } catch (error) {
    const setting = TABLE_NAME === undefined ? 'TRACKER_DATA' : 'TABLE_NAME'
    throw new Error(`${setting}: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  }
}

/** Opens a table of the DynamoDB that the SDK's variables lead to; rejects as {@link openTable} does. */
export async function dynamoTableNamed(name: string): Promise<WholeTable> {
  const { client, explain } = await dynamoHere()
  const table = dynamoTable(client, name)
  try {
    await table.get({ pk: 'TRACKER', sk: 'reached' })
    return table
  } catch (error) {
    throw explain(error, name)
  }
}
