import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const })
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' as const })
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' as const })

/** The keys and indexes of a table, without which `dynamoTable` cannot work on it. */
export const tableKeys = {
  AttributeDefinitions: ['pk', 'sk', 'due', 'dueAt', 'recent', 'recentAt'].map(text),
  KeySchema: [hash('pk'), range('sk')],
  GlobalSecondaryIndexes: ['due', 'recent'].map((IndexName) => ({
    IndexName,
    KeySchema: [hash(IndexName), range(`${IndexName}At`)],
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  })),
} satisfies Partial<CreateTableCommandInput>

/** A table as the stack makes it (`infra/parts/table.ts`); a test compares the two. */
export const tableShape = {
  ...tableKeys,
  BillingMode: 'PAY_PER_REQUEST',
  SSESpecification: { Enabled: true, SSEType: 'KMS' },
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  DeletionProtectionEnabled: true,
} satisfies Partial<CreateTableCommandInput>

/** Settings of a table that DynamoDB takes only after it exists. */
export const timeToLive = { Enabled: true, AttributeName: 'ttl' }
export const recovery = { PointInTimeRecoveryEnabled: true }
