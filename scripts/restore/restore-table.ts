import { setTimeout as sleep } from 'node:timers/promises'
import {
  ContinuousBackupsUnavailableException,
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

/** What to restore: a table as of a moment of the last 35 days, or a backup by its ARN. */
export type Restorable = { readonly table: string; readonly at: Date } | { readonly backup: string }

/** DynamoDB takes minutes for a small table and hours for a large one. */
const patience = { maxWaitTime: 24 * 60 * 60, minDelay: 2 }

/**
 * Restores into a new table of the given name, and adds what DynamoDB does not restore: the stream, time to live,
 * deletion protection, point-in-time recovery. Returns the ARN of its stream. Rejects if there is a table of that name.
 */
export async function restoreTable(client: DynamoDBClient, what: Restorable, name: string): Promise<string> {
  const ready = async () => {
    await waitUntilTableExists({ client, ...patience }, { TableName: name })
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    return Table?.LatestStreamArn
  }
  const update = async (change: Omit<UpdateTableCommandInput, 'TableName'>) => {
    await client.send(new UpdateTableCommand({ TableName: name, ...change }))
    return ready()
  }
  await ('backup' in what
    ? client.send(new RestoreTableFromBackupCommand({ BackupArn: what.backup, TargetTableName: name }))
    : client.send(
        new RestoreTableToPointInTimeCommand({
          SourceTableName: what.table,
          RestoreDateTime: what.at,
          TargetTableName: name,
        }),
      ))
  await ready()
  await update({ DeletionProtectionEnabled: true })
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const }
  const stream = await update({ StreamSpecification })
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ttl' }
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }))
  await recoverable(client, name)
  if (stream === undefined) throw new Error(`${name} was restored, but has no stream`)
  return stream
}

/** Switches point-in-time recovery on; a new table cannot be backed up for its first minutes. */
async function recoverable(client: DynamoDBClient, TableName: string): Promise<void> {
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
  for (let tries = 1; ; tries++) {
    try {
      await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }))
      return
    } catch (error) {
      if (!(error instanceof ContinuousBackupsUnavailableException) || tries === 60) throw error
      await sleep(10_000)
    }
  }
}
