import {
  type DynamoDBClient,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb'
import { completeTable } from '@tracker/storage'

/** What to restore: a table as of a moment of the last 35 days, or a backup by its ARN. */
export type Restorable = { readonly table: string; readonly at: Date } | { readonly backup: string }

/**
 * Restores into a new table of the given name, and adds what DynamoDB does not restore: the stream, time to live,
 * deletion protection, point-in-time recovery. Returns the ARN of its stream. Rejects if there is a table of that name.
 */
export async function restoreTable(client: DynamoDBClient, what: Restorable, name: string): Promise<string> {
  await ('backup' in what
    ? client.send(new RestoreTableFromBackupCommand({ BackupArn: what.backup, TargetTableName: name }))
    : client.send(
        new RestoreTableToPointInTimeCommand({
          SourceTableName: what.table,
          RestoreDateTime: what.at,
          TargetTableName: name,
        }),
      ))
  const { stream } = await completeTable(client, name)
  return stream
}
