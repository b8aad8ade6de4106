import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventStore, EventType, type EventStorageAdapter } from '@castore/core'
import { DynamoDBSingleTableEventStorageAdapter } from '@castore/event-storage-adapter-dynamodb'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { sizes } from './story.ts'

const met = new EventType<'MET', { headline: string; track: string; event: string; occurred: string }>({
  type: 'MET',
})

interface Talks {
  readonly aggregateId: string
  readonly version: number
  readonly state: string
  readonly since: string
}

/** A peer's event store that keeps the same meetings, and no more than the state and since when. */
function storeOver(eventStorageAdapter: EventStorageAdapter) {
  return new EventStore({
    eventStoreId: 'TALKS',
    eventTypes: [met],
    reducer: (_: Talks, { aggregateId, version, payload }): Talks => ({
      aggregateId,
      version,
      state: 'open',
      since: payload.occurred,
    }),
    eventStorageAdapter,
  })
}

export type Peer = ReturnType<typeof storeOver>

const payload = {
  headline: 'They met again.',
  track: 'talks',
  event: 'meet',
  occurred: '2025-05-18T12:00:00Z',
}
const timestamp = '2025-05-18T12:00:00.000Z'
const event = (aggregateId: string, version: number) =>
  ({ aggregateId, version, type: 'MET', timestamp, payload }) as const

/** What its users do: read the aggregate, decide, push the next event. */
export async function append(peer: Peer, aggregateId: string): Promise<void> {
  const { aggregate } = await peer.getExistingAggregate(aggregateId)
  await peer.pushEvent(event(aggregateId, aggregate.version + 1))
}

/** It pushes so many events in one transaction. */
const together = 100

async function filled(peer: Peer): Promise<Peer> {
  for (const size of sizes) {
    for (let from = 1; from <= size; from += together) {
      const versions = Array.from({ length: Math.min(together, size - from + 1) }, (_, n) => from + n)
      const [first, ...rest] = versions.map((version) => peer.groupEvent(event(`story-${size}`, version)))
      if (first) await EventStore.pushEventGroup({}, first, ...rest)
    }
  }
  return peer
}

export const inMemory = (): Promise<Peer> => filled(storeOver(new InMemoryEventStorageAdapter({})))

export async function inDynamo(client: DynamoDBClient): Promise<Peer> {
  const tableName = 'castore'
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'aggregateId', AttributeType: 'S' },
        { AttributeName: 'version', AttributeType: 'N' },
        { AttributeName: 'eventStoreId', AttributeType: 'S' },
        { AttributeName: 'timestamp', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'aggregateId', KeyType: 'HASH' },
        { AttributeName: 'version', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'initialEvents',
          KeySchema: [
            { AttributeName: 'eventStoreId', KeyType: 'HASH' },
            { AttributeName: 'timestamp', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  )
  return filled(storeOver(new DynamoDBSingleTableEventStorageAdapter({ tableName, dynamoDBClient: client })))
}
