import { setTimeout as sleep } from 'node:timers/promises'
import {
  ContinuousBackupsUnavailableException,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { recovery, tableShape, timeToLive } from './table-shape.ts'

/** DynamoDB takes minutes to restore a small table and hours for a large one. */
const restoreWait = { maxWaitTime: 24 * 60 * 60, minDelay: 2 }

export interface CompleteTable {
  /** The ARN of its stream. */
  readonly stream: string
  /** Whether it can be restored to a point in time; DynamoDB Local does not support that. */
  readonly recoverable: boolean
}

/**
 * Waits until a table exists, and switches on whatever it lacks beside keys and indexes: deletion protection, the
 * stream, time to live, point-in-time recovery. It can be repeated after an interruption.
 */
export async function completeTable(client: DynamoDBClient, TableName: string): Promise<CompleteTable> {
  const { DeletionProtectionEnabled, StreamSpecification } = tableShape
  const found = await ready(client, TableName)
  if (!found.DeletionProtectionEnabled) await update(client, { TableName, DeletionProtectionEnabled })
  if (!found.StreamSpecification?.StreamEnabled) await update(client, { TableName, StreamSpecification })
  const { LatestStreamArn: stream } = await ready(client, TableName)
  if (stream === undefined) throw new Error(`${TableName} is there, but has no stream`)
  await expire(client, TableName)
  return { stream, recoverable: await recoverable(client, TableName) }
}

async function ready(client: DynamoDBClient, TableName: string): Promise<TableDescription> {
  await waitUntilTableExists({ client, ...restoreWait }, { TableName })
  const { Table = {} } = await client.send(new DescribeTableCommand({ TableName }))
  return Table
}

async function update(client: DynamoDBClient, change: UpdateTableCommandInput): Promise<void> {
  await client.send(new UpdateTableCommand(change))
  await ready(client, change.TableName ?? '')
}

async function expire(client: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription: now } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  // DynamoDB rejects the same setting again.
  if (['ENABLED', 'ENABLING'].includes(now?.TimeToLiveStatus ?? '')) return
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: timeToLive }))
}

/** Switches point-in-time recovery on; a new table cannot be backed up for its first minutes. */
async function recoverable(client: DynamoDBClient, TableName: string): Promise<boolean> {
  const PointInTimeRecoverySpecification = recovery
  for (let tries = 1; ; tries++) {
    try {
      const { ContinuousBackupsDescription: now } = await client.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      )
      if (now?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED') return true
      await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }))
      return true
    } catch (error) {
      if (error instanceof Error && error.name === 'UnknownOperationException') return false
      if (!(error instanceof ContinuousBackupsUnavailableException) || tries === 60) throw error
      await sleep(10_000)
    }
  }
}
