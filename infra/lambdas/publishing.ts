import { Duration } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { type NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import { type Deliveries } from './deliveries.ts'
import { DeadLetters } from '../parts/dead-letters.ts'
import { NodeFunction } from '../parts/node-function.ts'
import { type StackSettings } from '../settings.ts'
import { type TrackerTable } from '../parts/table.ts'

interface PublishingProps {
  readonly table: TrackerTable
  readonly deliveries: Deliveries
  readonly settings: StackSettings
}

/**
 * Publishes every new revision, from the table's stream to a bus of the stack's own, to which anyone in the account may
 * subscribe with a rule, and wakes the deliveries to subscribers. A shard of the stream holds whole partitions, a
 * scenario is one partition, and one batch per shard is processed at a time, so the revisions of a scenario are
 * published in order. (With a higher parallelisation factor Lambda keeps order per item only, and every revision is an
 * item of its own.)
 */
export class Publishing extends Construct {
  readonly bus: EventBus
  readonly function: NodejsFunction
  readonly deadLetters: DeadLetters

  constructor(scope: Construct, id: string, { table, deliveries, settings }: PublishingProps) {
    super(scope, id)
    this.bus = new EventBus(this, 'Bus', {
      description: 'The revisions of the scenario tracker, as CloudEvents',
    })
    this.deadLetters = new DeadLetters(this, 'DeadLetters')
    this.function = new NodeFunction(this, 'Function', {
      entry: 'publish.ts',
      description: 'Publishes each new revision to the bus, in order per scenario',
      environment: { BUS_NAME: this.bus.eventBusName, PARKED_QUEUE_URL: this.deadLetters.queueUrl },
      settings,
      timeout: Duration.seconds(60),
      memory: 512,
    })
    this.bus.grantPutEventsTo(this.function)
    this.deadLetters.grantSendMessages(this.function)
    table.grantStream(this.function)
    deliveries.grantWake(this.function)
    this.function.addEventSourceMapping('Stream', {
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: revisionKeys })],
      batchSize: 100,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The function parks poison records itself; repeated failures are an outage, and worth waiting for.
      retryAttempts: 1000,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.deadLetters),
    })
  }
}

/** Heads, definitions and deliveries also pass through the stream; they are filtered out before they cost a call. */
const revisionKeys = {
  Keys: { pk: { S: FilterRule.beginsWith('S#') }, sk: { S: FilterRule.beginsWith('R#') } },
}
