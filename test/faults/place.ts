import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoTable, sqliteTable, type Table } from '@tracker/storage'
import { createTable } from '../../packages/storage/src/testing/dynamo-local.ts'
import type { Schedule } from '../../packages/storage/src/testing/faults.ts'
import { faultyClient } from '../../packages/storage/src/testing/faulty-client.ts'
import { faultyTable } from '../../packages/storage/src/testing/faulty-table.ts'

/** A database, and the ways to it: one that is sound, and those of processes whose calls meet faults. */
export interface Place {
  readonly sound: Table
  readonly faulty: (schedule: Schedule, called?: () => void) => Table
}

type Now = () => number

/** Returns a database in memory, its faults at the table's port. */
export function sqlitePlace(now: Now): Place {
  const sound = sqliteTable(':memory:', { now })
  return { sound, faulty: (schedule, called) => faultyTable(sound, schedule, called) }
}

/**
 * Returns a new table of DynamoDB Local, its faults below the SDK. Nobody waits: a pause between two attempts moves the
 * table's clock ahead instead.
 */
export async function dynamoPlace(client: DynamoDBClient, now: Now): Promise<Place> {
  const name = await createTable(client)
  return {
    sound: dynamoTable(client, name, { now }),
    faulty: (schedule, called) => {
      let slept = 0
      const sleep = async (milliseconds: number) => {
        slept += milliseconds + 1
      }
      return dynamoTable(faultyClient(client, schedule, called), name, { now: () => now() + slept, sleep })
    },
  }
}
