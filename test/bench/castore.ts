import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventStore, EventType } from '@castore/core'
import { DynamoDBSingleTableEventStorageAdapter } from '@castore/event-storage-adapter-dynamodb'
import type { Scenarios } from '@tracker/storage'
import { duration } from './print.ts'
import type { Goal } from './goal.ts'
import { measure } from './measure.ts'
import { storyOf } from './long-story.ts'

const met = new EventType<'MET', { headline: string; track: string; event: string; occurred: string }>({
  type: 'MET',
})

interface Talks {
  readonly aggregateId: string
  readonly version: number
  readonly state: string
  readonly since: string
}

const events = 10_000

/** It pushes so many events in one transaction. */
const together = 100

const payload = {
  headline: 'They met again.',
  track: 'talks',
  event: 'meet',
  occurred: '2025-05-18T12:00:00Z',
}
const timestamp = '2025-05-18T12:00:00.000Z'

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const names = ['aggregateId', 'eventStoreId', 'timestamp']
  const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType })
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'version', AttributeType: 'N' },
        ...names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      ],
      KeySchema: [key('aggregateId', 'HASH'), key('version', 'RANGE')],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'initialEvents',
          KeySchema: [key('eventStoreId', 'HASH'), key('timestamp', 'RANGE')],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  )
}

/** P4: the status, beside the aggregate of an event store of a peer, which keeps no more than state and since when. */
export async function castoreRead(dynamoDBClient: DynamoDBClient, tracker: Scenarios): Promise<Goal> {
  const tableName = 'castore'
  await createTable(dynamoDBClient, tableName)
  const store = new EventStore({
    eventStoreId: 'TALKS',
    eventTypes: [met],
    reducer: (_: Talks, { aggregateId, version, payload: { occurred } }): Talks => {
      return { aggregateId, version, state: 'open', since: occurred }
    },
    eventStorageAdapter: new DynamoDBSingleTableEventStorageAdapter({ tableName, dynamoDBClient }),
  })
  for (let from = 1; from <= events; from += together) {
    const [first, ...rest] = Array.from({ length: together }, (_, n) =>
      store.groupEvent({ aggregateId: 'talks', version: from + n, type: 'MET', timestamp, payload }),
    )
    if (first) await EventStore.pushEventGroup({}, first, ...rest)
  }
  const { ours, theirs } = await measure(
    { ours: { run: () => tracker.current(storyOf(10)) }, theirs: { run: () => store.getAggregate('talks') } },
    8,
  )
  return {
    id: 'P4',
    goal: `the status ≥ 100 × as fast as castore's aggregate of ${events.toLocaleString('en')}`,
    figure: `${(theirs.time / ours.time).toFixed(0)} × (${duration(ours.time)})`,
    beside: `of 10 revisions (P3: as fast at 100,000); castore ${duration(theirs.time)}`,
    holds: theirs.time >= 100 * ours.time,
  }
}
