import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type ITableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Effect, type IGrantable, Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { type StackSettings } from '../settings.ts'

/** The indexes, each by its attribute; its places are in `<attribute>At`. */
export const indexes = ['due', 'recent'] as const

const subscriptionPartitions = 'Q#*'

/**
 * The one table: every scenario's head, ledger and definitions, and the answered deliveries. The stack's own, or a
 * restored one.
 */
export class TrackerTable extends Construct {
  readonly table: TableV2 | ITableV2
  readonly streamArn: string

  constructor(scope: Construct, id: string, settings: StackSettings) {
    super(scope, id)
    const { table, tableStream } = settings
    this.table =
      table === undefined || tableStream === undefined
        ? this.#own(settings)
        : TableV2.fromTableAttributes(this, 'Restored', { tableName: table, tableStreamArn: tableStream })
    const { tableStreamArn } = this.table
    if (tableStreamArn === undefined) throw new Error('The table was made without its stream')
    this.streamArn = tableStreamArn
  }

  /** Prevents deletion, by the stack or by hand, and outlives the stack, if it is protected. */
  #own({ protect, replicas }: StackSettings): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: indexes.map((index) => keysOnly(index, `${index}At`)),
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'ttl',
      // Required for a replica; with one it could no longer be changed.
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: protect,
      removalPolicy: protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      replicas: replicas.map((region) => ({ region })),
    })
  }

  /** Allows following the stream. */
  grantStream(grantee: IGrantable): void {
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']
    this.#grant(
      grantee,
      actions.map((action) => `dynamodb:${action}`),
      this.streamArn,
    )
  }

  /** Allows reading items, of the table itself. */
  grantRead(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:GetItem', 'dynamodb:Query'], this.table.tableArn)
  }

  /** Allows putting and deleting items; a transaction needs no right beyond those of its parts. */
  grantWrite(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:PutItem', 'dynamodb:DeleteItem'], this.table.tableArn)
  }

  /** Allows putting the tracker's own items, which belong to no scenario: the secret of cursors and the name in ids. */
  grantWriteOwn(grantee: IGrantable): void {
    this.#grantWithin(grantee, ['dynamodb:PutItem'], 'TRACKER')
  }

  /** Allows putting and deleting subscriptions, with their progress and attempts, and nothing of a scenario. */
  grantWriteSubscriptions(grantee: IGrantable): void {
    this.#grantWithin(grantee, ['dynamodb:PutItem', 'dynamodb:DeleteItem'], subscriptionPartitions)
  }

  /** Denies subscriptions, which hold the secrets of their signatures, whatever else is allowed. */
  withholdSubscriptions(grantee: IGrantable): void {
    const actions = ['GetItem', 'Query', 'PutItem', 'DeleteItem'].map((action) => `dynamodb:${action}`)
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions,
        resources: [this.table.tableArn],
        conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [subscriptionPartitions] } },
      }),
    )
  }

  /** Allows querying one index, which has keys only. */
  grantIndex(grantee: IGrantable, index: (typeof indexes)[number]): void {
    this.#grant(grantee, ['dynamodb:Query'], `${this.table.tableArn}/index/${index}`)
  }

  /** Grants on the partitions of a pattern alone. */
  #grantWithin(grantee: IGrantable, actions: string[], partitions: string): void {
    Grant.addToPrincipal({
      grantee,
      actions,
      resourceArns: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitions] } },
    })
  }

  #grant(grantee: IGrantable, actions: string[], resource: string): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [resource] })
  }
}

function keysOnly(shard: string, place: string) {
  return {
    indexName: shard,
    partitionKey: { name: shard, type: AttributeType.STRING },
    sortKey: { name: place, type: AttributeType.STRING },
    projectionType: ProjectionType.KEYS_ONLY,
  }
}
